-- 見本の市: {departments} departments with {sections} sections each and {sheets} sheets a section, in the middle of the survey

insert into department
select to_char(d, 'FM00'), '見本第' || d || '部', d from generate_series(1, {departments}) d;

insert into section (code, department, name, position)
select to_char(d, 'FM00') || to_char(s, 'FM00'), to_char(d, 'FM00'), '見本' || d || '-' || s || '課', d * 100 + s
from generate_series(1, {departments}) d, generate_series(1, {sections}) s;

insert into person (code, name, email)
select code, name, code || '@example.jp' from (
  select 'staff-' || code as code, name || ' 担当' as name from section
  union all select 'head-' || code, name || ' 課長' from section
  union all select 'director-' || code, name || ' 部長' from department
  union all select 'coordinator-' || code, name || ' 庶務' from department
  union all select * from (values ('office', '企画 花子'), ('budget', '財政 花子'), ('chief', '財政 課長'), ('finance', '財務 部長'),
    ('executive', '市長'), ('admin', '管理 太郎'), ('nobody', '退職 次郎')) v
) all_people;

insert into post (person, role, department, section, valid_from)
select 'staff-' || code, 'staff', null, code, date '2023-04-01' from section
union all select 'head-' || code, 'section-head', null, code, date '2023-04-01' from section
union all select 'director-' || code, 'department-head', code, null, date '2023-04-01' from department
union all select 'coordinator-' || code, 'coordinator', code, null, date '2023-04-01' from department
union all select *, null, null, date '2023-04-01' from (values ('office', 'planning-office'), ('budget', 'budget-office'),
  ('chief', 'finance-chief'), ('finance', 'finance-director'), ('executive', 'executive'), ('admin', 'administrator')) v;

insert into round (id, name, city, sample, current_year, years, state, opened_at)
values ('city', '見本計画', '見本市', false, 'R5', '{R6,R7,R8}', 'open', '2023-05-08T00:00:00Z');

insert into progress_word (round, label, late, position)
values ('city', '順調', false, 1), ('city', 'おおむね順調', false, 2), ('city', 'やや遅れ', true, 3), ('city', '遅延', true, 4);

insert into projection_year (round, year, revenue, social_security, personnel, debt_service, other, remaining, position)
select 'city', 'R' || y, 50000000, 15000000, 12000000, 4000000, 9000000, 10000000, y from generate_series(6, 8) y;

insert into basic_policy (round, code, name, aim, position)
select 'city', to_char(p, 'FM00'), '見本施策' || p, '見本の目指す姿', p from generate_series(1, 27) p;

insert into stage (round, id, track, kind, name, position, planned_start, planned_end, state, opened_on, actual_start, actual_end)
select 'city', v.*, case when state <> 'waiting' then planned_start end, case when state <> 'waiting' then planned_start end, case when state = 'closed' then planned_end end from (values
  ('survey', 'plan', 'survey', '計画額・指標・事業スケジュール調査', 1, date '2023-05-08', date '2023-05-31', 'open'),
  ('section-hearings', 'plan', 'section-hearings', '各課等ヒアリング', 2, '2023-06-12', '2023-07-14', 'waiting'),
  ('policy-study', 'plan', 'meeting', '施策検討会', 3, '2023-07-25', '2023-07-25', 'waiting'),
  ('rough-request', 'budget', 'budget-request', '概算要求', 4, '2023-08-01', '2023-08-31', 'waiting'),
  ('project-study', 'plan', 'meeting', '事業検討会', 5, '2023-10-17', '2023-10-17', 'waiting'),
  ('council-first', 'plan', 'council', '総合計画審議会', 6, '2023-11-14', '2023-11-14', 'waiting'),
  ('mayor-assessment', 'budget', 'budget-assessment', '市長査定', 7, '2024-01-10', '2024-01-31', 'waiting'),
  ('strategy-meeting', 'plan', 'meeting', '経営戦略会議', 8, '2024-03-25', '2024-03-25', 'waiting')
) v (id, track, kind, name, position, planned_start, planned_end, state);

insert into project_sheet (id, round, number, name, section, main_policy, proposed_kind, kind, placement, progress, counted, created_at)
select 'city:' || number, 'city', number, '見本事業 ' || number, section, to_char(1 + n % 27, 'FM00'),
  (array['継続','継続','拡大','見直し'])[1 + n % 4], (array['継続','継続','拡大','見直し'])[1 + n % 4],
  (array['候補','候補','候補','位置付け案','取下げ'])[1 + n % 5],
  (array['順調','順調','おおむね順調','順調','やや遅れ','順調','おおむね順調','遅延'])[1 + n % 8], n % 5 <> 4, '2023-05-08T00:00:00Z'
from (select s.code as section, to_char(row_number() over (order by s.code, i), 'FM00000') as number,
    row_number() over (order by s.code, i) as n
  from section s, generate_series(1, {sheets}) i) numbered;

-- one in seven of the sheets is at each state; every third one is late
insert into hand_in (id, sheet, round, serial, reason, state, waiting_for, section_head_gate, department_head_gate, office_gate,
  fill_in_due, section_head_due, department_head_due, office_due, requested_at, submitted_by, closed_at)
