-- what was asked to be played goes on as a work like any other
insert into work (kind, title, parameters, asked_by, asked_at, state)
select 'play-on', '見本を' || to_char(until, 'FMMM"月"FMDD"日"') || 'まで進める', jsonb_build_object('until', until::text),
  requested_by, requested_at, 'waiting'
from play_on where not finished;
drop table play_on;
