-- 取り込んだファイル: as they were taken, to name what differs later

create table config_file (
  round text not null references round,
  name text not null,
  hash text not null,
  content bytea not null,
  taken_at timestamptz not null,
  taken_by text references person,
  primary key (round, name)
);
