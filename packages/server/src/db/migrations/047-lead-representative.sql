-- Who speaks for the employer of a lead (法人、联系人), as the registers name them and officers put them right. Names are personal data:
-- they stand beside the lead, not in it, so that leaders, who read every lead of the city, read none of them (domain §11).
create table lead_representative (
  lead_id              bigint primary key references lead,
  campaign_id          smallint not null references campaign,
  legal_representative text check (length(legal_representative) between 1 and 60),
  contact_person       text check (length(contact_person) between 1 and 40)
);
alter table lead no force row level security;
insert into lead_representative (lead_id, campaign_id, contact_person)
  select id, campaign_id, contact_person from lead where contact_person is not null;
alter table lead force row level security;
alter table lead drop column contact_person;

alter table lead_representative enable row level security;
alter table lead_representative force row level security;
create policy city on lead_representative to km_city
  using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
-- Whose lead it is now reads and corrects: the names go with the lead.
create policy district on lead_representative to km_district
  using (exists (select from lead l where l.id = lead_id and l.district_id = current_district()))
  with check (exists (select from lead l where l.id = lead_id and l.district_id = current_district()));
grant select, insert, update on lead_representative to km_city;
grant select, insert on lead_representative to km_district;
grant update (contact_person) on lead_representative to km_district;
