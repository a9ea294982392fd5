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
   and v.source::jsonb ? 'threshold';

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
