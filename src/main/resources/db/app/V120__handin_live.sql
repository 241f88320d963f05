-- 自動更新: the board hears, at every node and at commit, that what it counts has changed.
-- Drafts are left out: they are saved every few seconds, and the board shows their day only.
create function says_board_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('sakutei', 'board');
  return null;
end $$;
create trigger says_board_changed after insert or update or delete on hand_in
  for each statement execute function says_board_changed();
create trigger says_board_changed after insert or update on project_sheet
  for each statement execute function says_board_changed();
