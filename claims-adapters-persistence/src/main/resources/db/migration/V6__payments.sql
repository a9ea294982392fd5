-- What is owed for approved claims: one payment for each claim and fund.

create table payment (
  id uuid primary key,
  organisation_id uuid not null,
  number char(9) not null unique,
  -- Of the claim, so that lists are narrowed without looking at it.
  location_id uuid not null,
  program_code text not null references program,
  claim_id uuid not null,
  fund_id uuid not null,
  entity_code text not null,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  status text not null
    check (status in ('UNPROCESSED', 'UPCOMING', 'PENDING_TAX_INVOICE', 'TAX_INVOICE_UNDER_REVIEW',
                      'TAX_INVOICE_REJECTED', 'IN_PROGRESS', 'SENT', 'FAILED', 'REPROCESSING',
                      'REVERSED', 'REJECTED', 'REJECTED_DURING_REVIEW', 'INCORRECT_PAYMENT')),
  basis text not null check (basis in ('APPROVAL', 'TAX_INVOICE')),
  approved_at timestamptz not null,
  due_at timestamptz,
  unique (claim_id, fund_id),
  check (basis = 'TAX_INVOICE' or due_at is not null),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (location_id, organisation_id) references location (id, organisation_id),
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  foreign key (entity_code, currency) references vendor_entity (code, currency)
);

create index on payment (location_id);
create index on payment (program_code);
create index on payment (fund_id);
create index on payment (entity_code);
create index payment_own_due on payment (organisation_id, coalesce(due_at, 'infinity'), id);
create index payment_every_due on payment (coalesce(due_at, 'infinity'), id);

call wall('payment');

grant select on payment to claims_partner, claims_vendor, claims_system;
grant insert on payment to claims_vendor;
