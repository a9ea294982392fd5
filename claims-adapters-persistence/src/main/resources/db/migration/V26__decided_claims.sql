-- Claims of a period that were decided, in the order in which caps count them: a replay walks along
-- it, and adds up what stands before where it begins.
create index claim_decided on claim (period_id, enrollment_id, first_submitted_at, id)
  where status in ('APPROVED', 'REJECTED');
