-- Finding: words of claims, orders that row-level security lets an index serve, saved views.
--
-- Under row-level security a condition may use an index only if its operator is leakproof. Those of
-- text, uuid and time are; those of numeric, of patterns, lower() and coalesce are not. So what is
-- ordered by stands in columns of such types, and words are found by comparing text, one row for each
-- word of a claim: an ordinary index finds them for a partner as for the vendor, newest claim first,
-- however common a word is.

do $$
begin
  create extension if not exists fuzzystrmatch;
exception
  when undefined_file or feature_not_supported then
    raise exception 'PostgreSQL lacks its extension fuzzystrmatch: install the package postgresql-contrib of the same version.';
end
$$;

-- Orders -----------------------------------------------------------------------------------------

alter table claim
  add column name_key text collate "C" not null generated always as (lower(name)) stored,
  add column claimed_key text collate "C" not null
    generated always as (lpad(claimed::text, 20, '0')) stored,
  add column due_key timestamptz not null
    generated always as (coalesce(due_at, 'infinity')) stored;

alter table payment
  add column due_key timestamptz not null
    generated always as (coalesce(due_at, 'infinity')) stored;

drop index claim_own_name, claim_own_claimed, claim_own_due, claim_every_name, claim_every_claimed,
  claim_every_due, payment_own_due, payment_every_due;

create index claim_own_name on claim (organisation_id, name_key, id) where deleted_at is null;
create index claim_own_claimed on claim (organisation_id, claimed_key, id) where deleted_at is null;
create index claim_own_due on claim (organisation_id, due_key, id) where deleted_at is null;
create index claim_every_name on claim (name_key, id) where first_submitted_at is not null;
create index claim_every_claimed on claim (claimed_key, id) where first_submitted_at is not null;
create index claim_every_due on claim (due_key, id) where first_submitted_at is not null;
create index payment_own_due on payment (organisation_id, due_key, id);
create index payment_every_due on payment (due_key, id);

-- The vendor's list narrowed to a status, newest first.
create index claim_every_status on claim (status, updated_at, id)
  where first_submitted_at is not null;

-- The vendor's counts stop early: rows that count something, the largest first.
create index claim_total_standing on claim_total (status, count) where count > 0;

-- Words ------------------------------------------------------------------------------------------

