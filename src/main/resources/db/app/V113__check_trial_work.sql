-- a trial runs as a work like any other; what came to no end is no trial
update rule_trial set finished_at = null where failure is not null;
alter table rule_trial add column work bigint references work on delete set null;
alter table rule_trial drop column done, drop column alive_at, drop column failure;
