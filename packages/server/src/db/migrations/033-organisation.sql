-- Who leads and who works (R37–R40). Membership ends, it is never deleted: what a team was on a day can be told.
create table team_member (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  -- Null: the city's leading group and its office.
  district_id smallint references district,
  role        text not null check (role in ('leader','deputy','member')),
  side        text not null check (side in ('bureau','sub-centre','government','other')),
  name        text not null default '',
  post        text not null default '',
  phone       text not null default '',
  from_on     date not null,
  to_on       date,
  check (to_on is null or to_on >= from_on),
  check (name <> '' or post <> '')
);
create index team_member_district on team_member (campaign_id, district_id) where to_on is null;

-- A team reported to the office; reported again it is a further row.
create table team_roster (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  district_id  smallint not null references district,
  submitted_on date not null,
  submitted_by integer references user_account,
  members      smallint not null check (members > 0),
  bureau       smallint not null,
  sub_centre   smallint not null
);
create index team_roster_district on team_roster (campaign_id, district_id, submitted_on);

-- What a district did beside its leads: its plan of measures (R42), talks with its government (R48), publicity (R49).
create table district_record (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  kind        text not null check (kind in ('measures','liaison','publicity')),
  happened_on date not null,
  known_on    date not null check (known_on >= happened_on),
  title       text not null check (title <> ''),
  body        text not null default '',
  -- Whom it was with, or how many it reached.
  partner     text not null default '',
  audience    integer check (audience >= 0),
  user_id     integer references user_account
);
create index district_record_list on district_record (campaign_id, district_id, happened_on desc, id desc);

-- The register of policy documents (文号): what batches, orders, rules and bulletins cite.
create table policy_document (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  number      text not null check (number <> ''),
  title       text not null default '',
  clause      text not null default '',
  valid_from  date,
  valid_to    date,
  known_on    date not null,
  unique (campaign_id, number),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

-- The plan's division of work (R41–R44).
create table task (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  code          text not null,
  clause        text not null default '',
  owner         text not null check (owner <> ''),
  owner_en      text not null default '',
  what          text not null check (what <> ''),
  what_en       text not null default '',
  due_on        date,
  delivered_on  date,
  delivery_note text not null default '',
  unique (campaign_id, code)
);

do $$
declare t text;
begin
  foreach t in array array['team_member','team_roster','district_record','policy_document','task'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert, update on %I to km_city', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
  foreach t in array array['team_roster','district_record'] loop
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('grant insert on %I to km_district', t);
  end loop;
  foreach t in array array['policy_document','task'] loop
    execute format('create policy district on %I for select to km_district using (campaign_id = current_campaign())', t);
  end loop;
end $$;
-- A district keeps its own team and reads who leads the city's.
create policy district on team_member to km_district
  using (district_id = current_district()) with check (district_id = current_district());
create policy district_reads_city on team_member for select to km_district
  using (campaign_id = current_campaign() and district_id is null);
grant insert, update (to_on) on team_member to km_district;