select sheet || ':1', sheet, 'city', 1, 'survey', state,
  case state when '依頼済' then 'staff:' || section when '作成中' then 'staff:' || section
    when '課長確認待ち' then 'section-head:' || section when '部長承認待ち' then 'department-head:' || department
    when '点検待ち' then 'planning-office' end,
  true, true, true, day, day + 3, day + 6, day + 9, '2023-05-08T00:00:00Z',
  case when state not in ('依頼済','作成中') then 'staff-' || section end,
  case when state in ('点検済','取下げ') then timestamptz '2023-05-20T00:00:00Z' end
from (select s.id as sheet, s.section, c.department,
    case when placement = '取下げ' then '取下げ'
      else (array['依頼済','作成中','課長確認待ち','部長承認待ち','点検待ち','点検済'])[1 + number::int % 6] end as state,
    case when number::int % 3 = 0 then date '2023-05-12' else date '2023-05-31' end as day
  from project_sheet s join section c on c.code = s.section) as drawn;

insert into form_version (name, hash, content, valid_from)
select name, 'sample', content, valid_from from form_version where name = 'fill-in-sheet' limit 1
on conflict (name, hash) do nothing;

insert into revision (sheet, number, hand_in, form_version, name, kind, main_policy, placement, answers, searched, grams, submitted_by, submitted_at)
select s.id, 1, h.id, 'sample', s.name, s.kind, s.main_policy, '政策的',
  jsonb_build_object('name', s.name, 'kind', s.kind, 'mainPolicy', s.main_policy), folded(s.name), bigrams(folded(s.name)), 'staff-' || s.section, '2023-05-10T00:00:00Z'
from project_sheet s join hand_in h on h.sheet = s.id where h.state not in ('依頼済','作成中');

update project_sheet s set current_revision = 1 from revision r where r.sheet = s.id;

insert into revision_amount (sheet, revision, year, source, state, value)
select r.sheet, 1, 'R' || y, source, 'ENTERED', 100
from revision r, generate_series(6, 8) y, unnest(array['national','general']) source;

insert into sheet_amount (sheet, year, total, general, undetermined)
select sheet, year, sum(value), sum(value) filter (where source = 'general'), false from revision_amount group by sheet, year;

insert into work_item (task_id, process_key, definition, name, form, business_key, round, subject, section, authority, due, since)
select 'task-' || h.id, 'hand-in', 'userTask_fillInSheet', '事業調書を作成する', 'fill-in-sheet', h.id, 'city', s.number || ' ' || s.name,
  s.section, h.waiting_for, h.fill_in_due, '2023-05-08T00:00:00Z'
from hand_in h join project_sheet s on s.id = h.sheet where h.waiting_for is not null;

insert into outbox_mail (kind, recipient, business_day, subject_key, subject, body, put_at, next_attempt)
select 'survey-request', code, '2023-05-08', 'city', '事業調書の作成について', '見本', '2023-05-08T00:00:00Z', '2023-05-08T00:00:00Z'
from person where code like 'staff-%';

insert into section_hearing (id, round, section, state)
select 'city:section-hearings:' || code, 'city', code, 'waiting' from section;

insert into meeting_kind (round, id, name, agenda, decides, opinions, members, position)
values ('city', 'policy-study', '施策検討会', 'policies', false, false, '{}', 1),
  ('city', 'committee', '策定委員会', 'list', false, false, '{}', 2);

insert into result_word (round, meeting_kind, code, label, effect, position) values ('city', 'policy-study', 'shared', '共有', 'none', 1);

insert into meeting (id, round, kind, name, stage, state) values ('city:policy-study', 'city', 'policy-study', '施策検討会', 'policy-study', 'recorded');

insert into meeting_session (meeting, number, day, start_time, place, held_on)
values ('city:policy-study', 1, '2023-07-25', '14:00', '第1会議室', '2023-07-25');

insert into meeting_item (meeting, session, position, sheet, title, section, result, effect, sent_on)
select 'city:policy-study', 1, number::int, id, number || ' ' || name, section, 'shared', 'none', '2023-07-26T00:00:00Z' from project_sheet;

insert into matter (id, round, kind, origin, origin_name, sheet, subject, section, content, state, due, raised_at)
select 'city:follow-up:' || number::int, 'city', 'council', 'city:policy-study', '施策検討会', id, number || ' ' || name, section,
  '根拠を示すこと', 'open', '2023-08-10', '2023-07-26' from project_sheet;

insert into council_opinion (meeting, session, serial, round, sheet, subject, content, matter)
select 'city:policy-study', 1, number::int, 'city', id, number || ' ' || name, '根拠を示すこと', 'city:follow-up:' || number::int
from project_sheet;

insert into ladder_step (round, code, position, name, used, stage, assessor) values ('city', 'request', 1, '要求', true, 'rough-request', null);
insert into budget_list (id, round, stage, section, opened_at)
select 'city:rough-request:' || code, 'city', 'rough-request', code, '2023-05-08T00:00:00Z' from section;
insert into budget_line (list, sheet) select 'city:rough-request:' || section, id from project_sheet;
insert into budget_amount (list, sheet, source, prefilled_state, prefilled) select list, sheet, 'total', 'ENTERED', 200 from budget_line;
