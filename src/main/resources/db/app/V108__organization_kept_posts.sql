-- サインインの終わり: why a sign-in ended, told to pages that still lie open; by a mark that such a page carries
create table ended_sign_in (
  mark text primary key,
  cause text not null check (cause in ('signed-out', 'password-changed', 'password-set', 'disabled', 'expired')),
  ended_at timestamptz not null
);

-- 預かった内容: what was sent from a page whose sign-in had ended, for the person of that page and nobody else; by the person's mark
create table kept_post (
  id uuid primary key,
  owner text not null,
  address text not null,
  fields text not null,
  kept_at timestamptz not null
);
create index kept_post_owner on kept_post (owner, kept_at);
