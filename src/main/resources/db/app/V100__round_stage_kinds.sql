-- What was only recorded was found by its id, which a city may choose. Now its kind says what it is.

alter table stage drop constraint stage_kind_check;

update stage set kind = case track when 'budget' then 'budget-vote' else 'assembly-report' end where kind = 'record';

alter table stage add constraint stage_kind_check check (kind in ('survey', 'section-hearings', 'meeting', 'council',
  'budget-request', 'budget-assessment', 'adjustment', 'budget-vote', 'assembly-report'));
