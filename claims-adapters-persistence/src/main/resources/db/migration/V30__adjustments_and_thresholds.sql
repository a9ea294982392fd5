-- Earnings of a period below the program's threshold are no co-op funds; read live.
alter table program
  add column threshold_amount numeric(19, 4) check (threshold_amount >= 0),
  add column threshold_currency char(3) check (threshold_currency ~ '^[A-Z]{3}$'),
  add check ((threshold_amount is null) = (threshold_currency is null));
grant update (threshold_amount, threshold_currency) on program to claims_vendor;

-- What the versions in force have said so far.
update program g
   set threshold_amount = (v.source::jsonb -> 'threshold' ->> 'amount')::numeric,
       threshold_currency = v.source::jsonb -> 'threshold' ->> 'currency'
  from program_version v
 where v.program_code = g.code and v.version = g.current_version
   and v.source::jsonb -> 'threshold' is not null;

-- Corrections of funds. Rows are added, and decided once; the note is the vendor's own.
create table fund_adjustment (
  id uuid primary key,
  organisation_id uuid not null,
  fund_id uuid not null,
  amount numeric(19, 4) not null check (amount <> 0),
  currency char(3) not null,
  reason text not null
    check (reason in ('CO_OP_ROLLOVER', 'POLICY_EXCEPTION', 'OPS_ADJUSTMENT', 'AR_COMPLIANCE',
                      'PREVIOUS_PERIOD_EARNINGS')),
  note text not null,
  proposed_by uuid not null references app_user,
  proposed_at timestamptz not null,
  state text not null check (state in ('PROPOSED', 'BOOKED', 'DECLINED')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  unique (id, fund_id),
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'PROPOSED') = (decided_at is null)),
  check (state <> 'DECLINED' or decided_by <> proposed_by)
);

create index fund_adjustment_newest on fund_adjustment (fund_id, proposed_at, id);
create index on fund_adjustment (organisation_id);
create index on fund_adjustment (proposed_by);
create index on fund_adjustment (decided_by);

-- What was decided stays, whoever asks.
create function decided_stays() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'adjustment % is decided and stays as it is', old.id
    using errcode = 'restrict_violation';
end
$$;

create trigger decided_stays before update on fund_adjustment
  for each row when (old.state <> 'PROPOSED')
  execute function decided_stays();

call wall('fund_adjustment');

grant select, insert, update (state, decided_by, decided_at) on fund_adjustment to claims_vendor;
grant select on fund_adjustment to claims_system;

alter table fund_movement
  add column adjustment_id uuid,
  add foreign key (adjustment_id, fund_id) references fund_adjustment (id, fund_id),
  add check (adjustment_id is null or kind = 'ADJUST');

create unique index fund_movement_of_adjustment on fund_movement (adjustment_id, fund_id)
  where adjustment_id is not null;

-- Whether the fund's ledger was found wrong: nothing of it moves until people have closed the case.
alter table fund
  add column case_open boolean not null default false;

-- Each look at all ledgers. Rows are only ever added.
create table ledger_check (
  id uuid primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null check (ended_at >= started_at),
  funds bigint not null check (funds >= 0),
  wrong bigint not null check (wrong between 0 and funds)
);

create index on ledger_check (started_at, id);

alter table ledger_check enable row level security;
alter table ledger_check force row level security;
create policy every on ledger_check to claims_vendor, claims_system using (true);

grant select on ledger_check to claims_vendor, claims_system;
grant insert on ledger_check to claims_system;

-- A fund whose ledger was found wrong, until two different people have closed the case.
create table ledger_case (
  id uuid primary key,
  organisation_id uuid not null,
  fund_id uuid not null,
  opened_at timestamptz not null,
  discrepancies jsonb not null check (jsonb_typeof(discrepancies) = 'array'),
  first_by uuid references app_user,
  first_at timestamptz,
  first_note text,
  second_by uuid references app_user,
  second_at timestamptz,
  second_note text,
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  check ((first_by is null) = (first_at is null) and (first_by is null) = (first_note is null)),
  check ((second_by is null) = (second_at is null) and (second_by is null) = (second_note is null)),
  check (second_by is null or (first_by is not null and first_by <> second_by))
);

create unique index ledger_case_open on ledger_case (fund_id) where second_at is null;
create index on ledger_case (fund_id);
create index on ledger_case (organisation_id);
create index on ledger_case (first_by);
create index on ledger_case (second_by);
create index ledger_case_newest on ledger_case (opened_at, id);

call wall('ledger_case');

grant select, update (first_by, first_at, first_note, second_by, second_at, second_note)
  on ledger_case to claims_vendor;
grant select, insert on ledger_case to claims_system;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('CLAIM_SUBMITTED', 'CLAIM_RESUBMITTED', 'ACTION_REQUIRED', 'CLAIM_APPROVED',
                  'CLAIM_REJECTED', 'CLAIM_DISPUTED', 'DISPUTE_APPROVED', 'DISPUTE_REJECTED',
                  'DOCUMENT_REQUESTED', 'DOCUMENT_DELIVERED', 'CLAIM_MOVED', 'DRAFT_EXPIRES',
                  'RESPONSE_DUE', 'MONEY_LAPSES', 'LEDGER_WRONG'));
