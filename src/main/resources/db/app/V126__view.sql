-- how somebody narrows a list, kept under a name: for one's own, or for all by the office
create table saved_view (
  id bigint generated always as identity primary key,
  list text not null check (list <> ''),
  owner text not null references person,
  for_all boolean not null,
  name text not null check (name <> '' and length(name) <= 40),
  query text not null check (length(query) <= 2000),
  made_at timestamptz not null,
  unique (owner, list, name)
);
create index saved_view_for_all on saved_view (list) where for_all;
