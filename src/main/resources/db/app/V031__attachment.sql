-- 添付資料: evidence for a sheet as a whole or for one of its fields

create table attachment (
  id uuid primary key,
  sheet text not null references project_sheet,
  field text not null,                         -- name of the field; empty: the sheet as a whole
  place text not null,                         -- the field in words, as it was called when it was added
  name text not null check (length(name) between 1 and 150),
  kind text not null check (kind in ('pdf','xlsx','docx','pptx','jpg','png','csv','txt')),
  size int not null check (size > 0),
  content bytea,                               -- null where it was removed before anything was handed in with it
  added_by text not null references person,
  added_at timestamptz not null,
  removed_by text references person,
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null)),
  check (content is not null or removed_at is not null)
);
create index attachment_sheet on attachment (sheet);
