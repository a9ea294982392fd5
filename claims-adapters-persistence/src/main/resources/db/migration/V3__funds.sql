-- Money partners may spend. A fund's row carries its balances and is the lock that is taken, with
-- "for no key update" and in id order, before anything that references the fund is written.

create table fund (
  id uuid primary key,
  organisation_id uuid not null,
  enrollment_id uuid not null,
  period_id uuid not null references period,
  entity_code text not null,
  currency char(3) not null,
  expires_at timestamptz not null,
  budget numeric(19, 4) not null,
  available numeric(19, 4) not null check (available >= 0),
  reserved numeric(19, 4) not null check (reserved >= 0),
  consumed numeric(19, 4) not null check (consumed >= 0),
  expired numeric(19, 4) not null check (expired >= 0),
  rebate numeric(19, 4) not null check (rebate >= 0),
  recovered numeric(19, 4) not null check (recovered >= 0),
  held numeric(19, 4) not null,
  version bigint not null check (version > 0),
  unique (enrollment_id, period_id, entity_code),
  unique (id, organisation_id),
  foreign key (enrollment_id, organisation_id) references enrollment (id, organisation_id),
  foreign key (entity_code, currency) references vendor_entity (code, currency),
  check (held between 0 and available),
  check (budget = -(available + reserved + consumed + expired + rebate + recovered))
);

create index on fund (organisation_id);
create index on fund (period_id);
create index on fund (entity_code);
create index fund_to_expire on fund (expires_at) where available > held;

-- The ledger. Entries are only ever added.
create table fund_movement (
  id uuid primary key,
  organisation_id uuid not null,
  fund_id uuid not null,
  kind text not null
    check (kind in ('EARN', 'ADJUST', 'RESERVE', 'RELEASE', 'CONSUME', 'EXPIRE',
                    'CONVERT_TO_REBATE', 'CLAW_BACK')),
  amount numeric(19, 4) not null,
  currency char(3) not null,
  claim_id uuid,
  submission int not null check (submission >= 0),
  reason text,
  at timestamptz not null,
  actor_id uuid not null,
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  check (case when kind = 'ADJUST' then amount <> 0 else amount > 0 end)
);

create index fund_movement_newest on fund_movement (fund_id, at, id);
create index on fund_movement (organisation_id);
create unique index fund_movement_once on fund_movement (claim_id, submission, kind, fund_id)
  where claim_id is not null;

call wall('fund');
call wall('fund_movement');

grant select, update on fund to claims_partner, claims_vendor, claims_system;
grant select, insert on fund_movement to claims_partner, claims_vendor, claims_system;
grant insert on fund to claims_vendor, claims_system;
