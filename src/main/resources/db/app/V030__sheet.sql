-- 事業調書: sheet, revisions (never overwritten), hand-ins with their gates, placement

create table project_sheet (
  id text primary key,
  round text not null references round,
  number text not null,
  name text not null,
  section text not null references section,
  main_policy text,                            -- code of the basic policy; null for a new project not yet placed under one
  also_under text[] not null default '{}',     -- 再掲: further policies it is shown under, counted under its main one
  proposed_kind text not null,                 -- the section's 区分
  kind text not null,                          -- the office's 区分: 事業検討会 hangs on it
  kind_reason text,                            -- why it differs from the section's; null as long as the office has set none
  placement text not null default '候補',
  placement_reason text,
  progress text,                               -- of the first period, in the round's own words; null for new projects
  counted boolean not null,                    -- in the progress table: existing, neither 再掲 nor 完了
  previous jsonb not null default '{}',        -- what the first period left: budget, indicators, evaluation
  current_revision int,
  ended_as text check (ended_as in ('分割','統合')),  -- it went on in others, by its lineage
  takes_part boolean not null generated always as (placement <> '取下げ' and ended_as is null) stored,
  in_plan boolean not null generated always as         -- in the sums of the plan, also as a draft
    (placement not in ('位置付けない','見送り','取下げ') and ended_as is null) stored,
  like_name text not null default '',          -- name and content in one form of each character: to find likely duplicates
  like_content text not null default '',
  created_at timestamptz not null,
  unique (round, number),
  check (kind in ('新規','拡大','継続','見直し','縮小','統合','完了','廃止')),
  check (placement in ('候補','位置付け案','位置付けない案','見送り案','決定','位置付けない','見送り','取下げ'))
);
create index project_sheet_section on project_sheet (round, section);
create index project_sheet_like on project_sheet using gist (like_name gist_trgm_ops(siglen = 64)) where takes_part;

create table revision (
  sheet text not null references project_sheet,
  number int not null,
  hand_in text not null,                      -- by which it came
  form_version text not null,
  name text not null,
  kind text not null,
  main_policy text,
  placement text,
  placement_reason text,
  answers jsonb not null,                      -- every answer by key, the typed ones too: what is shown and compared
  submitted_by text not null references person,
  on_behalf_of text references person,
  submitted_at timestamptz not null,
  correction_reason text,                      -- 事務局修正: why the office corrected it; null for what was handed in
  primary key (sheet, number),
  check (correction_reason is null or on_behalf_of is not null)
);

create table revision_amount (
  sheet text not null,
  revision int not null,
  year text not null,
  source text not null,
  state text not null check (state in ('ENTERED','UNDETERMINED','EMPTY')),
  value bigint,                                -- thousand yen
  primary key (sheet, revision, year, source),
  foreign key (sheet, revision) references revision,
  check ((state = 'ENTERED') = (value is not null))
);

-- the sums of the current revision: every board adds them up
create table sheet_amount (
  sheet text not null references project_sheet,
  year text not null,
  total bigint not null,                       -- thousand yen, all sources
  general bigint not null,                     -- thousand yen, 一般財源
  undetermined boolean not null,               -- some source is not settled yet
  primary key (sheet, year)
);

-- what the rules had to say when it was handed in, and by which version of the tables
create table revision_judgement (
  sheet text not null,
  revision int not null,
  decision_table text not null,
  version text not null,
  primary key (sheet, revision, decision_table),
  foreign key (sheet, revision) references revision
);

create table revision_finding (
  sheet text not null,
  revision int not null,
  position int not null,
  rule text not null,
  rule_version text not null,
  level text not null check (level in ('warning','note')),
  field text not null,
  message text not null,
  reason text,                                 -- why it was handed in all the same
  primary key (sheet, revision, position),
  foreign key (sheet, revision) references revision,
  check ((level = 'warning') = (reason is not null))
);

create table placement_change (
  id bigint generated always as identity primary key,
  sheet text not null references project_sheet,
  deed text not null check (deed in ('place', 'not-place', 'postpone', 'approve', 'leave', 'set-kind',
    'withdraw', 'treat-as-withdrawn', 'split', 'merge', 'rewrite', 'take-back', 'correct')),
  from_placement text not null,
  to_placement text not null,
  from_kind text not null,
  to_kind text not null,
  from_kind_reason text,                       -- the office's, brought back with 区分 when the change is undone
  reason text,
  source text not null,                        -- hearing, meeting, proposal or sheet that it comes from
  changed_by text references person,
  changed_at timestamptz not null
);
create index placement_change_sheet on placement_change (sheet);

-- 系譜: one becomes two, two become one
create table lineage_proposal (
  id bigint generated always as identity primary key,
  round text not null references round,
  sheet text not null references project_sheet,  -- what is split, or merged into another
  kind text not null check (kind in ('分割','統合')),
  names text[] not null default '{}',          -- of the new projects
  into_sheet text references project_sheet,
  ends boolean not null,                       -- the project itself does not go on
  reason text not null check (reason <> ''),
  proposed_by text not null references person,
  proposed_at timestamptz not null,
  accepted boolean,                            -- null: the office has not decided
  answer text,
  decided_by text references person,
  decided_at timestamptz,
  check ((kind = '統合') = (into_sheet is not null)),
  check (kind = '分割' or ends),
  check (into_sheet <> sheet),
  check ((accepted is null) = (decided_at is null))
);
create unique index lineage_proposal_one_open on lineage_proposal (sheet) where accepted is null;

create table lineage (
  predecessor text not null references project_sheet,
  successor text not null references project_sheet,
  kind text not null check (kind in ('分割','統合')),
  proposal bigint not null references lineage_proposal,
  since date not null,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);
create index lineage_successor on lineage (successor);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger revision_stays before update or delete on revision for each row execute function refuse_change();
create trigger revision_amount_stays before update or delete on revision_amount for each row execute function refuse_change();
create trigger revision_judgement_stays before update or delete on revision_judgement for each row execute function refuse_change();
create trigger revision_finding_stays before update or delete on revision_finding for each row execute function refuse_change();
create trigger placement_change_stays before update or delete on placement_change for each row execute function refuse_change();
create trigger lineage_stays before update or delete on lineage for each row execute function refuse_change();
