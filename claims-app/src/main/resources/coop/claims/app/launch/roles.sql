-- The roles and the database of Claims, for PostgreSQL 15 or later. Run it once as a superuser:
--
--   psql -v owner_password=... -v app_password=... -f roles.sql postgres
--
-- claims_owner owns the schema and migrates it. claims_app is what the application signs in as: it
-- may do nothing by itself and takes one of the three group roles in each transaction, each with
-- its own row-level security. It must never own a table, be a superuser or bypass that security.

create role claims_owner login noinherit nosuperuser nocreatedb nocreaterole nobypassrls
  password :'owner_password';

create role claims_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls
  password :'app_password';

create role claims_partner nologin nosuperuser nocreatedb nocreaterole nobypassrls;

create role claims_vendor nologin nosuperuser nocreatedb nocreaterole nobypassrls;

create role claims_system nologin nosuperuser nocreatedb nocreaterole nobypassrls;

grant claims_partner, claims_vendor, claims_system to claims_app;

create database claims owner claims_owner template template0 encoding 'UTF8';

revoke all on database claims from public;

grant connect on database claims to claims_app;

\connect claims

alter schema public owner to claims_owner;

revoke all on schema public from public;

grant usage on schema public to claims_app, claims_partner, claims_vendor, claims_system;
