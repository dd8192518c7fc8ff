-- From a cell to the leads behind it. A change of the inspected figure that one lead brings names it; what was loaded in bulk is told by its visits.
alter table counter_delta add column lead_id bigint references lead;
alter table journal no force row level security;
update counter_delta c set lead_id = j.subject_id::bigint
  from journal j where j.id = c.journal_id and c.measure = 'inspected' and j.subject_kind = 'lead';
alter table journal force row level security;
create index counter_delta_lead on counter_delta (campaign_id, district_id, lead_id)
  include (lead_class, happened_on, known_on, units, persons) where lead_id is not null;
create index batch_line_drill on batch_line (campaign_id, district_id, lead_id)
  include (lead_class, batch_id, happened_on, units, persons);
create index visit_bulk on visit (campaign_id, district_id, lead_id)
  include (lead_class, happened_on, known_on, counted_units, counted_persons) where user_id is null;
create index visit_priced on visit (campaign_id, district_id, lead_id) where short_cents > 0;
