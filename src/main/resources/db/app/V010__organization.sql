-- 組織・職員・職: rights belong to a post in a unit from a day to a day, never to a person

create table department (
  code text primary key,
  name text not null,
  position int not null
);

create table section (
  code text primary key,
  department text references department,      -- null: the city has no departments
  name text not null,
  valid_from date,
  valid_to date,
  position int not null,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);

create table person (
  code text primary key,
  name text not null,
  email text,
  password_hash text,
  enabled boolean not null default true
);

create table post (
  id bigint generated always as identity primary key,
  person text not null references person,
  role text not null check (role in ('staff', 'section-head', 'coordinator', 'department-head', 'planning-office',
    'budget-office', 'finance-chief', 'finance-director', 'executive', 'administrator')),
  department text references department,
  section text references section,
  valid_from date not null,
  valid_to date,
  concurrent boolean not null default false,
  check (valid_to is null or valid_from <= valid_to)
);
create index post_person on post (person);
create index post_unit on post (role, section, department);

create table substitution (
  id uuid primary key,
  holder text not null references person,
  substitute text not null references person,
  authority text not null,                    -- one gate, as a candidate group: section-head:0101
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  named_by text not null references person,
  named_at timestamptz not null,
  check (valid_from <= valid_to),
  check (holder <> substitute)
);
create index substitution_substitute on substitution (substitute);

-- サインインの失敗: after too many a person is refused for a while; in real time, whatever the business clock says
create table sign_in_failure (
  person text primary key references person,
  failures int not null,
  since timestamptz not null,
  refused_until timestamptz
);
