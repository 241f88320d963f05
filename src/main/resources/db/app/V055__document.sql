-- 帳票: what went out in workbooks

create table exported_form (
  hand_in text not null references hand_in,
  fingerprint text not null,                   -- of the content: the same copy is kept once
  raw jsonb not null,                          -- the texts of the fields, as a draft keeps them
  exported_at timestamptz not null,
  primary key (hand_in, fingerprint)
);
