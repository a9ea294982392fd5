-- A claim and what it carries. Foreign keys among a claim's own parts are checked at commit, so that
-- they can be written in any order.

create table claim (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  number char(9) not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{9}$'),
  enrollment_id uuid not null,
  location_id uuid not null,
  program_code text not null,
  program_version int not null,
  period_id uuid not null,
  name text not null,
  activity_code text not null,
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  activity_start date not null,
  activity_end date not null,
  description text,
  pre_approval_id text,
  additional_information text,
  status text not null
    check (status in ('EDITING', 'SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED',
                      'PARTNER_ACTION_REQUIRED', 'APPROVED', 'REJECTED', 'DISPUTED', 'EXPIRED',
                      'WITHDRAWN')),
  status_since timestamptz not null,
  created_at timestamptz not null,
  created_by uuid not null,
  submission int not null check (submission >= 0),
  first_submitted_at timestamptz,
  submitted_at timestamptz,
  submitted_by uuid,
  ever_taken boolean not null,
  reviewer_id uuid,
  review_due timestamptz,
  response_due timestamptz,
  information_request text,
  dispute_due timestamptz,
  dispute_until timestamptz,
  justification text,
  rejection_final boolean not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  decision_text text,
  deleted_at timestamptz,
  claimed numeric(19, 4) not null check (claimed >= 0),
  approved numeric(19, 4),
  -- The clock that matters now, for a draft the end of its claiming window.
  due_at timestamptz,
  updated_at timestamptz not null,
  history_seq bigint not null default 0 check (history_seq >= 0),
  history_hash char(64) not null default repeat('0', 64),
  version bigint not null check (version > 0),
  unique (id, organisation_id),
  foreign key (enrollment_id, organisation_id, location_id, program_code)
    references enrollment (id, organisation_id, location_id, program_code),
  foreign key (period_id, program_code) references period (id, program_code),
  foreign key (program_code, program_version, activity_code) references activity,
  check (activity_start <= activity_end),
  check (approved between 0 and claimed),
  check ((status = 'APPROVED') = (approved is not null)),
  check ((submission = 0) = (first_submitted_at is null)),
  check (deleted_at is null or (status = 'EDITING' and submission = 0)),
  check (status <> 'UNDER_REVIEW' or reviewer_id is not null)
);

create index on claim (enrollment_id);
create index on claim (period_id, status);
create index on claim (program_code, program_version, activity_code);

-- A partner's list, one index for each sort.
create index claim_own_updated on claim (organisation_id, updated_at, id)
  where deleted_at is null;
create index claim_own_number on claim (organisation_id, number)
  where deleted_at is null;
create index claim_own_name on claim (organisation_id, lower(name) collate "C", id)
  where deleted_at is null;
create index claim_own_claimed on claim (organisation_id, claimed, id)
  where deleted_at is null;
create index claim_own_due on claim (organisation_id, coalesce(due_at, 'infinity'), id)
  where deleted_at is null;

-- The vendor's list; its sort by number uses the unique index.
create index claim_every_updated on claim (updated_at, id)
  where first_submitted_at is not null;
create index claim_every_name on claim (lower(name) collate "C", id)
  where first_submitted_at is not null;
create index claim_every_claimed on claim (claimed, id)
  where first_submitted_at is not null;
create index claim_every_due on claim (coalesce(due_at, 'infinity'), id)
  where first_submitted_at is not null;

-- What needs the partner, most urgent first.
create index claim_needs_partner on claim (organisation_id, due_at, id)
  where status in ('EDITING', 'ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED')
    and deleted_at is null;

-- The tabs of the review queue, most urgent first.
create index claim_queue_new on claim (due_at, id) where status = 'SUBMITTED';
create index claim_queue_mine on claim (reviewer_id, due_at, id) where status = 'UNDER_REVIEW';
create index claim_queue_awaiting on claim (due_at, id)
  where status in ('ACTION_REQUIRED', 'PARTNER_ACTION_REQUIRED');
create index claim_queue_disputes on claim (due_at, id) where status = 'DISPUTED';
create index claim_queue_overdue on claim (due_at, id)
  where status in ('SUBMITTED', 'UNDER_REVIEW', 'DISPUTED');

create table invoice (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  position int not null,
  vendor text not null,
  number text not null,
  invoice_date date not null,
  currency char(3) not null,
  net numeric(19, 4) not null check (net >= 0),
  tax numeric(19, 4) not null check (tax >= 0),
  gross numeric(19, 4) not null check (gross >= 0),
  note text,
  unique (id, claim_id, organisation_id),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
    deferrable initially deferred
);

