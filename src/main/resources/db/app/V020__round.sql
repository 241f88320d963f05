-- 策定（年度ごとの回）: the round and its stages

create table round (
  id text primary key,
  name text not null,
  city text not null,
  sample boolean not null,
  current_year text not null,                  -- R5
  years text[] not null,                       -- R6, R7, R8
  state text not null default 'draft' check (state in ('draft','open','closed')),
  opened_at timestamptz
);

create table stage (
  round text not null references round,
  id text not null,
  track text not null check (track in ('plan','budget')),
  kind text not null check (kind in ('survey', 'section-hearings', 'meeting', 'council', 'budget-request',
    'budget-assessment', 'adjustment', 'record')),
  name text not null,
  position int not null,
  planned_start date not null,
  planned_end date not null,
  needs text[] not null default '{}',
  done text[] not null default '{}',
  by_source boolean not null default false,
  fill_in_due date,
  section_head_due date,
  department_head_due date,
  office_due date,
  state text not null default 'waiting' check (state in ('waiting','open','closed')),
  opened_early_by text references person,
  opened_early_reason text,
  opened_on date,                              -- a meeting is prepared before it is held
  actual_start date,
  actual_end date,
  closed_reason text,
  primary key (round, id),
  check (planned_start <= planned_end),
  check ((state = 'closed') = (actual_end is not null)),
  check ((state = 'waiting') = (opened_on is null)),
  check (state <> 'waiting' or actual_start is null),
  check (state <> 'closed' or actual_start is not null)
);

-- 早めに始めた段階: needs that were not met, and why that does not count

create table stage_override (
  round text not null,
  stage text not null,
  need text not null,
  what text not null,
  reason text not null,
  primary key (round, stage, need),
  foreign key (round, stage) references stage
);

-- 締め切った段階: the sheets that were missing, and what becomes of them

create table stage_left_behind (
  round text not null,
  stage text not null,
  sheet text not null,                         -- project_sheet, which comes later
  treatment text not null check (treatment in ('wait','not-next-meeting','withdrawn')),
  due date,
  reason text not null,
  decided_by text not null references person,
  decided_on date not null,
  primary key (round, stage, sheet),
  foreign key (round, stage) references stage,
  check ((treatment = 'wait') = (due is not null))
);

-- 日程の変更: which day of a stage moved, by whom and why

create table stage_day_change (
  id bigint generated always as identity primary key,
  round text not null,
  stage text not null,
  day text not null,                           -- start, fillInDue … end
  from_day date,
  to_day date,
  reason text not null check (reason <> ''),
  changed_by text not null references person,
  changed_at timestamptz not null,
  foreign key (round, stage) references stage,
  check (from_day is distinct from to_day)
);
create index stage_day_change_stage on stage_day_change (round, stage);

-- 日次処理: each job once a day

create table daily_run (
  day date not null,
  job text not null,
  run_at timestamptz not null,
  primary key (day, job)
);
