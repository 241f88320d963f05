-- サインインの終わり: somebody signed in anew in the same browser
alter table ended_sign_in drop constraint ended_sign_in_cause_check;
alter table ended_sign_in add constraint ended_sign_in_cause_check
  check (cause in ('signed-out', 'signed-in-anew', 'password-changed', 'password-set', 'disabled', 'expired'));

-- 預かった内容: whether files were sent along, which are not kept
alter table kept_post add column with_files boolean not null default false;
