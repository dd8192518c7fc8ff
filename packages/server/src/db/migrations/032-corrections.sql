-- What an officer found otherwise on site: telephone, address, whom to ask for, the promised day. The lead shows the last
-- value; from what it was changed, by whom and when stays here, so that two officers at one field see both.
alter table lead add column contact_person text check (length(contact_person) between 1 and 40);
grant update (phone, address, contact_person) on lead to km_district;

create table lead_correction (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  lead_id      bigint not null references lead,
  district_id  smallint not null references district,
  field        text not null check (field in ('phone','address','contactPerson','nextOn')),
  former       text,
  value        text,
  known_on     date not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  user_id      integer references user_account,
  journal_id   bigint not null references journal deferrable initially deferred,
  check (value is distinct from former)
);
create index lead_correction_lead on lead_correction (lead_id, field, id);

alter table lead_correction enable row level security;
alter table lead_correction force row level security;
create policy city on lead_correction to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy district on lead_correction to km_district using (district_id = current_district()) with check (district_id = current_district());
grant select on lead_correction to km_city;
grant select, insert on lead_correction to km_district;
