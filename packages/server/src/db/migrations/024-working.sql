-- Who works on a lead, when he promised to come again, and where it lies: what a work list is ordered by.
alter table lead
  add column officer_id integer references user_account,
  add column next_on    date,
  -- Street or community, parsed from the address: leads of one street are visited on one way.
  add column street     text;
create index lead_officer on lead (officer_id, coalesce(due_on, 'infinity'::date), id) where officer_id is not null;
create index lead_street on lead (district_id, street) where street is not null;
grant update (officer_id, next_on, street) on lead to km_district;

-- The names of a district's officers, without anything that belongs to signing in.
create view officer as
  select id, campaign_id, name, district_id from user_account where role = 'district' and not disabled and campaign_id = current_campaign();
grant select on officer to km_city, km_district, km_reader;

-- Which of the two receivers of handed-over cases reads: labour inspection or audit; absent for everybody else.
create function current_receiver() returns text stable parallel safe language sql
  as $$ select nullif(current_setting('kuomian.receiver', true), '') $$;
grant select on campaign, district to km_receiver;
grant select, insert on command_answer to km_receiver;
grant insert on journal to km_receiver;
grant usage on sequence journal_id_seq to km_receiver;
create policy receiver_writes on journal for insert to km_receiver with check (campaign_id = current_campaign());
