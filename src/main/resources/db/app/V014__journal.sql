-- 経過の記録: who did what, for whom, when and why; written once, never changed

create table journal_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,                    -- business time
  real_at timestamptz not null default clock_timestamp(),
  round text,
  subject text not null,                      -- id of what it is about: dai10-2:042
  deed text not null,                         -- one of a closed list; its sentence is made from it and the data
  by_person text references person,           -- null: done by the software itself
  on_behalf_of text references person,
  reason text,
  data jsonb not null,
  check (on_behalf_of is null or by_person is not null)
);
create index journal_entry_subject on journal_entry (subject, id);
create index journal_entry_round on journal_entry (round, id);

create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal_entry is append-only';
end $$;

create trigger journal_entry_append_only before update or delete on journal_entry
  for each row execute function refuse_journal_change();
