-- a hearing and a stage are found by what they are called, before anything is written of them
do $$ begin
  execute 'create or replace view findable as ' || rtrim(pg_get_viewdef('findable'::regclass), '; ') || $v$
    union all
    select 'hearing-named', h.id, h.section, '/hearings/' || h.id, h.name, 'ヒアリングの名称', h.day, h.name, null,
      folded(h.name), bigrams(folded(h.name))
    from (select s.id, s.section, coalesce(s.held_on, s.day) as day, c.name || 'の各課等ヒアリング' as name
      from section_hearing s join section c on c.code = s.section) h
    union all
    select 'stage', g.round || ' ' || g.id, null, '/rounds/' || g.round || '/stages', g.name, '策定スケジュール', g.planned_start, g.name, null,
      folded(g.name), bigrams(folded(g.name))
    from stage g
  $v$;
end $$;
