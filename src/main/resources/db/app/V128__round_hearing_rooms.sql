-- ヒアリングの会議室と時間: in which rooms the sections are heard, when hearings begin and how long one takes

create table hearing_room (
  round text not null references round,
  name text not null check (name <> ''),      -- as the appointment says it
  position int not null,
  primary key (round, name)
);

create table hearing_hours (
  round text primary key references round,
  minutes int not null check (minutes between 1 and 480),
  starts text[] not null                      -- 9:00, 10:30
);
