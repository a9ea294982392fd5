-- What happened to each claim, chained by hash, and what must happen next. The head of a claim's
-- chain stands in the claim's own row, which whoever appends has locked.

create table claim_history (
  claim_id uuid not null,
  seq bigint not null check (seq > 0),
  organisation_id uuid not null,
  id uuid not null unique,
  at timestamptz not null,
  actor_id uuid not null,
  side text not null check (side in ('PARTNER', 'VENDOR', 'SYSTEM')),
  action text not null,
  item text,
  data jsonb not null,
  -- What somebody wrote: the chain covers it through its salted digest, so it can be erased.
  text text,
  salt text,
  text_hash char(64),
  previous_hash char(64) not null,
  hash char(64) not null,
  visibility text not null check (visibility in ('PUBLIC', 'INTERNAL')),
  primary key (claim_id, seq),
  check (text is null or (salt is not null and text_hash is not null)),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on claim_history (organisation_id);

-- Ids only; receivers use the event id as their idempotency key.
create table outbox (
  event_id uuid primary key references claim_history (id),
  organisation_id uuid not null,
  claim_id uuid not null,
  action text not null,
  at timestamptz not null,
  attempts int not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz not null,
  dead_at timestamptz,
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index outbox_waiting on outbox (next_attempt_at, event_id) where dead_at is null;
create index outbox_dead on outbox (dead_at, event_id) where dead_at is not null;
create index on outbox (claim_id);
create index on outbox (organisation_id);

alter table claim_history enable row level security;
alter table claim_history force row level security;
create policy own on claim_history to claims_partner
  using (organisation_id = bound_organisation() and visibility = 'PUBLIC');
create policy every on claim_history to claims_vendor, claims_system using (true);

call wall('outbox');

grant select, insert on claim_history to claims_partner, claims_vendor, claims_system;
grant insert on outbox to claims_partner, claims_vendor, claims_system;
grant select on outbox to claims_vendor, claims_system;
grant update, delete on outbox to claims_system;
