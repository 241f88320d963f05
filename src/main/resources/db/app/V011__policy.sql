-- 施策体系: per round, since levels and policies change from plan to plan

create table policy_level (
  round text not null,
  code text not null,
  name text not null,
  position int not null,
  primary key (round, code)
);

create table policy_group (
  round text not null,
  code text not null,
  level text not null,
  name text not null,
  parent text,
  position int not null,
  primary key (round, code),
  foreign key (round, level) references policy_level,
  foreign key (round, parent) references policy_group
);

create table basic_policy (
  round text not null,
  code text not null,
  policy_group text,
  name text not null,
  section text references section,
  aim text not null,
  evaluation text,
  position int not null,
  primary key (round, code),
  foreign key (round, policy_group) references policy_group
);

create table policy_indicator (
  round text not null,
  policy text not null,
  position int not null,
  name text not null,
  unit text not null,
  baseline numeric,
  target numeric,
  actual numeric,
  primary key (round, policy, position),
  foreign key (round, policy) references basic_policy on delete cascade
);

create table citizens_feeling (
  round text not null,
  policy text not null,
  year text not null,
  percent numeric not null check (percent between 0 and 100),
  primary key (round, policy, year),
  foreign key (round, policy) references basic_policy on delete cascade
);

create table priority_item (
  round text not null,
  code text not null,
  name text not null,
  position int not null,
  primary key (round, code)
);

create table theme (
  round text not null,
  code text not null,
  name text not null,
  heading text,
  position int not null,
  primary key (round, code)
);

create table individual_plan (
  round text not null,
  code text not null,
  name text not null,
  year_from text,
  year_to text,
  section text references section,
  position int not null,
  primary key (round, code)
);

create table individual_plan_indicator (
  round text not null,
  plan text not null,
  position int not null,
  name text not null,
  unit text not null,
  primary key (round, plan, position),
  foreign key (round, plan) references individual_plan on delete cascade
);

create table individual_plan_target (
  round text not null,
  plan text not null,
  position int not null,
  year text not null,
  target numeric not null,
  primary key (round, plan, position, year),
  foreign key (round, plan, position) references individual_plan_indicator on delete cascade
);
