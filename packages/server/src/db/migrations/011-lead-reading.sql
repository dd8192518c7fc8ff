-- Orders of the work list that 007 lacks; days that are not set stand last.
create index lead_city_due on lead (campaign_id, coalesce(due_on, 'infinity'::date), id);
create index lead_district_due on lead (district_id, coalesce(due_on, 'infinity'::date), id);
create index lead_city_inspected on lead (campaign_id, coalesce(inspected_on, '-infinity'::date) desc, id);
create index lead_district_inspected on lead (district_id, coalesce(inspected_on, '-infinity'::date) desc, id);
-- Persons who wait for a batch of late persons: few beside the listed ones.
create index lead_person_late on lead_person (lead_id) where not listed;

-- A batch is a district's business when a line of it is (row security of batch_line asks that).
alter table batch enable row level security; alter table batch force row level security;
create policy city on batch to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy district on batch for select to km_district
  using (exists (select from batch_line l where l.batch_id = batch.id and l.district_id = current_district()));

-- Leaders read the campaign's work, but nobody's persons.
do $$
declare t text;
begin
  foreach t in array array['lead','lead_event','batch','batch_line','lead_request','visit'] loop
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_reader', t);
  end loop;
end $$;
create policy reader on batch_receipt for select to km_reader using (true);
grant select on batch_receipt to km_reader;

-- Saved views are the reader's own, and keeping one is an act like any other: it goes through the command runner.
alter table saved_view enable row level security; alter table saved_view force row level security;
create policy own on saved_view using (user_id = nullif(current_setting('kuomian.user_id', true), '')::integer);
grant insert on journal to km_reader;
grant select, insert on command_answer to km_reader;
grant usage on sequence journal_id_seq, saved_view_id_seq to km_reader;
create policy reader_writes on journal for insert to km_reader with check (campaign_id = current_campaign());
