-- A partner who mistypes a word is offered the words of its own claims. Looked up among the words
-- everybody has used, that is a few thousand; among those of its claims, one for each of them.
create policy own on known_word for select to claims_partner
  using (exists (select
                   from claim_word k
                  where k.organisation_id = bound_organisation() and k.word = known_word.word));

grant select on known_word to claims_partner;
