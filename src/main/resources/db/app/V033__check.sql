-- 点検: changed decision tables on trial

-- a changed table, tried on all present sheets before it judges
create table rule_trial (
  id bigint generated always as identity primary key,
  rule_version bigint not null references rule_version,
  against text not null,                       -- hash of the version that judged at that time
  round text not null references round,
  started_by text not null references person,
  started_at timestamptz not null,
  total int not null,
  done int not null default 0,
  finished_at timestamptz,
  failure text
);
create index rule_trial_version on rule_trial (rule_version);

create table rule_trial_change (
  trial bigint not null references rule_trial,
  sheet text not null references project_sheet,
  rule text not null,
  level text not null check (level in ('error','warning','note')),
  appears boolean not null,                    -- false: it would be said no longer
  message text not null,
  primary key (trial, sheet, rule, level)
);
