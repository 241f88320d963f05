-- number and name as a search compares them; the list of sheets filters by it

alter table project_sheet add column searched text not null generated always as (folded(number || ' ' || name)) stored;
create index project_sheet_searched on project_sheet using gin (searched gin_trgm_ops);
