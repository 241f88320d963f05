-- 様式: versions of the form files, and drafts of open tasks

create table form_version (
  id bigint generated always as identity primary key,
  name text not null,
  hash text not null,
  content text not null,
  valid_from timestamptz not null,
  by text references person,                  -- null: came with the product
  unique (name, hash)
);

-- as typed, valid or not; one for each open task, shared by all who may do it
create table form_draft (
  task_id text primary key,
  raw jsonb not null,
  version int not null check (version > 0),
  saved_by text not null references person,
  saved_at timestamptz not null
);

-- nobody else writes it until the transaction ends, not even the first version
create function locked_form_draft(task text) returns setof form_draft language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('draft:' || task));
  return query select * from form_draft where task_id = task;
end $$;

-- every version of a draft, thinned after a day; the first is the form as it opened
create table form_draft_version (
  task_id text not null references form_draft on delete cascade,
  version int not null check (version > 0),
  raw jsonb not null,
  typed jsonb,                                -- what the page sent, where something else was made of it
  page text not null,
  cause text not null,
  fields int not null,
  saved_by text not null references person,
  saved_at timestamptz not null,
  primary key (task_id, version)
);

-- who has a form open, in real time
create table form_presence (
  task_id text not null,
  page text not null,
  person text not null references person,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  typed_at timestamptz,
  primary key (task_id, page)
);
