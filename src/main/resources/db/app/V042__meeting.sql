-- 会議: bodies, their agenda, and decisions for each item

create table meeting (
  id text primary key,
  round text not null,
  kind text not null,
  name text not null,
  stage text,                                 -- null: held at any time, beside the stages
  planned_day date,
  state text not null check (state in ('preparing', 'called', 'recorded', 'closed', 'cancelled')),
  session int not null default 1,
  reason text,                                -- why it was cancelled
  closed_on date,
  foreign key (round, kind) references meeting_kind,
  check (state <> 'cancelled' or reason is not null)
);
create index meeting_round on meeting (round);

create table meeting_session (
  meeting text not null references meeting,
  number int not null,
  day date,
  start_time text,
  place text,
  invited text,
  roles text[] not null default '{}',         -- whose holders get the invitation by mail
  message text,
  called_by text references person,
  frozen_at timestamptz,
  held_on date,
  attendance text,
  minutes text,
  answers_due date,                           -- by when sections answer and hand in again
  recorded_by text references person,
  recorded_on date,
  primary key (meeting, number)
);

create table meeting_item (
  meeting text not null references meeting,
  session int not null,
  position int not null,
  sheet text references project_sheet,
  policy text,
  whole boolean not null default false,       -- the whole list is the item
  title text not null,
  section text,
  proposal text not null default '',          -- what is proposed to the body
  left_out text,                              -- why it is not on the agenda
  result text,
  effect text check (effect in ('approve', 'place', 'not-place', 'postpone', 'withdraw', 'return', 'continue', 'opinion', 'end', 'none')),
  reason text,
  condition text,                             -- what the section has to answer
  sent_on timestamptz,
  failure text,                               -- why it could not be sent on; tried again until it can
  primary key (meeting, session, position),
  foreign key (meeting, session) references meeting_session,
  check ((result is null) = (effect is null)),
  check (sent_on is null or result is not null),
  check (failure is null or sent_on is null)
);
create index meeting_item_sheet on meeting_item (sheet);

-- the revisions that the body saw
create table meeting_paper (
  meeting text not null,
  session int not null,
  sheet text not null references project_sheet,
  revision int not null,
  primary key (meeting, session, sheet),
  foreign key (meeting, session) references meeting_session
);

-- 訂正: a decision is never edited; the new record refers to the wrong one
create table meeting_correction (
  id bigint generated always as identity primary key,
  meeting text not null,
  session int not null,
  position int not null,
  result text not null,
  effect text not null check (effect in ('approve', 'place', 'not-place', 'postpone', 'withdraw', 'return', 'continue', 'opinion', 'end', 'none')),
  reason text not null check (reason <> ''),
  recorded_by text not null references person,
  recorded_on date not null,
  foreign key (meeting, session, position) references meeting_item
);
create index meeting_correction_item on meeting_correction (meeting, session, position);

-- what an item has set going since it was sent on: a correction calls off what nobody has touched
create table meeting_item_start (
  id bigint generated always as identity primary key,
  meeting text not null,
  session int not null,
  position int not null,
  hand_in text references hand_in,
  follow_up text references follow_up,
  outdated boolean not null default false,    -- its result was corrected
  foreign key (meeting, session, position) references meeting_item,
  check ((hand_in is null) <> (follow_up is null))
);
create index meeting_item_start_item on meeting_item_start (meeting, session, position);

create table assembly_report (
  round text primary key references round,
  reported_on date not null,
  number text not null,
  remark text not null default '',
  recorded_by text not null references person
);
