-- The clock puts back what was handed in last when a request for information lapses: what was changed
-- since and never handed in does not count.
grant insert, update, delete on invoice, statement, cost_line, claim_answer to claims_system;
grant update on document to claims_system;
grant update (answer) on feedback to claims_system;

-- Everybody who ever decided a claim: none of them decides its dispute.
alter table claim add column deciders uuid[] not null default '{}';

alter table claim no force row level security;
alter table claim_history no force row level security;
update claim c
   set deciders = array(
         select distinct h.actor_id
           from claim_history h
          where h.claim_id = c.id
            and h.action in ('claim.approved', 'claim.rejected', 'claim.dispute-approved',
                             'claim.dispute-rejected', 'claim.response-lapsed'))
 where c.decided_by is not null;
alter table claim_history force row level security;
alter table claim force row level security;

-- Whoever ends a claim cancels what was asked of colleagues for it.
grant update (state, closed_at) on document_request to claims_vendor, claims_system;

-- When the window's end moves, the money follows as the drafts do: what has not lapsed yet lapses then.
create or replace function drafts_follow() returns trigger
  language plpgsql
  as $$
begin
  perform from fund where period_id = new.id order by id for no key update;
  update fund set expires_at = end_of_window(new.id) where period_id = new.id;
  update claim set due_at = end_of_window(new.id)
   where period_id = new.id and status = 'EDITING' and deleted_at is null;
  return null;
end
$$;
