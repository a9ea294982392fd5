-- What one of a currency is worth in another, for a calendar month. Nobody changes or deletes a
-- rate: what was converted with it stays explained.

create table exchange_rate (
  id uuid primary key,
  base char(3) not null check (base ~ '^[A-Z]{3}$'),
  quote char(3) not null check (quote ~ '^[A-Z]{3}$'),
  month date not null check (extract(day from month) = 1),
  rate numeric(20,10) not null check (rate > 0),
  source text not null check (length(source) between 1 and 120),
  rate_date date not null,
  set_by uuid not null references app_user,
  set_at timestamptz not null,
  check (base <> quote),
  check (rate_date < month + interval '1 month')
);

-- One rate for a pair and a month, whichever way round it is set.
create unique index exchange_rate_once
  on exchange_rate (month, least(base, quote), greatest(base, quote));

-- The latest month first, then by pair.
create unique index exchange_rate_listed
  on exchange_rate ((date '9999-12-01' - month), base, quote);

create index on exchange_rate (set_by);

alter table exchange_rate enable row level security;
alter table exchange_rate force row level security;
create policy every on exchange_rate to claims_partner, claims_vendor, claims_system using (true);

-- Rates are no secret, but who set them is the vendor's affair.
grant select (id, base, quote, month, rate, source, rate_date, set_at)
  on exchange_rate to claims_partner;
grant select, insert on exchange_rate to claims_vendor;
grant select on exchange_rate to claims_system;
