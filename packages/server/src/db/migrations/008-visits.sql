-- A visit (排查) records what was found on site; it counts by the rules of domain §8.5 and design §5.
create table visit (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  lead_id       bigint not null references lead,
  -- The district that made the visit keeps it, also when the lead is handed to another one later.
  district_id   smallint not null references district,
  happened_on   date not null,
  known_on      date not null check (known_on >= happened_on),
  recorded_at   timestamptz not null default clock_timestamp(),
  user_id       integer references user_account,
  outcome       text not null,
  operating_state text,
  officers      text[] not null default '{}',
  head_counts   jsonb,
  note          text not null default '',
  counted_units   smallint not null check (counted_units in (0, 1)),
  counted_persons integer not null check (counted_persons >= 0),
  voided_on     date,
  void_reason   text,
  check ((voided_on is null) = (void_reason is null)),
  check (voided_on is null or voided_on >= happened_on)
);
create index visit_lead on visit (lead_id, id);
create index visit_district on visit (district_id, happened_on);

create table visit_person (
  visit_id       bigint not null references visit,
  lead_person_id bigint not null references lead_person,
  campaign_id    smallint not null references campaign,
  district_id    smallint not null references district,
  outcome        text not null,
  counted        boolean not null,
  primary key (visit_id, lead_person_id)
);
create index visit_person_person on visit_person (lead_person_id);

do $$
declare t text;
begin
  foreach t in array array['visit','visit_person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
  end loop;
end $$;
-- A valid visit takes the place of one that was voided.
grant update (voided_on, void_reason, counted_units) on visit to km_city, km_district;
grant update (counted) on visit_person to km_city, km_district;
