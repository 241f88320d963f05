-- 送信箱: mails written in the business transaction, sent once by a poller

create table outbox_mail (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('survey-request', 'hand-in-request', 'sent-back', 'entered-for',
    'project-withdrawn', 'invitation',
    'days-moved', 'cancelled', 'daily', 'reminder')),
  recipient text not null references person,
  business_day date not null,
  subject_key text not null,                  -- what it is about: a hand-in, a meeting, a day's list
  subject text not null,
  body text not null,
  put_at timestamptz not null,                -- business time
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  next_attempt timestamptz not null,          -- real time
  sent_at timestamptz,                        -- real time
  error text,
  unique (kind, recipient, business_day, subject_key),
  check ((state = 'sent') = (sent_at is not null))
);
create index outbox_mail_due on outbox_mail (next_attempt, id) where state = 'waiting';
create index outbox_mail_recipient on outbox_mail (recipient, id);

create table mail_text (
  round text not null,
  kind text not null check (kind in ('survey-request', 'hand-in-request', 'sent-back', 'entered-for',
    'project-withdrawn', 'invitation',
    'days-moved', 'cancelled', 'daily', 'reminder')),
  subject text not null,
  body text not null,
  primary key (round, kind)
);
