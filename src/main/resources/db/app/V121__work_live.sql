-- 自動更新: the page of a work hears how it goes on
create function says_work_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('sakutei', 'work:' || new.id);
  return null;
end $$;
create function says_step_done() returns trigger language plpgsql as $$
begin
  perform pg_notify('sakutei', 'work:' || new.work);
  return null;
end $$;
create trigger says_work_changed after update of state on work
  for each row execute function says_work_changed();
create trigger says_step_done after insert or update of state on work_step
  for each row execute function says_step_done();
