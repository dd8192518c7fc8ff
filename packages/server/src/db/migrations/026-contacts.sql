-- Contacts (联系, R18–R20): what was tried with an employer between visits, and what he said. Media and bulk messages are one
-- act that reaches many leads; they never count as work with one employer (R43).
create table media_contact (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  -- The district that did it; absent where the city did.
  district_id  smallint references district,
  title        text not null check (length(title) between 2 and 120),
  channel      text not null check (channel in ('media','message','letter')),
  happened_on  date not null,
  known_on     date not null check (known_on >= happened_on),
  recorded_at  timestamptz not null default clock_timestamp(),
  leads        integer not null check (leads > 0),
  user_id      integer references user_account,
  voided_on    date,
  void_reason  text,
  journal_id   bigint not null references journal deferrable initially deferred,
  check ((voided_on is null) = (void_reason is null)),
  check (voided_on is null or voided_on >= happened_on)
);
create index media_contact_campaign on media_contact (campaign_id, happened_on desc, id desc);

create table contact (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  lead_id      bigint not null references lead,
  -- The district that made the contact keeps it, also when the lead is handed to another one later.
  district_id  smallint not null references district,
  happened_on  date not null,
  known_on     date not null check (known_on >= happened_on),
  recorded_at  timestamptz not null default clock_timestamp(),
  channel      text not null check (channel in ('phone','visit','message','letter','media','employer-page','other')),
  individual   boolean not null,
  reached      boolean not null,
  on_site      boolean not null,
  intention    text check (intention in ('willing','hesitant','refusing','unreached')),
  needs        text[] not null default '{}',
  next_on      date check (next_on >= happened_on),
  note         text not null default '',
  officers     text[] not null default '{}',
  user_id      integer references user_account,
  media_contact_id bigint references media_contact,
  voided_on    date,
  void_reason  text,
  check ((voided_on is null) = (void_reason is null)),
  check (voided_on is null or voided_on >= happened_on),
  -- Nobody who was not reached said anything, and only who stood before the employer was on site.
  check (not reached or intention is distinct from 'unreached'),
  check (reached or intention is null or intention = 'unreached'),
  check (not on_site or (channel = 'visit' and individual and reached)),
  check (individual = (media_contact_id is null)),
  check (channel <> 'media' or not individual)
);
create index contact_lead on contact (lead_id, id);
create index contact_district on contact (district_id, happened_on);
create index contact_media on contact (media_contact_id) where media_contact_id is not null;
-- What an officer promised for a day: who must be called today.
create index lead_next on lead (district_id, next_on, id) where next_on is not null;
create index lead_city_next on lead (campaign_id, next_on, id) where next_on is not null;

do $$
declare t text;
begin
  foreach t in array array['contact','media_contact'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
    execute format('grant select on %I to km_reader', t);
    execute format('grant update (voided_on, void_reason) on %I to km_city, km_district', t);
    execute format('grant usage on sequence %I to km_city, km_district', t || '_id_seq');
  end loop;
end $$;
