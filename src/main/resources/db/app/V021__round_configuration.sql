-- 設定: what a round's files say besides its stages
create table progress_word (
  round text not null references round,
  position int not null,
  label text not null,
  late boolean not null,
  primary key (round, position),
  unique (round, label)
);

-- 会議と結果の言葉

create table meeting_kind (
  round text not null references round,
  id text not null,
  name text not null,
  agenda text not null check (agenda in ('policies', 'new-and-expanded', 'sheets', 'list')),
  decides boolean not null,
  opinions boolean not null,
  members text[] not null,
  position int not null,
  primary key (round, id)
);

create table result_word (
  round text not null,
  meeting_kind text not null,
  code text not null,
  label text not null,
  effect text not null check (effect in ('approve', 'place', 'not-place', 'postpone', 'withdraw', 'return', 'continue', 'opinion', 'end', 'none')),
  position int not null,
  primary key (round, meeting_kind, code),
  foreign key (round, meeting_kind) references meeting_kind on delete cascade
);

create table meeting_day (
  round text not null,
  id text not null,
  meeting_kind text not null,
  day date not null,
  position int not null,
  primary key (round, id),
  foreign key (round, meeting_kind) references meeting_kind
);

-- 財政推計と配分枠

create table projection_year (
  round text not null references round,
  year text not null,
  revenue bigint not null,
  social_security bigint not null,
  personnel bigint not null,
  debt_service bigint not null,
  other bigint not null,
  remaining bigint not null,
  position int not null,
  primary key (round, year)
);

create table frame (
  round text not null references round,
  unit text not null,
  year text not null,
  amount bigint not null check (amount >= 0),
  position int not null,
  primary key (round, unit, year)
);

-- 暦と言葉

create table holiday (
  round text not null references round,
  day date not null,
  name text not null,
  primary key (round, day)
);

create table closing_days (
  round text not null references round,
  position int not null,
  name text not null,
  day_from text not null check (day_from ~ '^--\d\d-\d\d$'),
  day_to text not null check (day_to ~ '^--\d\d-\d\d$'),
  primary key (round, position)
);

create table word (
  round text not null references round,
  list text not null,
  position int not null,
  word text not null,
  primary key (round, list, position)
);
