-- Papers that leave the house (文书): numbered, archived with their data; a reprint is the archived bytes.

-- The last number of a series; taken and given back with the transaction that uses it, so that no number is missing.
-- District 0 is the city's own series.
create table document_number (
  campaign_id smallint not null references campaign,
  series      text not null,
  district_id smallint not null,
  last        integer not null check (last > 0),
  primary key (campaign_id, series, district_id)
);

create table document (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  district_id  smallint references district,
  lead_id      bigint references lead,
  kind         text not null,
  number       text not null,
  title        text not null,
  subject_kind text not null check (subject_kind in ('lead','visit','order','refusal-report','handover')),
  subject_id   text not null,
  -- Whose paper it is beside the campaign's own: labour inspection or audit (scalar, for row security).
  receiver     text check (receiver in ('inspection','audit')),
  -- What the paper was made from, whole: a reprint asks no other table.
  data         jsonb not null,
  template_version integer not null check (template_version >= 0),
  template_hash text not null check (template_hash ~ '^[0-9a-f]{64}$'),
  docx_hash    text not null check (docx_hash ~ '^[0-9a-f]{64}$'),
  docx_bytes   integer not null check (docx_bytes > 0),
  pdf_hash     text not null check (pdf_hash ~ '^[0-9a-f]{64}$'),
  pdf_bytes    integer not null check (pdf_bytes > 0),
  made_on      date not null,
  user_id      integer references user_account,
  recorded_at  timestamptz not null default clock_timestamp(),
  voided_on    date,
  void_reason  text,
  check ((voided_on is null) = (void_reason is null)),
  check (voided_on >= made_on)
);
-- A number belongs to one paper; a voided one keeps it in the register, and what stands in its place takes the next, or
-- the same where the number is the case's own.
create unique index document_number_once on document (campaign_id, kind, number) where voided_on is null;
create unique index document_of_subject on document (campaign_id, kind, subject_kind, subject_id) where voided_on is null;
create index document_lead on document (lead_id, id) where lead_id is not null;
create index document_city on document (campaign_id, id desc);
create index document_city_kind on document (campaign_id, kind, id desc);
create index document_district on document (district_id, id desc);
create index document_receiver on document (receiver, id desc) where receiver is not null;

-- The template that officials put in the place of ours, each upload a version of its own; no hash: the shipped one again.
create table document_template (
  campaign_id  smallint not null references campaign,
  kind         text not null,
  version      integer not null check (version > 0),
  name         text not null,
  hash         text check (hash ~ '^[0-9a-f]{64}$'),
  placeholders text[] not null,
  known_on     date not null,
  user_id      integer references user_account,
  recorded_at  timestamptz not null default clock_timestamp(),
  primary key (campaign_id, kind, version)
);

do $$
declare t text;
begin
  foreach t in array array['document_number','document','document_template'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
  end loop;
end $$;
create policy district on document to km_district
  using (district_id = current_district()) with check (district_id = current_district() and campaign_id = current_campaign());
create policy district on document_number to km_district
  using (district_id = current_district() and campaign_id = current_campaign())
  with check (district_id = current_district() and campaign_id = current_campaign());
create policy receiver on document to km_receiver
  using (receiver = current_receiver() and campaign_id = current_campaign())
  with check (receiver = current_receiver() and campaign_id = current_campaign());
-- Inspection and audit number their papers in the city's series.
create policy receiver on document_number to km_receiver
  using (district_id = 0 and campaign_id = current_campaign()) with check (district_id = 0 and campaign_id = current_campaign());
create policy district on document_template for select to km_district using (campaign_id = current_campaign());
create policy receiver on document_template for select to km_receiver using (campaign_id = current_campaign());
grant select, insert, update on document_number to km_city, km_district, km_receiver;
grant select, insert, update (voided_on, void_reason) on document to km_city, km_district;
grant select, insert on document to km_receiver;
grant select, insert on document_template to km_city;
grant select on document_template to km_district, km_receiver;
