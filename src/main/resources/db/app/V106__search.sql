-- 検索: what is searched stands in the row that somebody wrote, so that it is never behind. Words of two
-- characters are the normal case: each row has the pairs of neighbouring characters of its folded text.

create function bigrams(folded text) returns text[] language sql immutable strict parallel safe as $$
  select array(select distinct a || b from (
    select c as a, lead(c) over (order by i) as b from unnest(string_to_array(folded, null)) with ordinality t (c, i)) p
  where b is not null)
$$;

-- every text among answers, one after the other; not what an amount is called inside
create function written_in(answers jsonb) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(v #>> '{}', '¦'), '')
  from jsonb_path_query(answers, 'strict $.** ? (@.type() == "string")') v
  where v #>> '{}' not in ('ENTERED', 'UNDETERMINED', 'EMPTY')
$$;

alter table section add column grams text[] not null generated always as (bigrams(folded(name))) stored;
alter table person add column grams text[] not null generated always as (bigrams(folded(name))) stored;
alter table project_sheet
  add column grams text[] not null generated always as (bigrams(folded(number || ' ' || name))) stored,
  add column left_searched text not null generated always as (folded(written_in(previous))) stored,
  add column left_grams text[] not null generated always as (bigrams(folded(written_in(previous)))) stored;
alter table revision
  add column searched text not null generated always as (folded(written_in(answers))) stored,
  add column grams text[] not null generated always as (bigrams(folded(written_in(answers)))) stored;
alter table gate_decision
  add column searched text not null generated always as (folded(coalesce(remarks, ''))) stored,
  add column grams text[] not null generated always as (bigrams(folded(coalesce(remarks, '')))) stored;
alter table field_remark
  add column searched text not null generated always as (folded(remark)) stored,
  add column grams text[] not null generated always as (bigrams(folded(remark))) stored;
alter table field_remark_answer
  add column searched text not null generated always as (folded(answer)) stored,
  add column grams text[] not null generated always as (bigrams(folded(answer))) stored;
alter table follow_up
  add column searched text not null generated always as (folded(content || '¦' || answer)) stored,
  add column grams text[] not null generated always as (bigrams(folded(content || '¦' || answer))) stored;
alter table hearing_sheet
  add column searched text not null generated always as (folded(reason || '¦' || remark)) stored,
  add column grams text[] not null generated always as (bigrams(folded(reason || '¦' || remark))) stored;
alter table section_hearing
  add column searched text not null generated always as (folded(coalesce(minutes, ''))) stored,
  add column grams text[] not null generated always as (bigrams(folded(coalesce(minutes, '')))) stored;
alter table meeting
  add column searched text not null generated always as (folded(name)) stored,
  add column grams text[] not null generated always as (bigrams(folded(name))) stored;
alter table meeting_session
  add column searched text not null generated always as (folded(coalesce(minutes, ''))) stored,
  add column grams text[] not null generated always as (bigrams(folded(coalesce(minutes, '')))) stored;
alter table meeting_item
  add column searched text not null generated always as (folded(coalesce(reason, '') || '¦' || coalesce(condition, ''))) stored,
  add column grams text[] not null generated always as (bigrams(folded(coalesce(reason, '') || '¦' || coalesce(condition, '')))) stored;
alter table council_opinion
  add column searched text not null generated always as (folded(content)) stored,
  add column grams text[] not null generated always as (bigrams(folded(content))) stored;

create index project_sheet_grams on project_sheet using gin (grams);
create index project_sheet_left_grams on project_sheet using gin (left_grams);
create index revision_grams on revision using gin (grams);
create index gate_decision_grams on gate_decision using gin (grams);
create index field_remark_grams on field_remark using gin (grams);
create index field_remark_answer_grams on field_remark_answer using gin (grams);
create index follow_up_grams on follow_up using gin (grams);
create index hearing_sheet_grams on hearing_sheet using gin (grams);
create index meeting_item_grams on meeting_item using gin (grams);
create index council_opinion_grams on council_opinion using gin (grams);

-- all that can be found, in one shape. section: whose readers may see it; null: whoever holds a post.
-- form: of answers, whose text stands in written as json; left: by which form a sheet begins
create view findable as
  select 'named' as part, s.id as source, s.section, '/sheets/' || s.id as path, s.number || ' ' || s.name as title,
    '事業名' as place, cast(null as date) as day, s.name as written, cast(null as text) as form, s.searched, s.grams
  from project_sheet s
  union all
  select 'left', s.id, s.section, '/sheets/' || s.id, s.number || ' ' || s.name, '引き継いだ内容', null,
    s.previous::text, '', s.left_searched, s.left_grams
  from project_sheet s where s.current_revision is null
  union all
  select 'current', r.sheet, s.section, '/sheets/' || s.id, s.number || ' ' || s.name, '', (r.submitted_at at time zone 'Asia/Tokyo')::date,
    r.answers::text, r.form_version, r.searched, r.grams
  from revision r join project_sheet s on s.id = r.sheet and s.current_revision = r.number
  union all
  select 'earlier', r.sheet || ' ' || r.number, s.section, '/sheets/' || s.id || '?revision=' || r.number,
    s.number || ' ' || s.name || '　第' || r.number || '版', '', (r.submitted_at at time zone 'Asia/Tokyo')::date, r.answers::text, r.form_version,
    r.searched, r.grams
  from revision r join project_sheet s on s.id = r.sheet and s.current_revision > r.number
  union all
  select 'decision-at-gate', d.id::text, s.section, '/sheets/' || s.id, s.number || ' ' || s.name, '確認での指摘',
    (d.decided_at at time zone 'Asia/Tokyo')::date, d.remarks, null, d.searched, d.grams
  from gate_decision d join hand_in h on h.id = d.hand_in join project_sheet s on s.id = h.sheet
  union all
  select 'remark', m.id::text, s.section, '/sheets/' || s.id, s.number || ' ' || s.name, m.said_as || 'の指摘（' || m.label || '）',
    (m.said_at at time zone 'Asia/Tokyo')::date, m.remark, null, m.searched, m.grams
  from field_remark m join project_sheet s on s.id = m.sheet
  union all
  select 'answer', a.remark::text, s.section, '/sheets/' || s.id, s.number || ' ' || s.name, '指摘への回答',
    (a.answered_at at time zone 'Asia/Tokyo')::date, a.answer, null, a.searched, a.grams
  from field_remark_answer a join project_sheet s on s.id = a.sheet
  union all
  select 'follow-up', f.id, coalesce(s.section, f.section, ''), coalesce('/sheets/' || f.sheet, '/rounds/' || f.round || '/follow-ups'),
    f.subject, f.origin_name || 'からの対応事項', f.opened_on, f.content || case when f.answer = '' then '' else ' → 回答：' || f.answer end,
    null, f.searched, f.grams
  from follow_up f left join project_sheet s on s.id = f.sheet
  union all
  select 'opinion', o.meeting || ' ' || o.session || ' ' || o.serial, s.section, '/rounds/' || o.round || '/council-opinions',
    o.subject, m.name || 'の意見', t.held_on, o.content, null, o.searched, o.grams
  from council_opinion o join meeting m on m.id = o.meeting
    join meeting_session t on t.meeting = o.meeting and t.number = o.session left join project_sheet s on s.id = o.sheet
  union all
  select 'meeting', m.id, null, '/meetings/' || m.id, m.name, '会議の名称', m.planned_day, m.name, null, m.searched, m.grams
  from meeting m
  union all
  select 'minutes', t.meeting || ' ' || t.number, null, '/meetings/' || t.meeting, m.name, '議事の要旨', t.held_on, t.minutes, null,
    t.searched, t.grams
  from meeting_session t join meeting m on m.id = t.meeting
  union all
  select 'item', i.meeting || ' ' || i.session || ' ' || i.position, s.section, '/meetings/' || i.meeting, m.name || '　' || i.title,
    '決定の理由・条件', t.held_on, concat_ws(' ', i.reason, i.condition), null, i.searched, i.grams
  from meeting_item i join meeting m on m.id = i.meeting
    join meeting_session t on t.meeting = i.meeting and t.number = i.session left join project_sheet s on s.id = i.sheet
  where i.result is not null
  union all
  select 'heard', n.hearing || ' ' || n.sheet, s.section, '/hearings/' || n.hearing, s.number || ' ' || s.name, '各課等ヒアリングの判断・指摘',
    h.held_on, concat_ws(' ', n.reason, n.remark), null, n.searched, n.grams
  from hearing_sheet n join section_hearing h on h.id = n.hearing join project_sheet s on s.id = n.sheet
  union all
  select 'hearing', h.id, h.section, '/hearings/' || h.id, c.name || 'の各課等ヒアリング', '議事の要旨', h.held_on, h.minutes, null,
    h.searched, h.grams
  from section_hearing h join section c on c.code = h.section
  union all
  select 'section', c.code, c.code, '/progress/sections/' || c.code, c.name, '課の名称', null, c.name, null, folded(c.name), c.grams
  from section c
  union all
  select 'person', p.code, null, '/people/' || p.code, p.name, '氏名', null, p.name, null, folded(p.name), p.grams
  from person p;