create index on invoice (claim_id);
create index on invoice (organisation_id);

-- Work and other cost are rows of one document nobody asks for one by one.
create table statement (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  position int not null,
  work_description text not null,
  work_from date not null,
  work_to date not null,
  work jsonb not null,
  other_costs jsonb not null,
  currency char(3) not null,
  total numeric(19, 4) not null check (total >= 0),
  certifier_name text not null,
  certifier_title text not null,
  certified_on date not null,
  certified boolean not null,
  note text,
  unique (id, claim_id, organisation_id),
  check (work_from <= work_to),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
    deferrable initially deferred
);

create index on statement (claim_id);
create index on statement (organisation_id);

create table cost_line (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  invoice_id uuid,
  statement_id uuid,
  position int not null,
  expense_type text not null,
  description text,
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount >= 0),
  approved numeric(19, 4),
  judgement text not null check (judgement in ('PENDING', 'ACCEPTED', 'NEEDS_CHANGE', 'REJECTED')),
  judgement_reason text,
  judgement_text text,
  revision int not null check (revision >= 0),
  check (num_nonnulls(invoice_id, statement_id) = 1),
  check (approved between 0 and amount),
  foreign key (invoice_id, claim_id, organisation_id)
    references invoice (id, claim_id, organisation_id) deferrable initially deferred,
  foreign key (statement_id, claim_id, organisation_id)
    references statement (id, claim_id, organisation_id) deferrable initially deferred
);

create index on cost_line (claim_id);
create index on cost_line (invoice_id) where invoice_id is not null;
create index on cost_line (statement_id) where statement_id is not null;
create index on cost_line (organisation_id);

