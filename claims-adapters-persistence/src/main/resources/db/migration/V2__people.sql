-- People, their roles and tokens. Rows of the vendor's own people have no organisation.

create table app_user (
  id uuid primary key,
  organisation_id uuid references organisation,
  side text not null check (side in ('PARTNER', 'VENDOR')),
  username text not null,
  display_name text not null,
  email text not null,
  language char(2) not null check (language in ('en', 'fr', 'nl', 'sv')),
  time_zone text not null,
  password_hash text,
  session_epoch int not null check (session_epoch >= 0),
  failed_sign_ins int not null check (failed_sign_ins >= 0),
  blocked_until timestamptz,
  last_sign_in_at timestamptz,
  active boolean not null,
  unique (id, organisation_id),
  check ((side = 'PARTNER') = (organisation_id is not null))
);

create unique index app_user_name on app_user (lower(username));
create index on app_user (organisation_id, display_name);

-- A role, for one location and one program or, where these are null, for all.
create table role_grant (
  user_id uuid not null references app_user,
  organisation_id uuid,
  role text not null
    check (role in ('GLOBAL_ADMIN', 'INCENTIVES_ADMIN', 'INCENTIVES_USER', 'ACCOUNT_ADMIN',
                    'REVIEWER', 'DISPUTE_REVIEWER', 'SUPERVISOR', 'FINANCE', 'PROGRAM_MANAGER',
                    'SUPPORT', 'VENDOR_ADMINISTRATOR', 'OPERATOR')),
  location_id uuid references location,
  program_code text references program,
  unique nulls not distinct (user_id, role, location_id, program_code),
  foreign key (user_id, organisation_id) references app_user (id, organisation_id),
  foreign key (location_id, organisation_id) references location (id, organisation_id),
  check ((role in ('GLOBAL_ADMIN', 'INCENTIVES_ADMIN', 'INCENTIVES_USER', 'ACCOUNT_ADMIN'))
         = (organisation_id is not null))
);

create index on role_grant (location_id);
create index on role_grant (program_code);
create index on role_grant (organisation_id);

create table access_token (
  id uuid primary key,
  user_id uuid not null references app_user,
  organisation_id uuid,
  name text not null,
  token_hash char(64) not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (user_id, organisation_id) references app_user (id, organisation_id),
  check (expires_at <= created_at + interval '90 days 1 minute')
);

create index on access_token (user_id, created_at);
create index on access_token (organisation_id);

-- Codes and ids only; written by whoever it happened to, read by the vendor's side alone.
create table security_event (
  id uuid primary key,
  at timestamptz not null,
  code text not null,
  user_id uuid references app_user,
  actor_id uuid not null
);

create index on security_event (user_id, at);
create index on security_event (at);

call wall('app_user');
call wall('role_grant');
call wall('access_token');

alter table security_event enable row level security;
alter table security_event force row level security;
create policy own on security_event for insert to claims_partner
  with check (actor_id = bound_user());
create policy every on security_event to claims_vendor, claims_system using (true);

grant select on app_user, role_grant, access_token to claims_partner, claims_vendor, claims_system;
grant update (session_epoch) on app_user to claims_partner, claims_vendor;
grant insert, update (revoked_at) on access_token to claims_partner, claims_vendor;
grant insert on security_event to claims_partner, claims_vendor, claims_system;
grant select on security_event to claims_vendor, claims_system;
grant insert, update on app_user to claims_system;
grant insert, delete on role_grant to claims_system;
grant update (revoked_at) on access_token to claims_system;
