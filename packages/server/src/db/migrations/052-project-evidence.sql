-- The history of a project goes with it (050): whoever has it now opens the files behind what the district before found. As 041 for leads.
create policy project_moved on evidence_of for select to km_district
  using (subject_kind = 'project-verification'
    and exists (select from project_verification v where v.id = evidence_of.subject_id));
create policy project_moved on evidence for select to km_district
  using (exists (select from evidence_of o where o.evidence_id = evidence.id and o.subject_kind = 'project-verification'));
