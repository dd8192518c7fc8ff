-- The place of a journal row in the chain; rows commit in another order than they are numbered.
alter table journal_seal add column position bigint generated always as identity unique;
create trigger journal_seal_append_only before update or delete or truncate on journal_seal
  for each statement execute function journal_is_append_only();
