-- ヒアリングの時間割: who can be had when, and where each section stands before it is told

create table hearing_officer (                -- who holds hearings; none: all of the planning office
  round text not null references round,
  person text not null references person,
  primary key (round, person)
);

create table hearing_blocked (
  id bigint generated always as identity primary key,
  round text not null references round,
  reach text not null check (reach in ('everybody', 'room', 'officer', 'section')),
  whom text not null,                         -- the room's name, the person's or the section's code, or empty
  first_day date not null,
  last_day date not null,
  start_time text,                            -- null: the whole day
  end_time text,
  reason text not null check (reason <> ''),
  check (last_day >= first_day),
  check ((whom = '') = (reach = 'everybody')),
  check ((start_time is null) = (end_time is null))
);
create index hearing_blocked_round on hearing_blocked (round);

create table hearing_wish (
  round text not null references round,
  department text not null references department,
  day date not null,
  primary key (round, department)
);

create table hearing_plan (                   -- a place that only the office knows of
  round text not null references round,
  section text not null references section,
  day date not null,
  start_time text not null,
  minutes int not null check (minutes between 1 and 480),
  room text not null,
  officer text references person,
  primary key (round, section)
);

alter table section_hearing add column duration int not null default 60 check (duration between 1 and 480);
alter table section_hearing add column officer text references person;
alter table section_hearing add column changes int not null default 0; -- how often its appointment was told

-- what a calendar takes in, sent along with the mail
alter table outbox_mail add column calendar text;
