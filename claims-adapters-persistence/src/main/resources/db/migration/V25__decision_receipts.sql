-- What a decision on a claim rested on, as it was when it was made: rules with their clauses, what
-- showed that they were kept, and what each meant in money. Rows are only ever added.
create table decision_receipt (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  submission int not null check (submission > 0),
  kind text not null
    check (kind in ('APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'LAPSED', 'INFORMATION_REQUESTED')),
  disputed boolean not null,
  program_code text not null,
  program_version int not null,
  decided_at timestamptz not null,
  side text not null check (side in ('VENDOR', 'SYSTEM')),
  decided_by uuid not null,
  reason text,
  text text,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  claimed numeric(19, 4) not null check (claimed >= 0),
  approved numeric(19, 4) check (approved between 0 and claimed),
  rules jsonb not null check (jsonb_typeof(rules) = 'array'),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  caps jsonb not null check (jsonb_typeof(caps) = 'array'),
  check ((kind = 'INFORMATION_REQUESTED') = (approved is null)),
  check ((kind in ('REJECTED', 'LAPSED')) = (reason is not null)),
  check ((kind = 'LAPSED') = (side = 'SYSTEM')),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (claim_id, submission) references submission (claim_id, number)
);

create index on decision_receipt (claim_id, decided_at, id);
create index on decision_receipt (organisation_id);

call wall('decision_receipt');

grant select on decision_receipt to claims_partner, claims_vendor, claims_system;
grant insert on decision_receipt to claims_vendor, claims_system;
