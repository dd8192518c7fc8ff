-- The quarterly assessment as a record (R46, domain §9.3): versions of its method, faults that checks found, appeals with their decisions,
-- and published quarters, frozen with what they were reckoned from.

create table assessment_scheme (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  version     smallint not null check (version > 0),
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from),
  definition  jsonb not null,
  reason      text not null check (reason <> ''),
  known_on    date not null,
  user_id     integer references user_account,
  unique (campaign_id, version)
);

create table assessment_fault (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  quarter     text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- Code of a deduction of the method.
  code        text not null check (code <> ''),
  times       smallint not null check (times between 1 and 100),
  because     text not null check (because <> ''),
  found_on    date not null,
  voided_on   date,
  void_reason text,
  user_id     integer references user_account,
  check ((voided_on is null) = (void_reason is null))
);
create index assessment_fault_quarter on assessment_fault (campaign_id, quarter, id);

create table assessment_appeal (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  quarter     text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  item        text not null check (item <> ''),
  because     text not null check (because <> ''),
  evidence    text not null check (evidence <> ''),
  filed_on    date not null,
  user_id     integer references user_account,
  decided_on  date check (decided_on >= filed_on),
  -- In hundredths; 0 rejects.
  points      integer,
  decision    text,
  decided_by  integer references user_account,
  check ((decided_on is null) = (points is null) and (decided_on is null) = (decision is null))
);
create index assessment_appeal_quarter on assessment_appeal (campaign_id, quarter, id);
create unique index assessment_appeal_open on assessment_appeal (district_id, quarter, item) where decided_on is null;

-- A quarter as published: append-only, so that nothing that comes later moves it.
create table assessment_edition (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  quarter      text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  edition      smallint not null check (edition > 0),
  source       text not null check (source in ('computed','published')),
  as_of        date not null,
  published_on date not null check (published_on >= as_of),
  -- Method, figures and rulings: the sheets can be reckoned again from these alone.
  inputs       jsonb not null,
  -- The answer as the page shows it, without its sheets.
  head         jsonb not null,
  -- Canonical hash of the sheets.
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- What a correction is for; the first edition corrects nothing.
  reason       text check ((edition = 1) = (reason is null)),
  user_id      integer references user_account,
  unique (campaign_id, quarter, edition)
);

create table assessment_sheet (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  edition_id  bigint not null references assessment_edition,
  district_id smallint references district,
  place       smallint not null check (place > 0),
  data        jsonb not null,
  unique (edition_id, place)
);
create index assessment_sheet_district on assessment_sheet (district_id, edition_id);

do $$
declare t text;
begin
  foreach t in array array['assessment_scheme','assessment_fault','assessment_appeal','assessment_edition','assessment_sheet'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
  -- A ranking is everybody's: published sums name nobody.
  foreach t in array array['assessment_scheme','assessment_edition','assessment_sheet'] loop
    execute format('create policy district_reads on %I for select to km_district using (campaign_id = current_campaign())', t);
  end loop;
end $$;
grant update (voided_on, void_reason) on assessment_fault to km_city;
grant update (decided_on, points, decision, decided_by) on assessment_appeal to km_city;
create policy district_reads on assessment_fault for select to km_district using (district_id = current_district());
create policy district on assessment_appeal to km_district
  using (district_id = current_district()) with check (district_id = current_district());
grant insert on assessment_appeal to km_district;
