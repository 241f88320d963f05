-- 記録: who did what, for whom, when and why; written once, never changed

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,                    -- business time
  round text,
  subject text not null,                      -- id of what it is about: dai10-2:042
  action text not null,
  by_person text references person,           -- null: done by the software itself
  on_behalf_of text references person,
  reason text,
  detail text,
  check (on_behalf_of is null or by_person is not null)
);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_round on audit_entry (round, id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_audit_change();
