package coop.claims.persistence.fund;

/**
 * What must hold of every fund, asked of a batch of them in one statement: so all of it is seen as
 * of one instant, and a booking that goes on meanwhile is seen whole or not at all.
 */
final class LedgerQuery {

  private LedgerQuery() {}

  /** Placeholders: the fund to go on behind, twice, and how many. */
  static final String TEXT =
      """
      with batch as materialized (
        select f.* from fund f
         where ?::uuid is null or f.id > ?::uuid
         order by f.id limit ?),
      entry as (
        select m.fund_id,
               coalesce(sum(m.amount) filter (where m.kind in ('EARN', 'ADJUST')), 0) as came,
               coalesce(sum(m.amount) filter (where m.kind = 'RESERVE'), 0) as set_aside,
               coalesce(sum(m.amount) filter (where m.kind = 'RELEASE'), 0) as given_back,
               coalesce(sum(m.amount) filter (where m.kind = 'CONSUME'), 0) as spent,
               coalesce(sum(m.amount) filter (where m.kind = 'EXPIRE'), 0) as lapsed,
               coalesce(sum(m.amount) filter (where m.kind = 'CONVERT_TO_REBATE'), 0) as turned,
               coalesce(sum(m.amount) filter (where m.kind = 'CLAW_BACK'), 0) as taken_back
          from fund_movement m
         where m.fund_id in (select id from batch)
         group by m.fund_id),
      reservation as (
        select r.fund_id,
               coalesce(sum(r.reserved) filter (
                 where c.status in ('SUBMITTED', 'UNDER_REVIEW', 'ACTION_REQUIRED',
                                    'PARTNER_ACTION_REQUIRED', 'DISPUTED')), 0) as reserved,
               sum(r.held) as held, sum(r.consumed) as consumed
          from fund_reservation r join claim c on c.id = r.claim_id
         where r.fund_id in (select id from batch)
         group by r.fund_id),
      wrong (fund_id, kind, account, claim_id, kept, found) as (
        select b.id, v.kind, v.account, null::uuid, v.kept, coalesce(v.found, 0)
          from batch b
          left join entry e on e.fund_id = b.id
          left join reservation r on r.fund_id = b.id
         cross join lateral (values
               ('BALANCE', 'BUDGET', b.budget, -e.came),
               ('BALANCE', 'AVAILABLE', b.available,
                e.came - e.set_aside + e.given_back - e.lapsed - e.turned),
               ('BALANCE', 'RESERVED', b.reserved, e.set_aside - e.given_back - e.spent),
               ('BALANCE', 'CONSUMED', b.consumed, e.spent - e.taken_back),
               ('BALANCE', 'EXPIRED', b.expired, e.lapsed),
               ('BALANCE', 'REBATE', b.rebate, e.turned),
               ('BALANCE', 'RECOVERED', b.recovered, e.taken_back),
               ('RESERVED', 'RESERVED', b.reserved, r.reserved),
               ('HELD', 'AVAILABLE', b.held, r.held),
               ('CONSUMED', 'CONSUMED', b.consumed + b.recovered, r.consumed))
               as v (kind, account, kept, found)
         where v.kept <> coalesce(v.found, 0)
        union all
        select b.id, 'NEGATIVE', 'AVAILABLE', null, b.available, 0
          from batch b where b.available < 0
        union all
        select r.fund_id, 'PAID', 'CONSUMED', r.claim_id, r.consumed, sum(p.amount)
          from fund_reservation r
          join payment p on p.claim_id = r.claim_id and p.fund_id = r.fund_id
         where r.fund_id in (select id from batch)
         group by r.fund_id, r.claim_id, r.consumed
        having r.consumed <> sum(p.amount)
        union all
        select m.fund_id, 'TWICE', null, m.claim_id, sum(m.amount), max(m.amount)
          from fund_movement m
         where m.fund_id in (select id from batch) and m.claim_id is not null
         group by m.fund_id, m.claim_id, m.submission, m.kind
        having count(*) > 1)
      select b.id, b.organisation_id,
             coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                 'kind', w.kind, 'account', w.account, 'claimId', w.claim_id,
                 'kept', w.kept::text, 'found', w.found::text))
               order by w.kind, w.account, w.claim_id) filter (where w.fund_id is not null), '[]')
               as wrong
        from batch b left join wrong w on w.fund_id = b.id
       group by b.id, b.organisation_id
       order by b.id
      """;
}
