-- The clock puts back what was handed in last when a request for information lapses: what was changed
-- since and never handed in does not count.
grant insert, update, delete on invoice, statement, cost_line, claim_answer to claims_system;
grant update on document to claims_system;
grant update (answer) on feedback to claims_system;
