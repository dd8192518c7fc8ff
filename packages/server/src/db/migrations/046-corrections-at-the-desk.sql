-- A correction says whose word it was: what an officer found, or what the employer wrote on his page and an officer took over.
alter table lead_correction
  add column message_id uuid references demand_message;

-- The history of a lead goes with it (038): whoever takes it over sees from what it was corrected, and what the employer said.
create policy taken_over on lead_correction for select to km_district
  using (exists (select from lead l where l.id = lead_correction.lead_id and l.district_id = current_district()));
create policy taken_over on demand_message for select to km_district
  using (exists (select from lead l where l.id = demand_message.lead_id and l.district_id = current_district()));
