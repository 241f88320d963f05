-- 決定表: versions of the tables, and likeness of texts (pg_trgm needs lc_ctype other than C)

create extension if not exists pg_trgm;

create table rule_version (
  id bigint generated always as identity primary key,
  decision_table text not null,
  hash text not null,
  content text not null,
  valid_from date,                             -- null: on trial, no day set yet
  taken_at timestamptz not null,
  taken_by text references person,             -- null: came with the product or its configuration
  unique (decision_table, hash)
);
