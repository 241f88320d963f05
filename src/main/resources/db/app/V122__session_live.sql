-- 自動更新: what a sign-in opened ends with it, at every node. The id itself is nobody else's to hear.
create function says_signed_out() returns trigger language plpgsql as $$
begin
  perform pg_notify('sakutei', 'signed-out:' || encode(sha256(convert_to(rtrim(old.session_id), 'UTF8')), 'hex'));
  return null;
end $$;
create trigger says_signed_out after delete on spring_session
  for each row execute function says_signed_out();
create trigger says_signed_in_anew after update on spring_session
  for each row when (old.session_id is distinct from new.session_id) execute function says_signed_out();
