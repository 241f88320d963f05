-- One view for each part of what is found: a statement that asks each part up to its own bound was planned over all parts for
-- each of them, which took most of a search. Columns of each: source section path title place day written form searched grams.
drop view findable;

create view findable_named (source, section, path, title, place, day, written, form, searched, grams) as
select
  s.id as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  '事業名' as place,
  null::date as day,
  s.name as written,
  null::text as form,
  s.searched,
  s.grams
from project_sheet s;

create view findable_left (source, section, path, title, place, day, written, form, searched, grams) as
select
  s.id as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  '引き継いだ内容' as place,
  null::date as day,
  (s.previous)::text as written,
  '' as form,
  s.left_searched as searched,
  s.left_grams as grams
from project_sheet s
where (s.current_revision is null);

create view findable_current (source, section, path, title, place, day, written, form, searched, grams) as
select
  r.sheet as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  '' as place,
  ((r.submitted_at at time zone 'Asia/Tokyo'))::date as day,
  (r.answers)::text as written,
  r.form_version as form,
  r.searched,
  r.grams
from (revision r
   join project_sheet s on (((s.id = r.sheet) and (s.current_revision = r.number))));

create view findable_earlier (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((r.sheet || ' ') || r.number) as source,
  s.section,
  ((('/sheets/' || s.id) || '?revision=') || r.number) as path,
  (((((s.number || ' ') || s.name) || '　第') || r.number) || '版') as title,
  '' as place,
  ((r.submitted_at at time zone 'Asia/Tokyo'))::date as day,
  (r.answers)::text as written,
  r.form_version as form,
  r.searched,
  r.grams
from (revision r
   join project_sheet s on (((s.id = r.sheet) and (s.current_revision > r.number))));

create view findable_decision_at_gate (source, section, path, title, place, day, written, form, searched, grams) as
select
  (d.id)::text as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  '確認での指摘' as place,
  ((d.decided_at at time zone 'Asia/Tokyo'))::date as day,
  d.remarks as written,
  null::text as form,
  d.searched,
  d.grams
from ((gate_decision d
   join hand_in h on ((h.id = d.hand_in)))
   join project_sheet s on ((s.id = h.sheet)));

create view findable_remark (source, section, path, title, place, day, written, form, searched, grams) as
select
  (m.id)::text as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  (((m.said_as || 'の指摘（') || m.label) || '）') as place,
  ((m.said_at at time zone 'Asia/Tokyo'))::date as day,
  m.remark as written,
  null::text as form,
  m.searched,
  m.grams
from (field_remark m
   join project_sheet s on ((s.id = m.sheet)));

create view findable_answer (source, section, path, title, place, day, written, form, searched, grams) as
select
  (a.remark)::text as source,
  s.section,
  ('/sheets/' || s.id) as path,
  ((s.number || ' ') || s.name) as title,
  '指摘への回答' as place,
  ((a.answered_at at time zone 'Asia/Tokyo'))::date as day,
  a.answer as written,
  null::text as form,
  a.searched,
  a.grams
from (field_remark_answer a
   join project_sheet s on ((s.id = a.sheet)));

create view findable_follow_up (source, section, path, title, place, day, written, form, searched, grams) as
select
  f.id as source,
  coalesce(s.section, f.section, '') as section,
  coalesce(('/sheets/' || f.sheet), (('/rounds/' || f.round) || '/follow-ups')) as path,
  f.subject as title,
  (f.origin_name || 'からの対応事項') as place,
  f.opened_on as day,
  (f.content ||
      case
          when (f.answer = '') then ''
          else (' → 回答：' || f.answer)
      end) as written,
  null::text as form,
  f.searched,
  f.grams
from (follow_up f
   left join project_sheet s on ((s.id = f.sheet)));

create view findable_opinion (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((((o.meeting || ' ') || o.session) || ' ') || o.serial) as source,
  s.section,
  (('/rounds/' || o.round) || '/council-opinions') as path,
  o.subject as title,
  (m.name || 'の意見') as place,
  t.held_on as day,
  o.content as written,
  null::text as form,
  o.searched,
  o.grams
from (((council_opinion o
   join meeting m on ((m.id = o.meeting)))
   join meeting_session t on (((t.meeting = o.meeting) and (t.number = o.session))))
   left join project_sheet s on ((s.id = o.sheet)));

create view findable_meeting (source, section, path, title, place, day, written, form, searched, grams) as
select
  m.id as source,
  null::text as section,
  ('/meetings/' || m.id) as path,
  m.name as title,
  '会議の名称' as place,
  m.planned_day as day,
  m.name as written,
  null::text as form,
  m.searched,
  m.grams
from meeting m;

create view findable_minutes (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((t.meeting || ' ') || t.number) as source,
  null::text as section,
  ('/meetings/' || t.meeting) as path,
  m.name as title,
  '議事の要旨' as place,
  t.held_on as day,
  t.minutes as written,
  null::text as form,
  t.searched,
  t.grams
from (meeting_session t
   join meeting m on ((m.id = t.meeting)));

create view findable_item (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((((i.meeting || ' ') || i.session) || ' ') || i."position") as source,
  s.section,
  ('/meetings/' || i.meeting) as path,
  ((m.name || '　') || i.title) as title,
  '決定の理由・条件' as place,
  t.held_on as day,
  concat_ws(' ', i.reason, i.condition) as written,
  null::text as form,
  i.searched,
  i.grams
from (((meeting_item i
   join meeting m on ((m.id = i.meeting)))
   join meeting_session t on (((t.meeting = i.meeting) and (t.number = i.session))))
   left join project_sheet s on ((s.id = i.sheet)))
where (i.result is not null);

create view findable_heard (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((n.hearing || ' ') || n.sheet) as source,
  s.section,
  ('/hearings/' || n.hearing) as path,
  ((s.number || ' ') || s.name) as title,
  '各課等ヒアリングの判断・指摘' as place,
  h.held_on as day,
  concat_ws(' ', n.reason, n.remark) as written,
  null::text as form,
  n.searched,
  n.grams
from ((hearing_sheet n
   join section_hearing h on ((h.id = n.hearing)))
   join project_sheet s on ((s.id = n.sheet)));

create view findable_hearing (source, section, path, title, place, day, written, form, searched, grams) as
select
  h.id as source,
  h.section,
  ('/hearings/' || h.id) as path,
  (c.name || 'の各課等ヒアリング') as title,
  '議事の要旨' as place,
  h.held_on as day,
  h.minutes as written,
  null::text as form,
  h.searched,
  h.grams
from (section_hearing h
   join section c on ((c.code = h.section)));

create view findable_section (source, section, path, title, place, day, written, form, searched, grams) as
select
  c.code as source,
  c.code as section,
  ('/sheets?section=' || c.code) as path,
  c.name as title,
  '課の名称' as place,
  null::date as day,
  c.name as written,
  null::text as form,
  folded(c.name) as searched,
  c.grams
from section c;

create view findable_person (source, section, path, title, place, day, written, form, searched, grams) as
select
  p.code as source,
  null::text as section,
  ('/people/' || p.code) as path,
  p.name as title,
  '氏名' as place,
  null::date as day,
  p.name as written,
  null::text as form,
  folded(p.name) as searched,
  p.grams
from person p;

create view findable_hearing_named (source, section, path, title, place, day, written, form, searched, grams) as
select
  h.id as source,
  h.section,
  ('/hearings/' || h.id) as path,
  h.name as title,
  'ヒアリングの名称' as place,
  h.day,
  h.name as written,
  null::text as form,
  folded(h.name) as searched,
  bigrams(folded(h.name)) as grams
from ( select s.id,
          s.section,
          coalesce(s.held_on, s.day) as day,
          (c.name || 'の各課等ヒアリング') as name
         from (section_hearing s
           join section c on ((c.code = s.section)))) h;

create view findable_stage (source, section, path, title, place, day, written, form, searched, grams) as
select
  ((g.round || ' ') || g.id) as source,
  null::text as section,
  (('/rounds/' || g.round) || '/stages') as path,
  g.name as title,
  '策定スケジュール' as place,
  g.planned_start as day,
  g.name as written,
  null::text as form,
  folded(g.name) as searched,
  bigrams(folded(g.name)) as grams
from stage g;
