-- 封: what cookies and pages are signed with, the same on all nodes; each installation has its own
create table seal_key (
  only_one boolean primary key default true check (only_one),
  secret text not null
);
insert into seal_key (secret) values (gen_random_uuid() || '/' || gen_random_uuid());

-- サインインの失敗: no longer by person but by where from and for whom, known or not; so many keys and no more
delete from sign_in_failure;
alter table sign_in_failure drop constraint sign_in_failure_person_fkey;
alter table sign_in_failure rename column person to key;
alter table sign_in_failure rename column since to tried_at;
alter table sign_in_failure drop column refused_until;
alter table sign_in_failure add column next_at timestamptz not null;
