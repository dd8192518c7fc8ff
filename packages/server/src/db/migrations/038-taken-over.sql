-- A district that takes a lead over reads what the one before it found: history goes with the lead, while what was counted stays
-- where it was counted (design §5). Only who made a visit may change it, by the policies before. Queries over a whole
-- district name the district, so that these ask for single leads only.
create policy taken_over on visit for select to km_district
  using (exists (select from lead l where l.id = visit.lead_id and l.district_id = current_district()));
create policy taken_over on visit_person for select to km_district
  using (exists (select from lead_person p where p.id = visit_person.lead_person_id and p.district_id = current_district()));
create policy taken_over on contact for select to km_district
  using (exists (select from lead l where l.id = contact.lead_id and l.district_id = current_district()));
