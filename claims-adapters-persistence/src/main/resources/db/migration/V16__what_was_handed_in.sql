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
