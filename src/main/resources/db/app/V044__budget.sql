-- 予算編成: lists of each section's projects, step by step, in thousand yen

create table ladder_step (
  round text not null references round,
  code text not null,
  position int not null,
  name text not null,
  used boolean not null,                       -- false: the city does without it
  stage text,
  assessor text,                               -- candidate group
  primary key (round, code)
);

create table budget_list (
  id text primary key,
  round text not null,
  stage text not null,
  section text not null references section,
  state text not null default 'open' check (state in ('open', 'filled-in', 'closed')),
  held_on date,                                -- day of the finance office's hearing
  filled_in_by text references person,
  filled_in_behalf text references person,
  decided_by text references person,           -- who confirmed the request or recorded the assessment
  decided_behalf text references person,
  send_back_reason text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique (round, stage, section),
  foreign key (round, stage) references stage,
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'open' or filled_in_by is not null),
  check (state <> 'open' or filled_in_by is null and held_on is null),
  check ((state = 'closed') = (decided_by is not null))
);

create table budget_line (
  list text not null references budget_list,
  sheet text not null references project_sheet,
  result text check (result in ('requested', 'assessed', 'held', 'postponed')),  -- null: nothing entered yet
  reason text,
  remark text,
  primary key (list, sheet),
  check (result in ('requested', 'assessed') or result is null or reason is not null)
);
create index budget_line_sheet on budget_line (sheet);

create table budget_amount (
  list text not null,
  sheet text not null,
  source text not null,                        -- total, or the source of a list by source; what a request begins with
  prefilled_state text not null check (prefilled_state in ('ENTERED', 'UNDETERMINED', 'EMPTY')),
  prefilled bigint,
  amount bigint check (amount >= 0),           -- null: not entered yet, held or postponed
  primary key (list, sheet, source),
  foreign key (list, sheet) references budget_line,
  check ((prefilled_state = 'ENTERED') = (prefilled is not null))
);

-- 訂正: a closed list is never edited; what resolves 保留 or corrects an error stands beside it
create table budget_correction (
  id bigint generated always as identity primary key,
  list text not null,
  sheet text not null,
  result text not null check (result in ('assessed', 'held', 'postponed')),
  amount bigint check (amount >= 0),
  reason text not null,
  recorded_by text not null references person,
  on_behalf_of text references person,
  recorded_at timestamptz not null,
  foreign key (list, sheet) references budget_line,
  check ((result = 'assessed') = (amount is not null))
);
create index budget_correction_line on budget_correction (list, sheet, id);

create function refuse_budget_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger budget_correction_stays before update or delete on budget_correction
  for each row execute function refuse_budget_change();

-- what holds of each line now: the last correction, else what the list says; an amount that is held or
-- postponed is none, and every sum of a step adds up these
create view budget_outcome as
  select l.list, b.round, b.stage, b.section, b.state, l.sheet, c.id is not null as corrected,
    case when c.id is null then l.result else c.result end as result,
    case when c.id is null then l.reason else c.reason end as reason,
    case when c.id is null
      then (select cast(sum(a.amount) as bigint) from budget_amount a where a.list = l.list and a.sheet = l.sheet)
      else c.amount end as amount
  from budget_line l
  join budget_list b on b.id = l.list
  left join lateral (select * from budget_correction k where k.list = l.list and k.sheet = l.sheet
    order by k.id desc limit 1) c on true;

-- the office accepted the section's reason for a difference between plan and budget: exactly this one,
-- another word of the budget or another plan is another difference
create table plan_difference_accepted (
  id bigint generated always as identity primary key,
  sheet text not null references project_sheet,
  stage text not null,
  result text not null check (result in ('assessed', 'postponed')),
  amount bigint,
  planned bigint,                              -- thousand yen; null: not entered, or not settled
  undetermined boolean not null,
  explanation text not null,
  decided_by text not null references person,
  on_behalf_of text references person,
  decided_at timestamptz not null,
  check ((result = 'assessed') = (amount is not null))
);
create index plan_difference_accepted_sheet on plan_difference_accepted (sheet);
create trigger plan_difference_accepted_stays before update or delete on plan_difference_accepted
  for each row execute function refuse_budget_change();

-- after 否決 the assembly votes again, until the budget has passed
create table budget_vote (
  id bigint generated always as identity primary key,
  round text not null references round,
  voted_on date not null,
  result text not null check (result in ('adopted', 'amended', 'rejected')),
  bill_number text not null,
  remark text,
  recorded_by text not null references person,
  on_behalf_of text references person,
  recorded_at timestamptz not null
);
create unique index budget_vote_passes_once on budget_vote (round) where result <> 'rejected';
