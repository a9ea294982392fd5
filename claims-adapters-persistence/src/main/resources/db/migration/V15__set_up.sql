-- Setting an installation up: whose it is, the link that opens the set-up page, the files that were
-- taken in, and who still has a password that was made for them.

create table installation (
  vendor_name text not null,
  time_zone text not null,
  set_up_at timestamptz not null,
  set_up_by uuid not null references app_user
);

create unique index installation_once on installation ((true));
create index on installation (set_up_by);

alter table installation enable row level security;
alter table installation force row level security;
create policy every on installation to claims_partner, claims_vendor, claims_system using (true);

grant select on installation to claims_partner, claims_vendor, claims_system;
grant insert on installation to claims_system;

-- The hash of the secret only; the row is gone when set-up is done.
create table set_up_link (
  secret_sha256 char(64) not null,
  made_at timestamptz not null
);

create unique index set_up_link_once on set_up_link ((true));

alter table set_up_link enable row level security;
alter table set_up_link force row level security;
create policy every on set_up_link to claims_system using (true);

grant select, insert, delete on set_up_link to claims_system;

-- By their bytes: half-years given by number count from the day of the first time. Set-up's own id
-- is nobody's account.
create table master_data_file (
  sha256 char(64) primary key,
  taken_in_at timestamptz not null,
  taken_in_by uuid not null,
  made int not null check (made >= 0)
);

alter table master_data_file enable row level security;
alter table master_data_file force row level security;
create policy every on master_data_file to claims_vendor, claims_system using (true);

grant select, insert on master_data_file to claims_vendor, claims_system;

-- Whoever is here signs in to choose a password of their own, and to nothing else.
create table first_password (
  user_id uuid primary key references app_user,
  given_at timestamptz not null
);

alter table first_password enable row level security;
alter table first_password force row level security;
create policy every on first_password to claims_vendor, claims_system using (true);

grant select, insert, update (given_at), delete on first_password to claims_vendor, claims_system;

-- A vendor administrator takes files in as themselves.
grant insert on vendor_entity, program, holiday, program_version, activity, period,
  organisation, location, enrollment, app_user, role_grant
  to claims_vendor;
grant update (current_version) on program to claims_vendor;
grant update (password_hash) on app_user to claims_vendor;

-- But nobody of the vendor's takes over somebody who is here: roles are given to who never signed in,
-- and passwords to who has not chosen one.
create policy only_new on role_grant as restrictive for insert to claims_vendor
  with check (exists (select from app_user u where u.id = user_id and u.last_sign_in_at is null));
create policy only_first on app_user as restrictive for update to claims_vendor
  using (id = bound_user() or exists (select from first_password f where f.user_id = app_user.id));
