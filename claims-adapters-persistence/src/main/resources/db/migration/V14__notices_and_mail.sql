-- What people are told, in the application and by mail.

-- What happened before anybody could be told is not told afterwards.
alter table outbox
  add told_at timestamptz,
  add last_error text;

alter table outbox no force row level security;
update outbox set told_at = now();
alter table outbox force row level security;

drop index outbox_waiting;
create index outbox_waiting on outbox (next_attempt_at, event_id)
  where told_at is null and dead_at is null;

-- Operators, whom the vendor's role serves, try again what is dead.
grant update (attempts, next_attempt_at, dead_at) on outbox to claims_vendor;

-- One mail to one person. Its id is in the mail's Message-ID, and this row is what makes it one.
create table mail_delivery (
  id uuid primary key,
  user_id uuid not null references app_user,
  -- For a digest, when it goes out; null for a mail at once.
  digest_at timestamptz,
  state text not null check (state in ('WAITING', 'SENT', 'DEAD', 'SKIPPED')),
  -- Of the notices it carries, for whoever may not read the notices themselves.
  kinds text[] not null default '{}',
  attempts int not null check (attempts >= 0),
  next_attempt_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (user_id, digest_at),
  check ((state = 'WAITING') = (ended_at is null))
);

create index mail_delivery_waiting on mail_delivery (next_attempt_at, id) where state = 'WAITING';
create index mail_delivery_dead on mail_delivery (ended_at, id) where state = 'DEAD';
create index mail_delivery_sent on mail_delivery (ended_at) where state = 'SENT';

alter table mail_delivery enable row level security;
alter table mail_delivery force row level security;
create policy every on mail_delivery to claims_vendor, claims_system using (true);

grant select, update (state, attempts, next_attempt_at, ended_at) on mail_delivery
  to claims_vendor;
grant select, insert, update on mail_delivery to claims_system;

-- What one person is told: ids and codes, in words only when it is read. It belongs to the partner
-- it is about, also when a reviewer is told; and it is read by whom it is for.
create table notice (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  user_id uuid not null references app_user,
  kind text not null
    check (kind in ('CLAIM_SUBMITTED', 'CLAIM_RESUBMITTED', 'ACTION_REQUIRED', 'CLAIM_APPROVED',
                    'CLAIM_REJECTED', 'CLAIM_DISPUTED', 'DISPUTE_APPROVED', 'DISPUTE_REJECTED',
                    'DOCUMENT_REQUESTED', 'DOCUMENT_DELIVERED', 'DRAFT_EXPIRES', 'RESPONSE_DUE',
                    'MONEY_LAPSES')),
  key text not null check (length(key) between 1 and 200),
  claim_id uuid,
  fund_id uuid,
  request_id uuid references document_request,
  actor_id uuid references app_user,
  at timestamptz not null,
  due_at timestamptz,
  amount numeric(19, 4),
  currency char(3),
  days int check (days > 0),
  read_at timestamptz,
  delivery_id uuid references mail_delivery,
  -- An event or a reminder is told once to each person, whatever is repeated.
  unique (user_id, key),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  check (num_nonnulls(claim_id, fund_id) = 1),
  check ((amount is null) = (currency is null))
);

create index notice_newest on notice (user_id, at, id);
create index notice_unread on notice (user_id, at, id) where read_at is null;
create index on notice (organisation_id);
create index on notice (claim_id);
create index on notice (fund_id);
create index on notice (request_id);
create index on notice (actor_id);
create index on notice (delivery_id);

alter table notice enable row level security;
alter table notice force row level security;
create policy own on notice to claims_partner
  using (organisation_id = bound_organisation() and user_id = bound_user());
create policy own_work on notice to claims_vendor using (user_id = bound_user());
create policy every on notice to claims_system using (true);

grant select, update (read_at) on notice to claims_partner, claims_vendor;
grant select, insert, update (delivery_id) on notice to claims_system;

-- Which mails somebody wants, by group of notices; who has no row wants all of them at once.
create table mail_choice (
  user_id uuid primary key references app_user,
  choices jsonb not null,
  version bigint not null check (version > 0)
);

alter table mail_choice enable row level security;
alter table mail_choice force row level security;
create policy own on mail_choice to claims_partner, claims_vendor using (user_id = bound_user());
create policy every on mail_choice to claims_system using (true);

grant select, insert, update (choices, version) on mail_choice to claims_partner, claims_vendor;
grant select on mail_choice to claims_system;

-- Up to when reminders were made.
create table reminder_clock (
  only_one boolean primary key default true check (only_one),
  done_until timestamptz not null
);

alter table reminder_clock enable row level security;
alter table reminder_clock force row level security;
create policy every on reminder_clock to claims_system using (true);

grant select, insert, update on reminder_clock to claims_system;

-- Reminders look through the claims that wait for an answer, one after the other.
create index claim_asked on claim (id)
  where status in ('ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED');
