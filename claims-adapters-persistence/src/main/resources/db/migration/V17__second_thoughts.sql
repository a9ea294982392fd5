-- What partners can take back: parts they took out of a claim, and deleted drafts; and bytes that
-- nothing points at any more.

-- A part that was taken out, as it was. It is no part of the claim, so no sum and no check meets it.
create table removal (
  id uuid primary key,
  organisation_id uuid not null,
  claim_id uuid not null,
  submission int not null check (submission >= 0),
  activity_code text not null,
  item text not null,
  removed_at timestamptz not null,
  removed_by uuid not null,
  parts jsonb not null,
  places jsonb not null,
  unique (id, organisation_id),
  foreign key (claim_id, organisation_id) references claim (id, organisation_id),
  foreign key (removed_by, organisation_id) references app_user (id, organisation_id)
);

create index on removal (claim_id, removed_at, id);
create index on removal (organisation_id);
create index on removal (removed_by);
create index on removal (removed_at, id);

-- The files that went with it, which must stay; and which request a document had answered, since a
-- request forgets a document that is gone.
alter table document_request add unique (id, organisation_id);

create table removed_document (
  removal_id uuid not null,
  document_id uuid not null,
  organisation_id uuid not null,
  sha256 char(64) not null references stored_file,
  request_id uuid,
  primary key (removal_id, document_id),
  foreign key (removal_id, organisation_id) references removal (id, organisation_id)
    deferrable initially deferred,
  foreign key (request_id, organisation_id) references document_request (id, organisation_id)
);

create index on removed_document (organisation_id);
create index on removed_document (sha256);
create index on removed_document (request_id) where request_id is not null;

call wall('removal');
call wall('removed_document');

grant select, insert, delete on removal, removed_document to claims_partner;
grant select, delete on removal, removed_document to claims_system;

-- Deleted drafts: a partner's own, and those whose time is over.
create index claim_own_deleted on claim (organisation_id, deleted_at, id)
  where deleted_at is not null;
create index claim_to_purge on claim (deleted_at, id)
  where deleted_at is not null and name <> '';

-- Drafts follow their window's end only while they are there: a restored one catches up.
create trigger draft_is_due_again before update of deleted_at on claim
  for each row
  when (old.deleted_at is not null and new.deleted_at is null)
  execute function draft_is_due();

grant delete on document to claims_system;

-- Files that something let go of. Whether anything else points at one is asked when its time has
-- come, not at every deletion.
create table loose_file (
  id bigint generated always as identity primary key,
  sha256 char(64) not null,
  since timestamptz not null default now()
);

create index on loose_file (since, id);
create index on loose_file (sha256, since);

alter table loose_file enable row level security;
alter table loose_file force row level security;
create policy let_go on loose_file for insert to claims_partner with check (true);
create policy every on loose_file to claims_system using (true);

grant insert on loose_file to claims_partner;
grant select, insert, delete on loose_file to claims_system;
grant delete on stored_file to claims_system;

create function file_let_go() returns trigger
  language plpgsql
  as $$
begin
  insert into loose_file (sha256) values (old.sha256);
  return null;
end
$$;

create trigger file_let_go after delete on document
  for each row execute function file_let_go();

create trigger file_let_go after delete on removed_document
  for each row execute function file_let_go();
