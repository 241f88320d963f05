-- 時間のかかる処理: what runs in the background, one at a time over all nodes
create table work (
  id bigint generated always as identity primary key,
  kind text not null,                          -- name of the code that does it
  title text not null,                         -- in words
  parameters jsonb not null,                   -- what its kind has to know
  asked_by text references person,             -- null: asked for at the start
  asked_at timestamptz not null,               -- business time
  state text not null check (state in ('waiting','running','ended','failed','cancelled')),
  failure text,                                -- in words, why it could not be begun or ended
  result text,                                 -- address of what came of it
  ended_at timestamptz,                        -- business time
  runner uuid,                                 -- the node that does it
  alive_at timestamptz,                        -- real time: where it is silent for long, another node goes on
  tries int not null default 0                 -- how often it was taken up since a step was done
);
create unique index work_one_at_a_time on work (state) where state = 'running';
create index work_asked_by on work (asked_by, id);

create table work_step (
  work bigint not null references work on delete cascade,
  position int not null,
  key text not null,                           -- what its kind knows it by
  name text not null,                          -- in words
  state text not null check (state in ('waiting','done','failed')),
  said text not null default '',               -- in words, what came of it
  part bytea,                                  -- what the end is made of
  primary key (work, position)
);

create table work_file (
  work bigint primary key references work on delete cascade,
  name text not null,
  type text not null,
  content bytea not null
);
