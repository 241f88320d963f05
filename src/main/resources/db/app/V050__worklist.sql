-- 処理待ち一覧: one row for each open user task, written in the engine's transaction

create table work_item (
  task_id text primary key,
  process_key text not null,
  definition text not null,
  name text not null,
  form text not null,
  business_key text not null,
  round text not null,
  subject text not null,
  section text,
  authority text not null,
  due date,
  since timestamptz not null,
  claimed_by text references person,
  claimed_at timestamptz
);
create index work_item_authority on work_item (authority, due, task_id);
create index work_item_key on work_item (business_key, definition);

-- what was open and is done: for the second of two who press the same button
create table finished_work_item (
  task_id text primary key,
  name text not null,
  subject text not null,
  business_key text not null,
  done_by text references person,
  done_at timestamptz not null
);
