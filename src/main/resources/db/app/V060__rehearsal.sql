-- 見本の時計: business time of a sample round, and what was asked to be played

create table demo_clock (
  single boolean primary key default true check (single),
  business_time timestamp not null             -- Asia/Tokyo
);

create table play_on (
  id bigint generated always as identity primary key,
  until date not null,
  requested_by text references person,         -- null: asked for at the start
  requested_at timestamptz not null,           -- business time
  finished boolean not null default false,
  failure text
);
create unique index play_on_one_at_a_time on play_on (finished) where not finished;
