-- Rows that partners push (五个对接, R30–R34). They land here and are compacted daily into the roster lake (design §2).

-- Which ledger answers look-ups: a cache, made again from the lake at will. One row per campaign; its change is the switch.
create table payer_index (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null unique references campaign,
  month       date not null check (extract(day from month) = 1),
  deliveries  bigint[] not null,
  -- Below the lake.
  file        text not null,
  persons     integer not null check (persons >= 0),
  built_on    date not null,
  journal_id  bigint not null references journal deferrable initially deferred
);

-- The accounts of that ledger: who is behind a code, how many pay through it and on which base.
create table ledger_account (
  index_id            bigint not null references payer_index on delete cascade,
  campaign_id         smallint not null,
  unit_number         text not null,
  name                text not null,
  name_key            text,
  uscc                text,
  org_code            text,
  registration_number text,
  district_id         smallint,
  registered_on       date,
  payers              integer not null check (payers >= 0),
  base_cents          bigint not null check (base_cents >= 0),
  -- One index stands at a time, so that an account is there once.
  primary key (campaign_id, unit_number)
);
create index ledger_account_index on ledger_account (index_id);
create index ledger_account_org on ledger_account (campaign_id, org_code) where org_code is not null;
create index ledger_account_uscc on ledger_account (campaign_id, uscc) where uscc is not null;
create index ledger_account_registration on ledger_account (campaign_id, registration_number) where registration_number is not null;
create index ledger_account_name on ledger_account (campaign_id, name_key) where name_key is not null;

-- What a feed said. A later row about the same subject takes the place of the earlier one, which stays.
create table feed_row (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  feed_id       integer not null references feed,
  kind          text not null,
  -- Keyed hashes: what the row is about, and all that it says.
  subject_hash  bytea not null,
  content_hash  bytea not null,
  -- As it came, but for the ID number, which stands sealed.
  cells         jsonb not null,
  -- What was read in it, as far as its rule asks.
  facts         jsonb not null,
  id_index      bytea,
  id_sealed     bytea,
  key_salt      bytea,
  id_masked     text,
  person_class  text,
  received_on   date not null,
  -- The row's own day: registered, subsidised, founded, refunded.
  began_on      date,
  superseded_on date,
  -- The ledger that it was judged by, and the day on which it is looked at again without a new one.
  judged_month  date,
  look_on       date,
  -- Of an employer: what it reported against what the ledger says.
  staff         integer,
  paying        integer,
  amount_cents  bigint,
  base_gap      jsonb,
  -- Of a company of the zone.
  registered_on date,
  papers_asked  integer,
  -- The hit.
  hit_class     text,
  hit_since     date,
  hit_because   jsonb,
  hit_on        date,
  merged        boolean,
  lead_id       bigint references lead,
  employer_id   bigint references employer,
  person_id     bigint references person,
  -- The delivery that it went into the lake with.
  delivery_id   bigint references delivery,
  journal_id    bigint not null references journal deferrable initially deferred,
  check (num_nonnulls(hit_class, hit_since, hit_because, hit_on) in (0, 4)),
  check (num_nonnulls(id_index, id_sealed, key_salt, id_masked) in (0, 4)),
  check (lead_id is null or hit_class is not null)
);
create unique index feed_row_standing on feed_row (feed_id, subject_hash) where superseded_on is null;
create index feed_row_new on feed_row (feed_id, id) where delivery_id is null;
create index feed_row_look on feed_row (campaign_id, id) where superseded_on is null;
create index feed_row_hits on feed_row (feed_id, hit_on desc, id desc) where hit_class is not null;
create index feed_row_employer on feed_row (employer_id) where employer_id is not null;
create index feed_row_person on feed_row (person_id) where person_id is not null;
create index feed_row_lead on feed_row (lead_id) where lead_id is not null;

-- Who asked about whom (by the keyed hash), written in batches.
create table feed_look (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null,
  partner_id  integer not null,
  id_index    bytea not null,
  pays        boolean,
  looked_at   timestamptz not null,
  journal_id  bigint not null references journal deferrable initially deferred
);
create index feed_look_person on feed_look (campaign_id, id_index);

-- A lead of a feed was found by no run.
alter table lead alter column first_run_id drop not null, alter column last_run_id drop not null;
-- A plan in no district yet may go before anybody decided one: whom a later row places at an employer stands alone no more.
do $$
declare c text;
begin
  select conname into strict c from pg_constraint
   where conrelid = 'lead'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%district_id IS NOT NULL%pending%';
  execute format('alter table lead drop constraint %I', c);
end $$;
alter table lead add constraint lead_district_known
  check (district_id is not null or state = 'pending' or (state = 'withdrawn' and issued_on is null));

do $$
declare t text;
begin
  foreach t in array array['payer_index','ledger_account','feed_row','feed_look'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
  end loop;
end $$;
grant usage on sequence payer_index_id_seq, feed_row_id_seq, feed_look_id_seq to km_city;
grant delete on payer_index, ledger_account to km_city;
grant update on feed_row to km_city;
-- Leaders read what feeds show, and nobody's rows or numbers.
create policy reader on feed_row for select to km_reader using (campaign_id = current_campaign());
create policy reader on payer_index for select to km_reader using (campaign_id = current_campaign());
grant select on payer_index to km_reader;
grant select (id, campaign_id, feed_id, kind, received_on, began_on, superseded_on, staff, paying, amount_cents, base_gap, registered_on,
  papers_asked, hit_class, hit_since, hit_because, hit_on, merged, lead_id, employer_id, look_on, judged_month) on feed_row to km_reader;
