-- The history of a lead goes with it (038): whoever takes it over sees the photographs behind what the district before found.
create policy taken_over on evidence_of for select to km_district
  using (exists (select from lead l where l.id = evidence_of.lead_id and l.district_id = current_district()));
create policy taken_over on evidence for select to km_district
  using (exists (select from evidence_of o where o.evidence_id = evidence.id
                  and exists (select from lead l where l.id = o.lead_id and l.district_id = current_district())));

-- As in 012: each foreign key is a look-up per person, and a visit to a large employer brings hundreds. Campaign and district are
-- copied from the lead by the one command that writes these rows, and row security admits rows of the own district only.
alter table visit_person
  drop constraint visit_person_campaign_id_fkey,
  drop constraint visit_person_district_id_fkey;
