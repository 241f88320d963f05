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
