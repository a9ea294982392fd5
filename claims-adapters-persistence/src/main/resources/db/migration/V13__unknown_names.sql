-- Failed sign-ins under names that nobody has. They are slowed down like everybody's, so that the
-- answer does not tell which names exist. Only a digest of what was typed is kept, for a day.

create table unknown_sign_in (
  name_sha256 char(64) primary key,
  failed int not null check (failed >= 0),
  blocked_until timestamptz,
  at timestamptz not null
);

create index on unknown_sign_in (at);

alter table unknown_sign_in enable row level security;
alter table unknown_sign_in force row level security;
create policy every on unknown_sign_in to claims_system using (true);

grant select, insert, update, delete on unknown_sign_in to claims_system;
