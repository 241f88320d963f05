-- 対応事項: what is left to do, until it is answered and accepted

create table follow_up (
  id text primary key,
  round text not null references round,
  serial int not null,
  origin text not null,                       -- id of the hearing or meeting
  origin_name text not null,
  sheet text references project_sheet,
  subject text not null,
  section text references section,            -- null: the planning office answers
  content text not null check (content <> ''),
  answer text not null default '',
  remark text not null default '',            -- why the last answer was not accepted
  state text not null check (state in ('open', 'answered', 'closed')),
  due date,
  opened_on date not null,
  answered_by text references person,
  answered_on date,
  closed_by text references person,
  closed_on date,
  unique (round, serial),
  check (state <> 'answered' or answer <> '')
);
create index follow_up_state on follow_up (round, state);
create index follow_up_section on follow_up (section);
create index follow_up_sheet on follow_up (sheet);
