-- Notices are not kept for ever: those that were read, and those that nobody ever read, oldest first.

create index notice_read_long_ago on notice (read_at) where read_at is not null;
create index notice_never_read on notice (at) where read_at is null;

grant delete on notice to claims_system;
