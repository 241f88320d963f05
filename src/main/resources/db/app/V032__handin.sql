-- 提出: the passage of a sheet through its gates, with what was said on the way

create table hand_in (
  id text primary key,
  sheet text not null references project_sheet,
  round text not null references round,
  serial int not null,
  reason text not null check (reason in ('survey','hearing','meeting','opinion','assessment','office')),
  note text,
  state text not null default '依頼済' check (state in ('依頼済','作成中','課長確認待ち','部長承認待ち','点検待ち','点検済','取下げ','取消し')),
  waiting_for text,                            -- the authority that has it now; null when closed
  section_head_gate boolean not null,
  department_head_gate boolean not null,
  office_gate boolean not null,
  fill_in_due date not null,
  section_head_due date not null,
  department_head_due date not null,
  office_due date not null,
  requested_by text references person,         -- null: the schedule itself
  requested_at timestamptz not null,
  submitted_by text references person,
  revision int,
  returned boolean not null default false,
  announced_at timestamptz,                    -- when its section was told by mail; null for the survey's, told together
  late boolean not null default false,         -- 遅延: its stage was closed without it
  closed_at timestamptz,
  unique (sheet, serial),
  check ((state in ('点検済','取下げ','取消し')) = (closed_at is not null))
);
create unique index hand_in_one_open on hand_in (sheet) where closed_at is null;
create index hand_in_waiting on hand_in (waiting_for, fill_in_due) where closed_at is null;
create index hand_in_to_announce on hand_in (round) where announced_at is null and closed_at is null and reason <> 'survey';
create index hand_in_round on hand_in (round, state);

create table gate_decision (
  id bigint generated always as identity primary key,
  hand_in text not null references hand_in,
  gate text not null check (gate in ('section-head','department-head','office')),
  approved boolean not null,
  remarks text,
  revision int not null,
  decided_by text not null references person,
  on_behalf_of text references person,
  decided_at timestamptz not null,
  check (approved or remarks is not null)
);
create index gate_decision_hand_in on gate_decision (hand_in);

-- four eyes: who wrote of a sheet since a gate last approved it, for the hand-in that waits there
create view gate_author as
  select distinct h.id as hand_in, g.gate, v.submitted_by as author
  from hand_in h cross join (values ('section-head'), ('department-head'), ('office')) g (gate)
  join revision v on v.sheet = h.sheet and (v.number = h.revision or v.number > coalesce((
    select max(d.revision) from gate_decision d join hand_in e on e.id = d.hand_in
    where e.sheet = h.sheet and d.gate = g.gate and d.approved), 0));

-- a remark at one field; the section's answer comes with a later revision
create table field_remark (
  id bigint generated always as identity primary key,
  sheet text not null,
  revision int not null,                       -- the one remarked on
  source text not null,                        -- hand-in or hearing that it comes from
  said_as text not null,                       -- 課長, 部長 …
  field text not null,                         -- key of the question
  label text not null,                         -- what the question was called
  remark text not null check (remark <> ''),
  required boolean not null,                   -- to be answered before handing in again; otherwise a hint
  said_by text not null references person,
  on_behalf_of text references person,
  said_at timestamptz not null,
  foreign key (sheet, revision) references revision
);
create index field_remark_sheet on field_remark (sheet);

create table field_remark_answer (
  remark bigint primary key references field_remark,
  sheet text not null,
  revision int not null,                       -- the one handed in with it
  answer text not null check (answer <> ''),
  answered_by text not null references person,
  answered_at timestamptz not null,
  foreign key (sheet, revision) references revision
);

-- 異議: the section has something against what was entered in its name
create table objection (
  sheet text not null,
  revision int not null,
  reason text not null check (reason <> ''),
  objected_by text not null references person,
  objected_at timestamptz not null,
  answer text,
  answered_by text references person,
  answered_at timestamptz,
  primary key (sheet, revision),
  foreign key (sheet, revision) references revision,
  check ((answer is null) = (answered_at is null))
);
create trigger gate_decision_stays before update or delete on gate_decision for each row execute function refuse_change();
create trigger field_remark_stays before update or delete on field_remark for each row execute function refuse_change();
create trigger field_remark_answer_stays before update or delete on field_remark_answer for each row execute function refuse_change();

alter table revision add foreign key (hand_in) references hand_in;
