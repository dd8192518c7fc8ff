-- Evidence (证据): photographs, documents, signatures. The bytes lie below the data folder by id; here is what they are, when and
-- where they came from, and what they prove. A file never changes once it is stored.
create table evidence (
  -- Made by the client (UUIDv7): an act recorded without network names its files before the server knows them.
  id             uuid primary key,
  campaign_id    smallint not null references campaign,
  -- Whose officer brought it; null for the office's own files.
  district_id    smallint references district,
  kind           text not null check (kind in ('photo','document','signature')),
  name           text not null check (length(name) between 1 and 200),
  -- As the client says while it is open, as the bytes say once it is stored.
  media_type     text not null,
  bytes          integer not null check (bytes > 0),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  taken_at       timestamptz,
  source         text not null check (source in ('camera','gallery','file','screen')),
  latitude       double precision check (latitude between -90 and 90),
  longitude      double precision check (longitude between -180 and 180),
  accuracy       double precision check (accuracy >= 0),
  received_bytes integer not null default 0 check (received_bytes between 0 and bytes),
  state          text not null default 'open' check (state in ('open','stored')),
  width          integer,
  height         integer,
  user_id        integer references user_account,
  recorded_at    timestamptz not null default clock_timestamp(),
  stored_at      timestamptz,
  check ((latitude is null) = (longitude is null)),
  check ((state = 'stored') = (stored_at is not null)),
  check (state = 'open' or received_bytes = bytes)
);
create index evidence_open on evidence (recorded_at) where state = 'open';

create table evidence_of (
  evidence_id  uuid not null references evidence,
  campaign_id  smallint not null references campaign,
  district_id  smallint references district,
  subject_kind text not null check (subject_kind in ('visit','contact','order','refusal','handover','publicity')),
  subject_id   bigint not null,
  -- The lead that it is about: who may read that lead's acts may read this.
  lead_id      bigint references lead,
  primary key (subject_kind, subject_id, evidence_id)
);
create index evidence_of_file on evidence_of (evidence_id);
create index evidence_of_lead on evidence_of (lead_id, evidence_id) where lead_id is not null;

do $$
declare t text;
begin
  foreach t in array array['evidence','evidence_of'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
    execute format('grant select on %I to km_reader, km_receiver', t);
  end loop;
end $$;
grant update (media_type, received_bytes, state, width, height, stored_at) on evidence to km_city, km_district;
