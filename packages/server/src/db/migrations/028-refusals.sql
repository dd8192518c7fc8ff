-- Refusing employers are reported three times a month (R43, domain §10.1): one report per district and slot, each refusal in it.
create table refusal_report (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  district_id  smallint not null references district,
  -- The nominal day that names the slot, and the day it is due once rolled off a non-working day.
  slot         date not null,
  due_on       date not null,
  state        text not null default 'open' check (state in ('open','submitted','zero')),
  submitted_on date,
  submitted_by integer references user_account,
  unique (campaign_id, district_id, slot),
  check ((state = 'open') = (submitted_on is null))
);

create table refusal (
  id              bigint generated always as identity primary key,
  campaign_id     smallint not null references campaign,
  report_id       bigint not null references refusal_report,
  lead_id         bigint not null references lead,
  district_id     smallint not null references district,
  slot            date not null,
  -- The day from which the lead qualified.
  since           date not null,
  reason_code     text check (reason_code in ('01','02','03','04','05','06','07','08','99')),
  note            text not null default '',
  -- Attempts are contacts that count, contact days their different days, frozen when the refusal is proposed and submitted.
  attempts        integer not null check (attempts >= 0),
  contact_days    date[] not null,
  last_contact_on date not null,
  proposed_on     date not null,
  state           text not null default 'draft' check (state in ('draft','dropped','submitted','returned','accepted')),
  submitted_on    date,
  decided_on      date,
  decided_by      integer references user_account,
  decision_note   text,
  check (state in ('draft','dropped') or (reason_code is not null and submitted_on is not null)),
  check ((state in ('dropped','returned','accepted')) = (decided_on is not null)),
  check (state not in ('dropped','returned') or length(decision_note) > 0)
);
-- One lead is reported once unless it was returned; a district takes it up once.
create unique index refusal_once on refusal (lead_id) where state in ('submitted','accepted');
create unique index refusal_taken_up on refusal (lead_id, district_id) where state <> 'returned';
create index refusal_lead on refusal (lead_id, id);
create index refusal_report_rows on refusal (report_id, id);
create index refusal_slot on refusal (campaign_id, slot, state, id);

-- What keeps a refusing lead out of the reports: it is exempt, or a court or an arbitration decides (domain §10.1).
create table refusal_block (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  lead_id     bigint not null references lead,
  district_id smallint not null references district,
  kind        text not null check (kind in ('exempt','court','arbitration')),
  from_on     date not null,
  to_on       date check (to_on >= from_on),
  reason      text not null check (length(reason) > 0),
  user_id     integer references user_account
);
create unique index refusal_block_open on refusal_block (lead_id) where to_on is null;
create index refusal_block_lead on refusal_block (lead_id, id);

-- Few leads refuse; the proposal asks for them alone.
create index lead_refusing on lead (district_id, id) where units = 1 and effective and outcome in ('U05','U06','U15');

do $$
declare t text;
begin
  foreach t in array array['refusal_report','refusal','refusal_block'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
    execute format('grant usage on sequence %I to km_city, km_district', t || '_id_seq');
  end loop;
end $$;
-- What keeps a lead out of the reports goes with the lead, whichever district wrote it down.
drop policy district on refusal_block;
create policy district on refusal_block to km_district
  using (exists (select from lead l where l.id = refusal_block.lead_id and l.district_id = current_district()))
  with check (district_id = current_district());
-- A district that took a lead over sees what another one reported of it, so that it is not reported twice (few rows, so no
-- scalar policy is needed).
create policy taken_over on refusal for select to km_district
  using (exists (select from lead l where l.id = refusal.lead_id and l.district_id = current_district()));
grant insert, update (state, submitted_on, submitted_by) on refusal_report to km_district;
grant insert, update (reason_code, note, attempts, contact_days, last_contact_on, state, submitted_on, decided_on, decided_by, decision_note)
  on refusal to km_district;
grant update (state, decided_on, decided_by, decision_note) on refusal to km_city;
grant insert, update (to_on) on refusal_block to km_city, km_district;
