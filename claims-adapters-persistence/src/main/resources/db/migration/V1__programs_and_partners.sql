-- Programs, the vendor's entities, and partners with their enrollments.
--
-- How the walls work. The application signs in with a role that owns nothing and inherits nothing.
-- The first statement of each of its transactions takes one of the group roles claims_partner,
-- claims_vendor or claims_system, and names the organisation. Without it there is no right to any
-- table. Row-level security is forced, so it binds the owner too: a later migration that changes
-- rows lifts it for that table in its own transaction ("alter table x no force row level
-- security", the change, "alter table x force row level security").

create extension if not exists btree_gist;

-- The organisation this transaction acts for; null, which equals nothing, when it is not bound.
create function bound_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('claims.organisation', true), '')::uuid;

-- The person this transaction acts for; null when it is not bound.
create function bound_user() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('claims.user', true), '')::uuid;

-- Puts a table whose rows belong to an organisation behind the wall.
create procedure wall(owned regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format(
    'create policy own on %s to claims_partner using (organisation_id = bound_organisation())',
    owned);
  execute format('create policy every on %s to claims_vendor, claims_system using (true)', owned);
end
$$;

revoke all on procedure wall(regclass) from public;

create table vendor_entity (
  code text primary key,
  name text not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  unique (code, currency)
);

create table program (
  code text primary key,
  name jsonb not null,
  family text not null
    check (family in ('DEVICES', 'HOSTING', 'CLOUD', 'MANAGED_RESELLER', 'OTHER')),
  zone text not null,
  opens time not null,
  closes time not null,
  review_business_days int not null check (review_business_days > 0),
  dispute_business_days int not null check (dispute_business_days > 0),
  response_business_days int not null check (response_business_days > 0),
  dispute_window_days int not null check (dispute_window_days > 0),
  payment_business_days int not null check (payment_business_days > 0),
  tax_invoice_required boolean not null,
  tax_reimbursed boolean not null,
  users_may_dispute boolean not null,
  current_version int not null check (current_version >= 0),
  check (opens < closes)
);

create table holiday (
  program_code text not null references program,
  day date not null,
  primary key (program_code, day)
);

-- A program's document; what is published never changes.
create table program_version (
  program_code text not null references program,
  version int not null check (version > 0),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  document jsonb not null,
  sha256 char(64) not null,
  created_at timestamptz not null default now(),
  primary key (program_code, version)
);

-- The activities of each document, so that lists show their names without opening documents.
create table activity (
  program_code text not null,
  program_version int not null,
  code text not null,
  name jsonb not null,
  active boolean not null,
  primary key (program_code, program_version, code),
  foreign key (program_code, program_version) references program_version
);

-- All dates inclusive, in the program's zone. Claiming windows of a program never overlap.
create table period (
  id uuid primary key,
  program_code text not null references program,
  code text not null,
  earning_start date not null,
  earning_end date not null,
  usage_start date not null,
  usage_end date not null,
  claim_open date not null,
  claim_deadline date not null,
  resubmission_cut_off date not null,
  unique (program_code, code),
  unique (id, program_code),
  check (earning_start <= earning_end),
  check (usage_start <= usage_end),
  check (claim_open <= claim_deadline),
  check (usage_end <= claim_deadline),
  check (claim_deadline <= resubmission_cut_off),
  constraint period_windows_do_not_overlap exclude using gist (
    program_code with =, daterange(claim_open, claim_deadline, '[]') with &&)
);

create table organisation (
  id uuid primary key,
  code text not null unique,
  name text not null,
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  language char(2) not null check (language ~ '^[a-z]{2}$')
);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy own on organisation to claims_partner using (id = bound_organisation());
create policy every on organisation to claims_vendor, claims_system using (true);

create table location (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  code text not null,
  name text not null,
  country char(2) not null check (country ~ '^[A-Z]{2}$'),
  unique (organisation_id, code),
  unique (id, organisation_id)
);

create table enrollment (
  id uuid primary key,
  organisation_id uuid not null,
  location_id uuid not null,
  program_code text not null references program,
  status text not null
    check (status in ('INVITED', 'ENROLLING', 'ACTION_REQUIRED', 'VALIDATING_ENROLLMENT',
                      'ENROLLED', 'INACTIVE', 'INELIGIBLE', 'DISCONTINUED')),
  unique (location_id, program_code),
  unique (id, organisation_id, location_id, program_code),
  unique (id, organisation_id),
  foreign key (location_id, organisation_id) references location (id, organisation_id)
);

create index on enrollment (organisation_id);
create index on enrollment (program_code);

call wall('location');
call wall('enrollment');

grant select on vendor_entity, program, holiday, program_version, activity, period,
  organisation, location, enrollment
  to claims_partner, claims_vendor, claims_system;
grant insert on vendor_entity, program, holiday, program_version, activity, period,
  organisation, location, enrollment
  to claims_system;
grant update (current_version) on program to claims_system;
