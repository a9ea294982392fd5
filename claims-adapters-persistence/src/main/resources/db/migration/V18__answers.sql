-- What a claim, and each of its lines, says so that its program's conditions and caps can be
-- decided: texts by the code of the question. Lines of one claim are few; nobody asks for one answer.
alter table claim add column answers jsonb not null default '{}'
  check (jsonb_typeof(answers) = 'object');
alter table cost_line add column answers jsonb not null default '{}'
  check (jsonb_typeof(answers) = 'object');

-- Caps that span claims add up those of one activity, of an enrollment and a period.
create index claim_charged on claim (enrollment_id, period_id, activity_code)
  where status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED', 'DISPUTED',
                   'PARTNER_ACTION_REQUIRED', 'APPROVED');
