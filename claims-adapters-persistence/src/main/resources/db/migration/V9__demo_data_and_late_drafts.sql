-- That the demo's people are here, whose password everybody knows; and indexes for the clock's
-- search for late drafts and for lists page by page.

create table demo_data (
  made_at timestamptz primary key
);

create unique index demo_data_once on demo_data ((true));

alter table demo_data enable row level security;
alter table demo_data force row level security;
create policy every on demo_data to claims_system using (true);

grant select, insert on demo_data to claims_system;

-- Installations whose demo was made before it was marked.
alter table organisation no force row level security;
alter table demo_data no force row level security;
insert into demo_data (made_at)
  select now() where
    (select array_agg(code order by code) from organisation) = array['AURORA', 'BOREALIS', 'CASCADE'];
alter table demo_data force row level security;
alter table organisation force row level security;

-- Every minute, over all partners; claims that were handed in have indexes of their own.
create index claim_drafts_due on claim (due_at, id)
  where status = 'EDITING' and deleted_at is null;

-- Lists page by page: funds by their deadline, partners by name.
create index fund_every_deadline on fund (expires_at, id);
create index fund_own_deadline on fund (organisation_id, expires_at, id);
create index organisation_by_name on organisation (name, id);
create index location_by_name on location (name, id);
create index location_own_by_name on location (organisation_id, name, id);
create index enrollment_by_program on enrollment (program_code, id);
create index enrollment_own_by_program on enrollment (organisation_id, program_code, id);

-- The newest claims of a location, and a partner's of a status.
create index claim_location_updated on claim (location_id, updated_at, id)
  where first_submitted_at is not null;
create index claim_own_status on claim (organisation_id, status, updated_at, id)
  where deleted_at is null;
