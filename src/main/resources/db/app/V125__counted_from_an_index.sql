-- what boards and the home count of all sheets and their open hand-ins: read from an index alone, as the rows are wide
drop index project_sheet_section;
create index project_sheet_section on project_sheet (round, section) include (id, takes_part, current_revision);
create index hand_in_counted on hand_in (round, reason, state) include (sheet);
create index hand_in_returned on hand_in (round, state) where returned and closed_at is null;

-- what the nightly clearing asks, and what a deleted work is looked for by
create index work_ended on work (ended_at) where ended_at is not null;
create index rule_trial_work on rule_trial (work) where work is not null;
