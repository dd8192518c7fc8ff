-- Trade centres and office towers with their tenants (R17): what the commerce commission's list has, how each tenant stands to insurance by the
-- ledger of a month, and what rounds through the building found. The list and the ledger are computed anew; ids stay.
create table place_run (
  campaign_id smallint primary key references campaign,
  -- The first day of the ledger month.
  month       date not null check (extract(day from month) = 1),
  deliveries  bigint[] not null,
  computed_on date not null,
  -- Rows of the list that name no tenant.
  vacant      integer not null check (vacant >= 0),
  journal_id  bigint not null references journal deferrable initially deferred
);

create table place (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  place_key     text not null,
  name          text not null,
  place_type    text check (place_type in ('mall','office-tower')),
  address       text,
  -- Null = 待定区县: the list names none or several, and the address does not say.
  district_id   smallint references district,
  district_rule text check (district_rule in ('roster','address')),
  -- The day since which the list has it no longer.
  gone_on       date,
  unique (campaign_id, place_key),
  check ((district_id is null) = (district_rule is null))
);
create index place_district on place (district_id);

create table place_tenant (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  place_id     bigint not null references place,
  district_id  smallint references district,
  tenant_key   text not null,
  name         text not null,
  name_key     text not null,
  uscc         text,
  org_code     text,
  registration_number text,
  kind         text not null check (kind in ('firm','individual','unknown')),
  rooms        text not null default '',
  -- False for who was found on a round and is on no list, and for who has left it.
  listed       boolean not null,
  standing     text not null check (standing in ('unregistered','registered','paying')),
  accounts     integer not null check (accounts >= 0),
  payers       integer not null check (payers >= 0),
  -- Who it is in the register, through which it is looked for among the leads.
  employer_id  bigint references employer,
  -- As the last valid round found it.
  found        text check (found in ('present','gone','new')),
  workers      integer check (workers >= 0),
  found_on     date,
  -- Is it work: unregistered, there, and obliged (campaign/places)?
  is_open      boolean not null,
  unique (place_id, tenant_key),
  check ((found is null) = (found_on is null)),
  check (listed or found is not null or not is_open)
);
create index place_tenant_employer on place_tenant (employer_id) where employer_id is not null;
create index place_tenant_campaign on place_tenant (campaign_id, place_id);

create table place_round (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  place_id     bigint not null references place,
  district_id  smallint not null references district,
  happened_on  date not null,
  known_on     date not null check (known_on >= happened_on),
  officers     text[] not null check (cardinality(officers) between 1 and 10),
  note         text not null default '',
  user_id      integer references user_account,
  voided_on    date,
  void_reason  text,
  check ((voided_on is null) = (void_reason is null))
);
create index place_round_place on place_round (place_id, happened_on, id);

create table place_round_tenant (
  round_id    bigint not null references place_round,
  tenant_id   bigint not null references place_tenant,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  found       text not null check (found in ('present','gone','new')),
  workers     integer check (workers >= 0),
  primary key (round_id, tenant_id),
  check (found <> 'gone' or workers is null)
);
create index place_round_tenant_tenant on place_round_tenant (tenant_id);

do $$
declare t text;
begin
  foreach t in array array['place_run','place','place_tenant','place_round','place_round_tenant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
  end loop;
  foreach t in array array['place','place_tenant','place_round','place_round_tenant'] loop
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
  end loop;
end $$;
create policy district on place_run for select to km_district using (campaign_id = current_campaign());
grant insert, delete on place_run to km_city;
grant insert, update on place, place_tenant to km_city;
-- The list and the ledger are the city's to bring in; a round is the district's.
grant insert on place_tenant, place_round, place_round_tenant to km_district;
grant update (found, workers, found_on, is_open) on place_tenant to km_district;
grant update (voided_on, void_reason) on place_round to km_district;
