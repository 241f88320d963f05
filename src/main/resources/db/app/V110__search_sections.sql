-- a section is found with its sheets: how far it is, only the offices may see
do $$ begin
  execute 'create or replace view findable as '
    || replace(pg_get_viewdef('findable'::regclass), '/progress/sections/', '/sheets?section=');
end $$;
