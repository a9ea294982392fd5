-- What the edge needs: remembered requests, and who runs which job.

create table idempotency_key (
  user_id uuid not null,
  route text not null,
  key text not null check (length(key) between 1 and 100),
  body_sha256 char(64) not null,
  resource_id uuid,
  version bigint,
  created_at timestamptz not null default now(),
  primary key (user_id, route, key),
  check ((resource_id is null) = (version is null))
);

create index on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own on idempotency_key to claims_partner, claims_vendor
  using (user_id = bound_user());
create policy every on idempotency_key to claims_system using (true);

grant select, insert, update (resource_id, version) on idempotency_key
  to claims_partner, claims_vendor, claims_system;
grant delete on idempotency_key to claims_system;

create table job_lease (
  name text primary key,
  holder text not null,
  leased_until timestamptz not null,
  cursor text
);

alter table job_lease enable row level security;
alter table job_lease force row level security;
create policy every on job_lease to claims_system using (true);

grant select, insert, update, delete on job_lease to claims_system;
