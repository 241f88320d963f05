-- 帳票: what went out in workbooks

create table exported_form (
  hand_in text not null references hand_in,
  fingerprint text not null,                   -- of the content: the same copy is kept once
  raw jsonb not null,                          -- the texts of the fields, as a draft keeps them
  exported_at timestamptz not null,
  primary key (hand_in, fingerprint)
);

create table returned_workbook (
  id uuid primary key,
  file_name text not null,
  returned_by text not null references person,
  returned_at timestamptz not null
);

create table returned_sheet (
  workbook uuid not null references returned_workbook,
  position int not null,
  worksheet text not null,
  sheet text not null,                         -- empty where it is not known
  task_id text not null,                       -- the open task whose draft it is for; empty where there is none
  base text not null,                          -- fingerprint of what went out
  state text not null check (state in ('taken','unchanged','asked','wrong','refused')),
  detail jsonb not null,
  own jsonb,                                   -- what was written, while it waits for choices
  primary key (workbook, position),
  check ((state = 'asked') = (own is not null))
);
