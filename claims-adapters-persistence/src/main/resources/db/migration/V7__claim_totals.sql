-- Counts and sums of claims, kept in the transaction that changes a claim, so that an overview never
-- counts. A deleted draft does not count.

create table claim_total (
  organisation_id uuid not null,
  location_id uuid not null,
  program_code text not null references program,
  period_id uuid not null references period,
  status text not null,
  currency char(3) not null,
  count bigint not null,
  claimed numeric(19, 4) not null,
  approved numeric(19, 4) not null,
  primary key (organisation_id, location_id, program_code, period_id, status, currency),
  foreign key (location_id, organisation_id) references location (id, organisation_id)
);

create index on claim_total (location_id);
create index on claim_total (program_code);
create index on claim_total (period_id);

call wall('claim_total');

grant select, insert, update on claim_total to claims_partner, claims_vendor, claims_system;

-- Adds to the total of a claim's place and status. It runs with the rights of whoever changed the
-- claim, so a partner reaches its own totals only.
create procedure add_to_claim_total(c claim, times int)
  language sql
begin atomic
  insert into claim_total as t
    values (c.organisation_id, c.location_id, c.program_code, c.period_id, c.status, c.currency,
            times, times * c.claimed, times * coalesce(c.approved, 0))
    on conflict (organisation_id, location_id, program_code, period_id, status, currency)
    do update set count = t.count + excluded.count,
                  claimed = t.claimed + excluded.claimed,
                  approved = t.approved + excluded.approved;
end;

-- Rows are always taken in the order of their status, so two claims that pass each other in opposite
-- directions wait for one another and never deadlock.
create function claim_counts() returns trigger
  language plpgsql
  as $$
declare
  counted_before boolean := tg_op = 'UPDATE' and old.deleted_at is null;
  counts_now boolean := new.deleted_at is null;
begin
  if counted_before and (not counts_now or old.status <= new.status) then
    call add_to_claim_total(old, -1);
  end if;
  if counts_now then
    call add_to_claim_total(new, 1);
  end if;
  if counted_before and counts_now and old.status > new.status then
    call add_to_claim_total(old, -1);
  end if;
  return null;
end
$$;

create trigger claim_counts_when_made after insert on claim
  for each row execute function claim_counts();

create trigger claim_counts_when_changed after update on claim
  for each row
  when (old.status <> new.status
        or old.claimed <> new.claimed
        or old.approved is distinct from new.approved
        or old.deleted_at is distinct from new.deleted_at)
  execute function claim_counts();

-- A draft is due at the end of its claiming window. Periods are read live: when the window's end
-- moves, the drafts follow.
create function end_of_window(wanted uuid) returns timestamptz
  language sql stable
begin atomic
  select (p.claim_deadline + 1)::timestamp at time zone g.zone
    from period p join program g on g.code = p.program_code
   where p.id = wanted;
end;

create function draft_is_due() returns trigger
  language plpgsql
  as $$
begin
  if new.status = 'EDITING' then
    new.due_at := end_of_window(new.period_id);
  end if;
  return new;
end
$$;

create trigger draft_is_due before insert on claim
  for each row execute function draft_is_due();

create function drafts_follow() returns trigger
  language plpgsql
  as $$
begin
  update claim set due_at = end_of_window(new.id)
   where period_id = new.id and status = 'EDITING' and deleted_at is null;
  return null;
end
$$;

create trigger drafts_follow after update of claim_deadline on period
  for each row execute function drafts_follow();
