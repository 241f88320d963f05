-- 調査: what was missing when it closed, and the totals compiled then

create table survey_missing (
  round text not null references round,
  sheet text not null references project_sheet,
  state text not null,
  listed_at timestamptz not null,
  primary key (round, sheet)
);

create table survey_total (
  round text not null references round,
  policy text not null,                        -- '' for projects without a policy yet
  year text not null,
  sheets int not null,
  amount bigint not null,                      -- thousand yen, all sources
  general bigint not null,                     -- thousand yen, 一般財源
  compiled_at timestamptz not null,
  primary key (round, policy, year)
);
