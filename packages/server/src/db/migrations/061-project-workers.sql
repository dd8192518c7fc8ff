-- Who works on a construction site from when to when (实名制名册), and what the permit office is about to decide (R24, domain §8.2).

-- A project that only the permit office knows stands in the register until a list brings it: its source says so.
alter table project
  -- Distinct persons of the real-name roster, and rows whose ID number is none; null without a roster.
  add column roster_persons integer check (roster_persons >= 0),
  add column roster_unread  integer check (roster_unread >= 0);
create index project_code on project (campaign_id, code);

-- One stay of one person. The ID number is sealed in person; leaders read neither name nor number.
create table project_worker (
  id               bigint generated always as identity primary key,
  campaign_id      smallint not null references campaign,
  source           text not null,
  project_code     text not null,
  -- Null while no list has the project.
  project_id       bigint references project,
  person_id        bigint not null references person,
  name             text not null,
  id_masked        text not null,
  employer_name    text,
  trade            text,
  joined_on        date not null,
  left_on          date,
  last_delivery_id bigint not null references delivery,
  -- The day of the roster that has the stay no longer: who is missing there has left by then.
  gone_on          date,
  check (left_on is null or left_on >= joined_on)
);
create unique index project_worker_stay on project_worker (campaign_id, source, project_code, person_id, joined_on);
create index project_worker_project on project_worker (project_id, joined_on, id);

-- What a roster says of each of its projects, kept with the delivery: annex 5 as known on a day counts by it.
create table project_roster (
  delivery_id  bigint not null references delivery,
  campaign_id  smallint not null references campaign,
  project_code text not null,
  persons      integer not null check (persons >= 0),
  unread       integer not null check (unread >= 0),
  primary key (delivery_id, project_code)
);

-- The enrolled projects of a list with the persons that it names, so that a roster can stand in the place of that number.
create table project_enrolled (
  delivery_id   bigint not null references delivery,
  campaign_id   smallint not null references campaign,
  project_code  text not null,
  district_id   smallint not null references district,
  month         date not null,
  named_workers integer check (named_workers >= 0),
  primary key (delivery_id, project_code)
);

create table project_permit (
  id               bigint generated always as identity primary key,
  campaign_id      smallint not null references campaign,
  source           text not null,
  project_id       bigint not null references project,
  stage            text not null check (stage in ('applied','issued','refused')),
  applied_on       date,
  permit_number    text,
  permit_on        date,
  -- The campaign day on which the office's feed first said this stage.
  reported_on      date not null,
  last_delivery_id bigint not null references delivery,
  unique (project_id, source)
);

do $$
declare t text;
begin
  foreach t in array array['project_worker','project_roster','project_enrolled','project_permit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert, update on %I to km_city', t);
  end loop;
  foreach t in array array['project_worker','project_permit'] loop
    execute format('create policy district_reads on %I for select to km_district using (exists (select from project p where p.id = %I.project_id))', t, t);
  end loop;
  -- Annex 5 is everybody's to read, as its other figures are.
  foreach t in array array['project_roster','project_enrolled'] loop
    execute format('create policy district_reads on %I for select to km_district using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
end $$;
grant select on project_worker, project_permit to km_district;
grant select on project_permit to km_reader;
grant select (id, campaign_id, source, project_code, project_id, person_id, joined_on, left_on, gone_on) on project_worker to km_reader;

alter table project_event drop constraint project_event_kind_check;
alter table project_event add constraint project_event_kind_check check (kind in (
  'listed','changed','gone','listed-again','verified','cost-changed','suspended','resumed','extended',
  'permit-reported','roster','department-asked','department-answered','department-acted','department-withdrawn',
  'supervised','follow-up'));
