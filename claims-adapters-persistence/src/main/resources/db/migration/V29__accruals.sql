-- What finance booked as earned, a table at a time. A table is known again by its rows, a row by its
-- reference. Rows are only ever added.
create table accrual_batch (
  id uuid primary key,
  booked_at timestamptz not null,
  booked_by uuid not null references app_user,
  sha256 char(64) not null unique,
  rows int not null check (rows > 0),
  skipped int not null check (skipped between 0 and rows),
  funds_opened int not null check (funds_opened between 0 and rows),
  sums jsonb not null check (jsonb_typeof(sums) = 'object')
);

create index accrual_batch_latest on accrual_batch (booked_at, id);
create index on accrual_batch (booked_by);

-- Whose money it is stands with the fund's entry.
create table accrual (
  movement_id uuid primary key references fund_movement,
  reference text collate "C" not null unique check (length(reference) between 1 and 100),
  batch_id uuid not null references accrual_batch
);

create index on accrual (batch_id);

alter table accrual_batch enable row level security;
alter table accrual_batch force row level security;
create policy every on accrual_batch to claims_vendor, claims_system using (true);
alter table accrual enable row level security;
alter table accrual force row level security;
create policy every on accrual to claims_vendor, claims_system using (true);

grant select on accrual_batch, accrual to claims_vendor, claims_system;
grant insert on accrual_batch, accrual to claims_vendor;

-- A table's rows stand in temporary tables while they are looked up, which end with the transaction.
do $$
begin
  execute format('grant temporary on database %I to claims_vendor', current_database());
end
$$;
