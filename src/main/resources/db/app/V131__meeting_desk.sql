-- 会議の進行: the result of each item as it is decided, by one clerk at a time; the record of the sitting takes it over

create table meeting_item_result (
  meeting text not null,
  session int not null,
  position int not null,
  result text,                                -- null: it was taken back
  reason text,
  condition text,                             -- what the section has to answer
  abstentions text,                           -- 棄権・除斥: who, and why
  revision int,                               -- of the sheet, as the clerk had it in view; null for what is no sheet
  decided_by text not null references person,
  decided_at timestamptz not null,
  version int not null,
  primary key (meeting, session, position),
  foreign key (meeting, session, position) references meeting_item,
  check (result is not null or reason is null and condition is null and abstentions is null)
);

alter table meeting_item add column abstentions text;