-- The words of a text as they are compared: without marks on letters, in lower case, cut at whatever
-- is neither letter nor digit, at most 60 characters of each. The domain's Words does the same.
create function words_of(written text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct left(w.word, 60)
    from regexp_split_to_table(
           replace(replace(replace(replace(
             translate(
               lower(regexp_replace(normalize(written, NFKD), '[\u0300-\u036f]', '', 'g')),
               'øłđðıħ', 'olddih'),
             'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
           '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b9-\u02df\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U000e01ef]+') w (word)
   where w.word <> '';
end;

-- A number as people type it without what stands between: INV-2026/17 is inv202617.
create function word_of_number(written text) returns text
  language sql immutable parallel safe
begin atomic
  select left(string_agg(w.word, '' order by w.at), 60)
    from regexp_split_to_table(
           lower(regexp_replace(normalize(written, NFKD), '[\u0300-\u036f]', '', 'g')),
           '[^0-9a-z]+') with ordinality w (word, at)
   where w.word <> '';
end;

-- One row for each word of a claim. "#" begins the claim's number, "~" its last five characters.
-- Fields it stands in, added up: 1 number, 2 name, 4 vendor and 8 number of an invoice, 16 partner.
create table claim_word (
  organisation_id uuid not null,
  word text collate "C" not null check (length(word) between 1 and 60),
  claim_id uuid not null,
  fields smallint not null check (fields between 1 and 31),
  primary key (organisation_id, word, claim_id),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id)
    deferrable initially deferred
);

create index claim_word_every on claim_word (word, claim_id);
create index on claim_word (claim_id);

call wall('claim_word');

grant select on claim_word to claims_partner, claims_vendor, claims_system;
grant insert, update (fields), delete on claim_word to claims_partner, claims_system;

-- Words somebody has used, for whoever mistypes one: those without digits, of four letters and more,
-- of all partners and without their names. Only the vendor's people look into it.
create table known_word (
  word text collate "C" primary key
);

create index on known_word (length(word));

alter table known_word enable row level security;
alter table known_word force row level security;
create policy look on known_word for select to claims_vendor, claims_system using (true);
create policy learn on known_word for insert to claims_partner, claims_system with check (true);

grant select on known_word to claims_vendor, claims_system;
grant insert on known_word to claims_partner, claims_system;

create function claim_words(wanted uuid) returns table (word text, fields smallint)
  language sql stable
begin atomic
  select w.word, bit_or(w.field)::smallint
    from (select '#' || lower(c.number::text), 1
            from claim c where c.id = wanted and c.deleted_at is null
          union all
          select '~' || lower(right(c.number::text, 5)), 1
            from claim c where c.id = wanted and c.deleted_at is null
          union all
          select words_of(c.name), 2
            from claim c where c.id = wanted and c.deleted_at is null
          union all
          select words_of(i.vendor), 4 from invoice i where i.claim_id = wanted
          union all
          select words_of(i.number), 8 from invoice i where i.claim_id = wanted
          union all
          select word_of_number(i.number), 8 from invoice i where i.claim_id = wanted
          union all
          select words_of(o.name), 16
            from claim c join organisation o on o.id = c.organisation_id
           where c.id = wanted and c.deleted_at is null) w (word, field)
   where w.word is not null
   group by w.word;
end;

-- Brings a claim's words up to date, in the transaction and with the rights of whoever changes it.
create procedure keep_claim_words(wanted uuid, organisation uuid)
  language sql
begin atomic
  delete from claim_word k
   where k.claim_id = wanted
     and not exists (select from claim_words(wanted) w where w.word = k.word collate "C");
  insert into claim_word as k (organisation_id, word, claim_id, fields)
    select organisation, w.word, wanted, w.fields from claim_words(wanted) w
    on conflict (organisation_id, word, claim_id)
    do update set fields = excluded.fields where k.fields <> excluded.fields;
  insert into known_word
    select w.word from claim_words(wanted) w where w.word ~ '^[^0-9#~]{4,}$' order by w.word
    on conflict do nothing;
end;

create function claim_has_words() returns trigger
  language plpgsql
  as $$
begin
  call keep_claim_words(new.id, new.organisation_id);
  return null;
end
$$;

create trigger claim_has_words_when_made after insert on claim
  for each row execute function claim_has_words();

create trigger claim_has_words_when_changed after update on claim
  for each row
  when (old.name <> new.name or old.deleted_at is distinct from new.deleted_at)
  execute function claim_has_words();

create function invoice_has_words() returns trigger
  language plpgsql
  as $$
begin
  if tg_op = 'DELETE' then
    call keep_claim_words(old.claim_id, old.organisation_id);
  else
    call keep_claim_words(new.claim_id, new.organisation_id);
  end if;
  return null;
end
$$;

create trigger invoice_has_words_when_made after insert on invoice
  for each row execute function invoice_has_words();

create trigger invoice_has_words_when_changed after update on invoice
  for each row
  when (old.vendor <> new.vendor or old.number <> new.number)
  execute function invoice_has_words();

create trigger invoice_has_words_when_gone after delete on invoice
  for each row execute function invoice_has_words();

create function partner_has_words() returns trigger
  language plpgsql
  as $$
declare
  claim_id uuid;
begin
  for claim_id in select c.id from claim c where c.organisation_id = new.id order by c.id loop
    call keep_claim_words(claim_id, new.id);
  end loop;
  return null;
end
$$;

create trigger partner_has_words after update on organisation
  for each row when (old.name <> new.name)
  execute function partner_has_words();

-- Claims that are there already.
alter table claim no force row level security;
alter table invoice no force row level security;
alter table organisation no force row level security;
alter table claim_word no force row level security;
alter table known_word no force row level security;
insert into claim_word (organisation_id, word, claim_id, fields)
  select c.organisation_id, w.word, c.id, w.fields from claim c cross join claim_words(c.id) w;
insert into known_word
  select distinct k.word from claim_word k where k.word ~ '^[^0-9#~]{4,}$';
set constraints all immediate;
alter table known_word force row level security;
alter table claim_word force row level security;
alter table organisation force row level security;
alter table invoice force row level security;
alter table claim force row level security;

-- Saved views ------------------------------------------------------------------------------------

-- A page's filters and order under a name; each sees and changes their own.
create table saved_view (
  id uuid primary key,
  user_id uuid not null references app_user,
  page text not null check (length(page) between 1 and 50),
  name text not null check (length(name) between 1 and 100),
  query text not null check (length(query) <= 2000),
  opens_first boolean not null,
  created_at timestamptz not null,
  version bigint not null check (version > 0)
);

create unique index on saved_view (user_id, page, lower(name));
create unique index saved_view_first on saved_view (user_id, page) where opens_first;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view to claims_partner, claims_vendor
  using (user_id = bound_user());
create policy every on saved_view to claims_system using (true);

grant select, insert, update (name, query, opens_first, version), delete on saved_view
  to claims_partner, claims_vendor;
