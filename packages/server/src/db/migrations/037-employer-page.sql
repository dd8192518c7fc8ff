-- What the employer's page sends stands in the timeline as a contact with its documents; and audit makes papers of its own.

create policy public_sends on contact for insert to km_public
  with check (channel = 'employer-page' and individual and not on_site
    and (lead_id, district_id, campaign_id) in (select lead_id, district_id, campaign_id from demand_access));
create policy public_sent on contact for select to km_public
  using (channel = 'employer-page' and lead_id in (select lead_id from demand_access));
grant select (id, lead_id, channel), insert on contact to km_public;

create policy public_sends on lead_event for insert to km_public
  with check (kind = 'employer-answered'
    and (lead_id, district_id, campaign_id) in (select lead_id, district_id, campaign_id from demand_access));
grant insert on lead_event to km_public;

create policy public_sends on evidence for insert to km_public
  with check (kind = 'document' and state = 'stored' and source = 'file'
    and (district_id, campaign_id) in (select district_id, campaign_id from demand_access));
grant insert on evidence to km_public;
create policy public_sends on evidence_of for insert to km_public
  with check (subject_kind = 'contact'
    and (lead_id, district_id, campaign_id) in (select lead_id, district_id, campaign_id from demand_access));
create policy public_sent on evidence_of for select to km_public
  using (subject_kind = 'contact' and lead_id in (select lead_id from demand_access));
grant select (subject_kind, subject_id, lead_id, evidence_id), insert on evidence_of to km_public;

alter table demand_message add column contact_id bigint references contact;

-- Audit's notices carry the code too.
create policy receiver on demand_access for insert to km_receiver
  with check (campaign_id = current_campaign() and lead_id in (select id from lead));
grant insert on demand_access to km_receiver;
grant select on officer to km_receiver;

-- Finding a paper by a part of its number or of the employer's name.
create index document_number_search on document using gin (number gin_trgm_ops);
create index document_title_search on document using gin (title gin_trgm_ops);
