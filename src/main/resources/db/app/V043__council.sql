-- 審議会の意見と市の考え方: every opinion gets a written answer (the follow-up's)

create table council_opinion (
  meeting text not null references meeting,
  session int not null,
  serial int not null,
  round text not null references round,
  sheet text references project_sheet,
  policy text,
  subject text not null,
  content text not null check (content <> ''),
  follow_up text not null references follow_up,
  primary key (meeting, session, serial)
);
create index council_opinion_round on council_opinion (round);
