-- Construction projects (同舟计划, R21–R29): what the construction authority's list says of each, what the district verified on site, what
-- it owes and why. A project keeps its identity from delivery to delivery: the list that it is on, and its code there.
create table project (
  id                    bigint generated always as identity primary key,
  campaign_id           smallint not null references campaign,
  source                text not null,
  code                  text not null check (code <> ''),
  -- Null while the list names no district of the campaign.
  district_id           smallint references district,
  name                  text not null,
  address               text,
  builder               text,
  contractor            text,
  contractor_code       text,
  category              text,
  state                 text not null check (state in ('not-started','running','stopped','finished','cancelled')),
  list_cost_cents       bigint check (list_cost_cents >= 0),
  contract_from         date,
  contract_to           date,
  started_on            date,
  permit_number         text,
  permit_on             date,
  peak_workers          integer check (peak_workers >= 0),
  enrol_number          text,
  enrolled_on           date,
  paid_cents            bigint check (paid_cents >= 0),
  named_workers         integer check (named_workers >= 0),
  last_delivery_id      bigint not null references delivery,
  -- The delivery that last changed what a verification is about.
  changed_delivery_id   bigint not null references delivery,
  -- The day since which the list has it no longer.
  gone_on               date,
  -- As the district verified it last, with every change of cost since.
  verified_on           date,
  verified_delivery_id  bigint references delivery,
  is_started            boolean,
  work_from             date,
  work_to               date,
  labour                integer check (labour >= 0),
  cost_cents            bigint check (cost_cents > 0),
  remaining_cost_cents  bigint check (remaining_cost_cents between 0 and cost_cents),
  unique (campaign_id, source, code),
  check ((verified_on is null) = (verified_delivery_id is null)),
  check (work_to is null or work_from is null or work_to >= work_from)
);
create index project_district on project (campaign_id, district_id) where gone_on is null;

create table project_verification (
  id                   bigint generated always as identity primary key,
  campaign_id          smallint not null references campaign,
  project_id           bigint not null references project,
  district_id          smallint not null references district,
  verified_on          date not null,
  known_on             date not null check (known_on >= verified_on),
  is_started           boolean not null,
  work_from            date not null,
  work_to              date not null,
  labour               integer not null check (labour >= 0),
  cost_cents           bigint not null check (cost_cents > 0),
  remaining_cost_cents bigint check (remaining_cost_cents between 0 and cost_cents),
  officers             text[] not null check (cardinality(officers) = 2),
  note                 text not null default '',
  user_id              integer references user_account
);
create index project_verification_project on project_verification (project_id, id);

create table project_suspension (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  project_id  bigint not null references project,
  district_id smallint not null references district,
  from_on     date not null,
  to_on       date,
  reason      text not null check (reason <> ''),
  user_id     integer references user_account,
  check (to_on is null or to_on >= from_on)
);
create unique index project_suspension_open on project_suspension (project_id) where to_on is null;
create index project_suspension_project on project_suspension (project_id, from_on);

create table project_extension (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  project_id  bigint not null references project,
  district_id smallint not null references district,
  agreed_on   date not null,
  to_on       date not null,
  note        text not null default '',
  user_id     integer references user_account
);
create index project_extension_project on project_extension (project_id, agreed_on);

-- A premium as it was reckoned on a day, with its derivation: never changed, a later one stands beside it (R25).
create table project_premium (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  project_id   bigint not null references project,
  district_id  smallint not null references district,
  reckoned_on  date not null,
  cause        text not null check (cause in ('verification','cost','suspension','extension')),
  model        text not null,
  joined_on    date not null,
  due_cents    bigint not null check (due_cents >= 0),
  settlement   text check (settlement in ('supplement','refund','even')),
  open_cents   bigint check (open_cents >= 0),
  declare_by   date,
  notes        text[] not null default '{}',
  steps        jsonb not null,
  check ((settlement is null) = (open_cents is null) and (settlement is null) = (declare_by is null))
);
create index project_premium_project on project_premium (project_id, id);

create table project_event (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  project_id  bigint not null references project,
  district_id smallint references district,
  kind        text not null check (kind in ('listed','changed','gone','listed-again','verified','cost-changed','suspended','resumed','extended')),
  happened_on date not null,
  known_on    date not null,
  detail      jsonb not null default '{}',
  journal_id  bigint not null
);
create index project_event_project on project_event (project_id, id);

do $$
declare t text;
begin
  foreach t in array array['project','project_verification','project_suspension','project_extension','project_premium','project_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
  end loop;
  -- The history goes with the project: who has it now reads what the district before found.
  foreach t in array array['project_verification','project_suspension','project_extension','project_premium','project_event'] loop
    execute format('create policy district_reads on %I for select to km_district using (exists (select from project p where p.id = %I.project_id))', t, t);
    execute format('create policy district_adds on %I for insert to km_district with check (district_id = current_district() and exists (select from project p where p.id = %I.project_id))', t, t);
    execute format('grant insert on %I to km_district', t);
  end loop;
end $$;
create policy district on project to km_district
  using (district_id = current_district()) with check (district_id = current_district());
create policy district_ends on project_suspension for update to km_district
  using (exists (select from project p where p.id = project_suspension.project_id));
grant insert, update on project to km_city;
grant insert on project_event to km_city;
-- The list is the city's to bring in; what was found on site is the district's.
grant update (verified_on, verified_delivery_id, is_started, work_from, work_to, labour, cost_cents, remaining_cost_cents) on project to km_district;
grant update (to_on) on project_suspension to km_district;

alter table evidence_of drop constraint evidence_of_subject_kind_check;
alter table evidence_of add constraint evidence_of_subject_kind_check
  check (subject_kind in ('visit','contact','order','refusal','handover','publicity','lead','district-record','project-verification'));