-- Bytes, kept once whoever brought them. A partner knows of those its own documents point at.
create table stored_file (
  sha256 char(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  scan_state text not null
    check (scan_state in ('NOT_CONFIGURED', 'WAITING', 'CLEAN', 'INFECTED', 'UNAVAILABLE')),
  noted_at timestamptz not null default now()
);

create table document (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  position int not null,
  kind text not null check (kind in ('PROOF', 'INVOICE', 'STATEMENT', 'ADDITIONAL')),
  slot text,
  sha256 char(64) not null references stored_file,
  file_name text not null,
  note text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  current boolean not null,
  -- The document it replaced, which is gone if it was never submitted.
  supersedes uuid,
  judgement text not null check (judgement in ('PENDING', 'ACCEPTED', 'NEEDS_CHANGE', 'REJECTED')),
  judgement_reason text,
  judgement_text text,
  revision int not null check (revision >= 0),
  unique (id, claim_id, organisation_id),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
    deferrable initially deferred
);

create index on document (claim_id);
create index on document (sha256);
create index on document (organisation_id);

-- Values of metrics and confirmations of core requirements.
create table claim_answer (
  claim_id uuid not null,
  kind text not null check (kind in ('METRIC', 'CORE')),
  requirement text not null,
  organisation_id uuid not null,
  position int not null,
  value text,
  document_id uuid,
  judgement text not null check (judgement in ('PENDING', 'ACCEPTED', 'NEEDS_CHANGE', 'REJECTED')),
  judgement_reason text,
  judgement_text text,
  revision int not null check (revision >= 0),
  primary key (claim_id, kind, requirement),
  check ((kind = 'METRIC') = (value is not null)),
  check (kind = 'CORE' or document_id is null),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
    deferrable initially deferred,
  foreign key (document_id, claim_id, organisation_id)
    references document (id, claim_id, organisation_id) deferrable initially deferred
);

create index on claim_answer (document_id) where document_id is not null;
create index on claim_answer (organisation_id);

create table feedback (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  item text not null,
  item_revision int not null,
  severity text not null check (severity in ('MUST_FIX', 'NOTE')),
  text text not null,
  author uuid not null,
  at timestamptz not null,
  submission int not null check (submission > 0),
  answer text,
  resolved boolean not null,
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on feedback (claim_id, at, id);
create index on feedback (organisation_id);

-- Each handing-in, as it was.
create table submission (
  claim_id uuid not null,
  number int not null check (number > 0),
  organisation_id uuid not null,
  kind text not null check (kind in ('FIRST', 'RESUBMISSION', 'DISPUTE', 'DISPUTE_RESUBMISSION')),
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  claimed numeric(19, 4) not null,
  currency char(3) not null,
  form jsonb not null,
  content jsonb not null,
  findings jsonb not null,
  primary key (claim_id, number),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on submission (organisation_id);

create table item_decision (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  submission int not null,
  item text not null,
  item_revision int not null,
  state text not null check (state in ('PENDING', 'ACCEPTED', 'NEEDS_CHANGE', 'REJECTED')),
  reason text,
  text text,
  approved numeric(19, 4),
  currency char(3),
  decided_by uuid not null,
  decided_at timestamptz not null,
  check ((approved is null) = (currency is null)),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (claim_id, submission) references submission (claim_id, number)
);

create index on item_decision (claim_id, decided_at, id);
create index on item_decision (organisation_id);

create table comment (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  author uuid not null,
  side text not null check (side in ('PARTNER', 'VENDOR')),
  item text,
  text text not null,
  at timestamptz not null,
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on comment (claim_id, at, id);
create index on comment (organisation_id);

-- The vendor's own notes, in a table of their own to which partners have no right.
create table internal_note (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  author uuid not null,
  item text,
  text text not null,
  at timestamptz not null,
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on internal_note (claim_id, at, id);
create index on internal_note (organisation_id);

create table document_request (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  requester uuid not null,
  assignee uuid not null,
  kind text not null check (kind in ('PROOF', 'INVOICE', 'STATEMENT', 'ADDITIONAL')),
  slot text,
  message text,
  due_on date,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  requested_at timestamptz not null,
  closed_at timestamptz,
  document_id uuid,
  check ((state = 'OPEN') = (closed_at is null)),
  check (state = 'DONE' or document_id is null),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (requester, organisation_id) references app_user (id, organisation_id),
  foreign key (assignee, organisation_id) references app_user (id, organisation_id),
  foreign key (document_id, claim_id, organisation_id)
    references document (id, claim_id, organisation_id)
    on delete set null (document_id) deferrable initially deferred
);

create index on document_request (claim_id, requested_at, id);
create index document_request_asked
  on document_request (assignee, (state = 'OPEN'), requested_at, id);
create index on document_request (requester);
create index on document_request (document_id) where document_id is not null;
create index on document_request (organisation_id);

-- What one claim holds of one fund.
create table fund_reservation (
  fund_id uuid not null,
  claim_id uuid not null,
  organisation_id uuid not null,
  currency char(3) not null,
  reserved numeric(19, 4) not null check (reserved >= 0),
  consumed numeric(19, 4) not null check (consumed >= 0),
  held numeric(19, 4) not null check (held >= 0),
  held_until timestamptz,
  primary key (fund_id, claim_id),
  check (held = 0 or held_until is not null),
  foreign key (fund_id, organisation_id) references fund (id, organisation_id),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
);

create index on fund_reservation (claim_id);
create index on fund_reservation (organisation_id);
create index fund_reservation_to_expire on fund_reservation (held_until) where held > 0;

alter table fund_movement
  add foreign key (claim_id, organisation_id) references claim (id, organisation_id);

call wall('claim');
call wall('invoice');
call wall('statement');
call wall('cost_line');
call wall('document');
call wall('claim_answer');
call wall('feedback');
call wall('submission');
call wall('item_decision');
call wall('comment');
call wall('internal_note');
call wall('document_request');
call wall('fund_reservation');

alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy own on stored_file for select to claims_partner
  using (exists (select from document d where d.sha256 = stored_file.sha256));
create policy bring on stored_file for insert to claims_partner with check (true);
create policy every on stored_file to claims_vendor, claims_system using (true);

grant select on claim, invoice, statement, cost_line, stored_file, document, claim_answer, feedback,
  submission, item_decision, comment, document_request, fund_reservation
  to claims_partner, claims_vendor, claims_system;
grant insert, update on claim to claims_partner;
grant update on claim to claims_vendor, claims_system;
grant insert, update, delete on invoice, statement, cost_line, document, claim_answer
  to claims_partner;
grant update (judgement, judgement_reason, judgement_text) on document, claim_answer
  to claims_vendor;
grant update (judgement, judgement_reason, judgement_text, approved) on cost_line to claims_vendor;
grant insert on stored_file to claims_partner;
grant update (scan_state) on stored_file to claims_system;
grant update (answer, resolved) on feedback to claims_partner;
grant insert, update (resolved) on feedback to claims_vendor;
grant update (resolved) on feedback to claims_system;
grant insert on submission to claims_partner;
grant insert on item_decision to claims_vendor;
grant insert on comment to claims_partner, claims_vendor;
grant select, insert on internal_note to claims_vendor;
grant select on internal_note to claims_system;
grant insert, update on document_request to claims_partner;
grant insert, update on fund_reservation to claims_partner, claims_vendor, claims_system;
