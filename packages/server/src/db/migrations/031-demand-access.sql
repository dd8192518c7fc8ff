-- The employer's page behind the code on the paper: no account, the number on the paper and the employer's own code.

-- Who holds the paper has its number; who is the employer knows its code. Both are kept as hashes only.
create table demand_access (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  lead_id     bigint not null references lead,
  document_id bigint not null unique references document,
  number_hash bytea not null unique,
  code_hashes bytea[] not null check (cardinality(code_hashes) > 0),
  -- What the page shows: a copy of what the paper says, so that the public role reads no other table.
  demand      jsonb not null,
  made_on     date not null,
  closed_on   date
);
create index demand_access_lead on demand_access (lead_id);

-- Tries of one address or one number within a window; the key is a hash, and old windows are swept.
create table demand_tries (
  key      bytea not null,
  began_at timestamptz not null,
  tries    integer not null,
  primary key (key, began_at)
);
create index demand_tries_age on demand_tries (began_at);

-- What an employer sent: it stands in the timeline as a contact and changes no state.
create table demand_message (
  id          uuid primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  lead_id     bigint not null references lead,
  access_id   bigint not null references demand_access,
  kind        text not null check (kind in ('confirm','dispute','appointment')),
  -- 单位自报：在岗人数、应参保人数、已参保人数
  counts      jsonb,
  note        text not null default '' check (length(note) <= 2000),
  sender      text not null check (length(sender) between 1 and 40),
  phone       text not null check (length(phone) between 5 and 30),
  slot_on     date,
  slot        text,
  sent_on     date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((kind = 'appointment') = (slot_on is not null and slot is not null)),
  check ((kind = 'appointment') or counts is not null)
);
create index demand_message_lead on demand_message (lead_id, recorded_at);
create index demand_message_slot on demand_message (district_id, slot_on, slot) where slot_on is not null;
create unique index one_appointment on demand_message (access_id, slot_on) where slot_on is not null;

-- How many appointments of a half day are taken; counted up in the transaction that books.
create table demand_slot (
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  slot_on     date not null,
  slot        text not null,
  taken       integer not null check (taken > 0),
  primary key (campaign_id, district_id, slot_on, slot)
);

-- Both halves of the pair, hashed, stand in the transaction; the row is there only when both are right.
create function demand_number_hash() returns bytea stable parallel safe language sql
  as $$ select decode(nullif(current_setting('kuomian.demand_number', true), ''), 'hex') $$;
create function demand_code_hash() returns bytea stable parallel safe language sql
  as $$ select decode(nullif(current_setting('kuomian.demand_code', true), ''), 'hex') $$;

do $$
declare t text;
begin
  foreach t in array array['demand_access','demand_message','demand_slot'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district() and campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district', t);
  end loop;
end $$;
grant insert, update (closed_on) on demand_access to km_city, km_district;

create policy public_pair on demand_access for select to km_public
  using (number_hash = demand_number_hash() and demand_code_hash() = any (code_hashes));
create policy public_own on demand_message for select to km_public
  using (access_id in (select id from demand_access));
create policy public_sends on demand_message for insert to km_public
  with check ((access_id, lead_id, district_id, campaign_id) in (select id, lead_id, district_id, campaign_id from demand_access));
create policy public_slots on demand_slot to km_public
  using (campaign_id = current_campaign() and district_id = current_district())
  with check (campaign_id = current_campaign() and district_id = current_district());
grant select on demand_access, demand_slot to km_public;
grant select, insert on demand_message to km_public;
grant insert, update (taken) on demand_slot to km_public;

-- What the command runner needs for anybody: the campaign's day, its journal row, the answer under its key.
grant select on campaign to km_public;
grant select, insert on command_answer to km_public;
grant usage on sequence journal_id_seq to km_public;
grant insert on journal to km_public;
create policy public_writes on journal for insert to km_public
  with check (campaign_id = current_campaign() and district_id = current_district());
