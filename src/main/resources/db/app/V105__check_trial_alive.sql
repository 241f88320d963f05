-- a trial whose server went away must not seem to run for ever
alter table rule_trial add column alive_at timestamptz not null default now();
