-- Partner departments and the register of their feeds (信息收集渠道, R35): who delivers what, by which agreement, how often, and what came.
create table partner (
  id                  integer generated always as identity primary key,
  campaign_id         smallint not null references campaign,
  name                text not null check (name <> ''),
  contact             text not null default '',
  -- May ask whether somebody pays (实时比对), beside delivering to feeds of its own.
  may_look_up         boolean not null default false,
  requests_per_minute integer not null check (requests_per_minute between 1 and 120000),
  rows_per_day        integer not null check (rows_per_day between 1 and 10000000),
  suspended_on        date,
  unique (campaign_id, name)
);

-- What a partner signs with: the secret is sealed under the master key, which lives outside the database, and is shown once.
create table partner_key (
  id            text primary key check (id ~ '^pk-[0-9a-f]{16}$'),
  campaign_id   smallint not null references campaign,
  partner_id    integer not null references partner,
  secret_sealed bytea not null,
  key_salt      bytea not null,
  made_on       date not null,
  revoked_on    date
);
create index partner_key_partner on partner_key (partner_id);

create table feed (
  id               integer generated always as identity primary key,
  campaign_id      smallint not null references campaign,
  partner_id       integer not null references partner,
  -- Its name in addresses and the name of its folder.
  code             text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name             text not null check (name <> ''),
  roster           text not null,
  -- Under which source its files stand in the catalogue of deliveries.
  source           text not null,
  lead_class       text not null,
  contact          text not null default '',
  agreement        text not null check (agreement <> ''),
  agreed_from      date not null,
  agreed_to        date check (agreed_to >= agreed_from),
  cadence_days     integer not null check (cadence_days between 1 and 366),
  entered_on       date not null,
  suspended_on     date,
  suspension       text,
  unique (campaign_id, code),
  -- What comes of a roster and a source is the feed's, by whatever way.
  unique (campaign_id, roster, source),
  check ((suspended_on is null) = (suspension is null))
);
create index feed_partner on feed (partner_id);

-- What a partner pushed by itself, by HTTP or as a dropped file; what the office imports by hand stands in the catalogue alone.
create table feed_delivery (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  feed_id      integer not null references feed,
  partner_id   integer not null references partner,
  via          text not null check (via in ('http','folder')),
  call_key     uuid,
  body_sha256  text not null,
  file_name    text,
  -- Why nothing of it was taken: the code of the refusal.
  refusal      text,
  row_count    integer not null check (row_count >= 0),
  taken        integer not null check (taken >= 0),
  refused      integer not null check (refused >= 0 and taken + refused = row_count),
  hits         integer not null check (hits >= 0),
  delivery_id  bigint references delivery,
  received_on  date not null,
  recorded_at  timestamptz not null default clock_timestamp(),
  journal_id   bigint not null,
  check ((via = 'http') = (call_key is not null)),
  check ((via = 'folder') = (file_name is not null))
);
create unique index feed_delivery_call on feed_delivery (call_key) where call_key is not null;
-- A dropped file comes in exactly once.
create unique index feed_delivery_file on feed_delivery (feed_id, body_sha256) where via = 'folder' and refusal is null;
create index feed_delivery_feed on feed_delivery (feed_id, id);

-- Rows of a partner on one day of the machine's clock, in China's time: what its quota is held against.
create table partner_day (
  partner_id integer not null references partner,
  day        date not null,
  row_count  integer not null check (row_count >= 0),
  primary key (partner_id, day)
);

-- Nonces of signed requests, until their window has passed: nobody sends a request twice, over restarts too.
create table partner_nonce (
  key_id     text not null,
  nonce      text not null,
  expires_at timestamptz not null,
  primary key (key_id, nonce)
);
create index partner_nonce_age on partner_nonce (expires_at);

grant select on partner_day to km_city, km_reader;

create function current_partner() returns integer stable parallel safe language sql
  as $$ select nullif(current_setting('kuomian.partner_id', true), '')::integer $$;

do $$
declare t text;
begin
  foreach t in array array['partner','partner_key','feed','feed_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
  end loop;
end $$;
grant update on partner, feed to km_city;
grant update (revoked_on) on partner_key to km_city;
grant select on partner, feed, feed_delivery to km_reader;
-- An administrator sees which keys there are; what they sign with is for the door alone.
grant select (id, campaign_id, partner_id, made_on, revoked_on) on partner_key to km_reader;
-- Officers see which feed a lead came from.
create policy district on feed for select to km_district using (campaign_id = current_campaign());
grant select on feed to km_district;

create policy own on partner for select to km_partner using (id = current_partner());
create policy own on feed for select to km_partner using (partner_id = current_partner());
create policy own on feed_delivery for select to km_partner using (partner_id = current_partner());
create policy own_adds on feed_delivery for insert to km_partner
  with check (partner_id = current_partner() and campaign_id = current_campaign() and feed_id in (select id from feed));
grant select on partner, feed to km_partner;
grant select, insert on feed_delivery to km_partner;
-- What the command runner needs for anybody.
grant select on campaign to km_partner;
grant select, insert on command_answer to km_partner;
grant usage on sequence journal_id_seq to km_partner;
grant insert on journal to km_partner;
create policy partner_writes on journal for insert to km_partner
  with check (campaign_id = current_campaign() and district_id is null and subject_kind = 'feed-delivery');
