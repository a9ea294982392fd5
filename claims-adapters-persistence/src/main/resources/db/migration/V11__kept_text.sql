-- What people have typed and not sent yet: each reads their own alone, the vendor's side too.

create table kept_text (
  user_id uuid not null references app_user,
  page text not null check (length(page) between 1 and 1000),
  form text not null check (length(form) between 1 and 200),
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (user_id, page, form)
);

create index on kept_text (saved_at);

alter table kept_text enable row level security;
alter table kept_text force row level security;
create policy own on kept_text to claims_partner, claims_vendor
  using (user_id = bound_user());
create policy every on kept_text to claims_system using (true);

grant select, insert, update (fields, saved_at), delete on kept_text
  to claims_partner, claims_vendor;
grant select (saved_at), delete on kept_text to claims_system;
