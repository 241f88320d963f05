-- kind and subject of a task as a search compares them

alter table work_item add column searched text not null generated always as (folded(name || ' ' || subject)) stored;
