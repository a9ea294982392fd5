-- A program as one versioned document: drafts of the next version, and the published ones whole.

-- JSON in the one form of RFC 8785. Names are ASCII here, so their bytes sort as the standard says.
create function canonical_json(value jsonb) returns text
  language sql immutable strict parallel safe
  as $$
  select case jsonb_typeof(value)
    when 'object' then
      '{' || coalesce((select string_agg(to_json(m.key)::text || ':' || canonical_json(m.value),
                                         ',' order by m.key collate "C")
                         from jsonb_each(value) m), '') || '}'
    when 'array' then
      '[' || coalesce((select string_agg(canonical_json(e.value), ',' order by e.number)
                         from jsonb_array_elements(value) with ordinality e(value, number)), '')
          || ']'
    else value::text
  end
$$;

alter table program_version
  add source text,
  add author_id uuid,
  add publisher_id uuid,
  add published_at timestamptz,
  add move_drafts boolean not null default false;

-- Versions from before are made whole from the rows that stood for them. Only a first one can be
-- there: nothing could publish another.
update program_version v
   set source = canonical_json(jsonb_build_object(
         'code', g.code,
         'name', g.name,
         'family', g.family,
         'calendar', jsonb_build_object(
           'zone', g.zone,
           'opens', to_char(g.opens, 'HH24:MI'),
           'closes', to_char(g.closes, 'HH24:MI'),
           'extraDays', coalesce((select jsonb_agg(h.day::text order by h.day)
                                    from holiday h where h.program_code = g.code), '[]'),
           'removedDays', '[]'::jsonb),
         'terms', jsonb_build_object(
           'reviewBusinessDays', g.review_business_days,
           'disputeBusinessDays', g.dispute_business_days,
           'responseBusinessDays', g.response_business_days,
           'disputeWindowDays', g.dispute_window_days,
           'paymentBusinessDays', g.payment_business_days,
           'taxInvoiceRequired', g.tax_invoice_required,
           'taxReimbursed', g.tax_reimbursed,
           'usersMayDispute', g.users_may_dispute),
         'entities', coalesce((select jsonb_agg(jsonb_build_object(
             'code', e.code, 'name', e.name, 'currency', e.currency, 'priority', e.priority)
             order by e.priority)
             from (select code, name, currency, row_number() over (order by code) as priority
                     from vendor_entity) e), '[]'),
         'periods', coalesce((select jsonb_agg(jsonb_build_object(
             'code', p.code,
             'earningStart', p.earning_start, 'earningEnd', p.earning_end,
             'usageStart', p.usage_start, 'usageEnd', p.usage_end,
             'claimOpen', p.claim_open, 'claimDeadline', p.claim_deadline,
             'resubmissionCutOff', p.resubmission_cut_off) order by p.usage_start)
             from period p where p.program_code = g.code), '[]'),
         'reimbursementPercent', 100,
         'countries', '[]'::jsonb,
         'catalogue', jsonb_build_object(
           'expenseTypes', v.document -> 'expenseTypes',
           'activities', (
             select coalesce(jsonb_agg(jsonb_set(a.value, '{requirements}', (
                 select coalesce(jsonb_agg(
                     case r.value ->> 'kind'
                       when 'PROOF' then r.value
                       else r.value - 'minimumFiles' - 'mediaTypes'
                     end order by r.number), '[]')
                   from jsonb_array_elements(a.value -> 'requirements')
                     with ordinality r(value, number))) order by a.number), '[]')
               from jsonb_array_elements(v.document -> 'activities')
                 with ordinality a(value, number))))),
       published_at = v.created_at
  from program g
 where g.code = v.program_code and v.version = 1;

update program_version
   set sha256 = encode(sha256(convert_to(source, 'UTF8')), 'hex')
 where source is not null;

drop function canonical_json(jsonb);

-- A published version stays as it is, whoever asks; that a later one is in force is the program's
-- to say.
create function published_stays() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'version % of % is published and stays as it is', old.version, old.program_code
    using errcode = 'restrict_violation';
end
$$;

create trigger published_stays before update or delete on program_version
  for each row when (old.state <> 'DRAFT')
  execute function published_stays();

-- The next version while it is written. Its program need not be there yet.
create sequence program_draft_version;

create table program_draft (
  id uuid primary key,
  program_code text not null unique,
  version bigint not null unique,
  base_version int not null check (base_version >= 0),
  written text not null,
  source text not null,
  sha256 char(64) not null,
  changed_by uuid not null references app_user,
  changed_at timestamptz not null
);

create index on program_draft (changed_by);

alter table program_draft enable row level security;
alter table program_draft force row level security;
create policy every on program_draft to claims_vendor, claims_system using (true);

grant select, insert, delete,
  update (version, base_version, written, source, sha256, changed_by, changed_at)
  on program_draft to claims_vendor;
grant usage on sequence program_draft_version to claims_vendor;

-- Publishing moves the rows that are read live.
grant update (name, family, zone, opens, closes, review_business_days, dispute_business_days,
    response_business_days, dispute_window_days, payment_business_days, tax_invoice_required,
    tax_reimbursed, users_may_dispute) on program to claims_vendor;
grant delete on holiday to claims_vendor;
grant delete, update (earning_start, earning_end, usage_start, usage_end, claim_open,
    claim_deadline, resubmission_cut_off) on period to claims_vendor;

-- Windows may touch for a moment while several are moved at once.
alter table period drop constraint period_windows_do_not_overlap;
alter table period add constraint period_windows_do_not_overlap exclude using gist (
  program_code with =, daterange(claim_open, claim_deadline, '[]') with &&)
  deferrable initially immediate;

-- Deadlines are ends of days in the program's zone, so what follows them follows the zone too.
create function deadlines_follow_the_zone() returns trigger
  language plpgsql
  as $$
begin
  update claim set due_at = end_of_window(period_id)
   where program_code = new.code and status = 'EDITING' and deleted_at is null;
  perform from fund
    where period_id in (select id from period where program_code = new.code)
    order by id for no key update;
  update fund f set expires_at = end_of_window(f.period_id)
   where f.period_id in (select id from period where program_code = new.code);
  return null;
end
$$;

create trigger deadlines_follow_the_zone after update of zone on program
  for each row when (old.zone <> new.zone)
  execute function deadlines_follow_the_zone();

-- Open drafts by program, for a dry run and to take them along to a new version.
create index claim_open_draft on claim (program_code, program_version, id)
  where status = 'EDITING' and deleted_at is null;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
  check (kind in ('CLAIM_SUBMITTED', 'CLAIM_RESUBMITTED', 'ACTION_REQUIRED', 'CLAIM_APPROVED',
                  'CLAIM_REJECTED', 'CLAIM_DISPUTED', 'DISPUTE_APPROVED', 'DISPUTE_REJECTED',
                  'DOCUMENT_REQUESTED', 'DOCUMENT_DELIVERED', 'CLAIM_MOVED', 'DRAFT_EXPIRES',
                  'RESPONSE_DUE', 'MONEY_LAPSES'));
