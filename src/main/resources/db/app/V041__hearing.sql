-- 各課等ヒアリング: one for each section, with a remark and a draft judgement for each sheet

create table section_hearing (
  id text primary key,
  round text not null references round,
  section text not null references section,
  state text not null check (state in ('waiting', 'ready', 'scheduled', 'held', 'heard')),
  ready_on date,
  ready_reason text,                          -- why it was opened before its sheets were checked
  day date,
  start_time text,
  place text,
  invited text,
  held_on date,
  attendees text,
  minutes text,
  answers_due date,                           -- by when the section answers and hands in again
  recorded_by text references person,
  recorded_on date,
  unique (round, section),
  check (state not in ('held', 'heard') or held_on is not null)
);

create table hearing_sheet (
  hearing text not null references section_hearing,
  sheet text not null references project_sheet,
  revision int,                               -- the revision that was heard
  judgement text not null check (judgement in ('draft', 'continue-as-current', 'merge', 'abolish', 'postpone')),
  reason text not null check (reason <> ''),
  remark text not null default '',
  field text,                                 -- the sheet's question that the remark is about, if a single one
  consequence text not null check (consequence in ('none', 'answer', 'return')),
  sent_on timestamptz,
  primary key (hearing, sheet),
  check (consequence = 'none' or remark <> '')
);
create index hearing_sheet_sheet on hearing_sheet (sheet);
