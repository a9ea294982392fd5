-- The role that backups of an external database are made by. Run it once as a superuser:
--
--   psql -v backup_password=... -f backup-role.sql postgres
--
-- It reads every table past row-level security and writes nothing, whatever it is asked to do.

create role claims_backup login inherit nosuperuser nocreatedb nocreaterole bypassrls
  password :'backup_password';

alter role claims_backup set default_transaction_read_only = on;

grant connect on database claims to claims_backup;

\connect claims

grant usage on schema public to claims_backup;

grant pg_read_all_data to claims_backup;
