-- People (R18–R20): lapsed payers, recipients of unemployment benefit, graduates, flexible workers. Only who stands on a list, and this
-- year's graduates, are kept here; everybody else stays in the roster lake. They never enter annex 4 (design §5).
create table people_run (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  -- The day and the ledger month that the lists are computed for.
  as_of        date not null,
  month        date not null check (extract(day from month) = 1),
  deliveries   bigint[] not null,
  -- Who is followed under which id, in the roster lake: the next computation is a difference to it.
  lake_path    text not null,
  persons      integer not null,
  fresh        integer not null,
  still        integer not null,
  paying       integer not null,
  gone         integer not null,
  back         integer not null,
  undecided    integer not null,
  journal_id   bigint not null references journal deferrable initially deferred
);
create index people_run_campaign on people_run (campaign_id, id desc);

create table followed_person (
  id                 bigint generated always as identity primary key,
  campaign_id        smallint not null references campaign,
  -- Null is 待定区县. What the first list said stays, so that an officer's work does not leave him; the city may move somebody.
  district_id        smallint references district,
  district_rule      text check (district_rule in ('sub-centre','roster','region','decision')),
  person_id          bigint not null references person,
  name               text not null,
  id_masked          text not null,
  phone_masked       text,
  -- open: on a list; paying: the last ledger has a payment; off: on no list for another reason.
  state              text not null check (state in ('open','paying','off')),
  lists              text[] not null default '{}',
  listed_on          date not null,
  left_on            date,
  held_by            text not null default 'bureau' check (held_by in ('bureau','sub-centre')),
  -- As the rosters say.
  exempt             boolean not null,
  born_on            date,
  sex                text check (sex in ('male','female')),
  household          text,
  graduated_on       date,
  benefits           jsonb not null default '[]',
  flexible           boolean,
  paid_months        text[] not null default '{}',
  last_unit          text,
  school             text,
  degree             text,
  major              text,
  destination        text,
  graduate_employer  text,
  venture            boolean,
  -- As he says himself; it goes before the rosters.
  says_flexible      boolean,
  hard_to_place      boolean,
  -- What is to be done next, from when, and how urgent it is: reckoned by campaign/people at each act and each computation.
  step               text not null,
  step_on            date not null default 'infinity',
  step_subject       text,
  step_rank          smallint not null,
  graduate_stage     text,
  -- What was done and what came of it: days on which it first happened.
  contacts           integer not null default 0,
  messaged_on        date,
  contacted_on       date,
  reached_on         date,
  willing_on         date,
  last_contact_on    date,
  last_reached       boolean,
  last_intention     text,
  last_user_id       integer references user_account,
  success_month      text,
  success_contact_on date,
  success_known_on   date,
  unique (campaign_id, person_id),
  check ((district_id is null) = (district_rule is null)),
  check ((state = 'open') = (cardinality(lists) > 0)),
  check (state = 'open' or left_on is not null or graduated_on is not null),
  check (num_nulls(success_month, success_contact_on, success_known_on) in (0, 3))
);
-- The order of work, for a district and for the city (keyset paging).
create index followed_person_district on followed_person (district_id, state, step_rank, step_on, id);
create index followed_person_city on followed_person (campaign_id, state, step_rank, step_on, id);
create index followed_person_name on followed_person (campaign_id, name text_pattern_ops);
create index followed_person_school on followed_person (campaign_id, school) where graduated_on is not null;

-- A telephone number stands sealed as an ID number does; only the door (server/src/sealing) reads it.
create table person_phone (
  followed_id  bigint primary key references followed_person,
  campaign_id  smallint not null references campaign,
  district_id  smallint references district,
  phone_sealed bytea not null,
  key_salt     bytea,
  -- Null where a roster named it.
  user_id      integer references user_account
);

-- Since when somebody has stood on a list, and why he left it: a later list is a difference, and nothing is overwritten.
create table person_list (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  followed_id  bigint not null references followed_person,
  list         text not null,
  listed_on    date not null,
  left_on      date check (left_on >= listed_on),
  left_because text check (left_because in ('paid','exempt','other')),
  check ((left_on is null) = (left_because is null))
);
create unique index person_list_open on person_list (followed_id, list) where left_on is null;
create index person_list_person on person_list (followed_id);

create table person_contact (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  followed_id bigint not null references followed_person,
  district_id smallint references district,
  happened_on date not null,
  known_on    date not null check (known_on >= happened_on),
  recorded_at timestamptz not null default clock_timestamp(),
  channel     text not null check (channel in ('phone','visit','message','letter','media','other')),
  individual  boolean not null,
  reached     boolean not null,
  intention   text check (intention in ('willing','hesitant','refusing','unreached')),
  needs       text[] not null default '{}',
  next_on     date check (next_on >= happened_on),
  next_hour   smallint check (next_hour between 0 and 23),
  note        text not null default '',
  user_id     integer references user_account,
  message_id  bigint,
  voided_on   date,
  void_reason text,
  check ((voided_on is null) = (void_reason is null)),
  check (not reached or intention is distinct from 'unreached'),
  check (reached or intention is null or intention = 'unreached'),
  check (individual = (message_id is null)),
  check (next_hour is null or next_on is not null)
);
create index person_contact_person on person_contact (followed_id, id);
create index person_contact_message on person_contact (message_id) where message_id is not null;

-- What is known and done of somebody beside contacts (R20): what he does, vacancies, a venture, subsidies. Never changed, only voided.
create table person_record (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  followed_id bigint not null references followed_person,
  district_id smallint references district,
  kind        text not null check (kind in ('state','vacancy-offered','venture-intended','subsidy-applied','subsidy-granted')),
  happened_on date not null,
  known_on    date not null check (known_on >= happened_on),
  state       text check (state in ('employed','seeking','venture','studying','army','left-city')),
  -- Who said it; the vacancy; the subsidy's code.
  source      text not null default '',
  subsidy     text,
  months      smallint check (months between 1 and 600),
  note        text not null default '',
  user_id     integer references user_account,
  voided_on   date,
  void_reason text,
  check ((kind = 'state') = (state is not null)),
  check ((kind in ('subsidy-applied','subsidy-granted')) = (subsidy is not null)),
  check ((kind = 'subsidy-granted') = (months is not null)),
  check ((voided_on is null) = (void_reason is null))
);
create index person_record_person on person_record (followed_id, id);

do $$
declare t text;
begin
  foreach t in array array['people_run','followed_person','person_phone','person_list','person_contact','person_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
  end loop;
  foreach t in array array['followed_person','person_list','person_contact','person_record'] loop
    execute format('grant select, insert, update on %I to km_city', t);
    execute format('grant select on %I to km_district', t);
  end loop;
  -- The history goes with the person: who has him now reads what the district before noted.
  foreach t in array array['person_list','person_contact','person_record'] loop
    execute format('create policy district_reads on %I for select to km_district using (exists (select from followed_person p where p.id = %I.followed_id))', t, t);
  end loop;
  foreach t in array array['person_contact','person_record'] loop
    execute format('create policy district_adds on %I for insert to km_district with check (district_id = current_district() and exists (select from followed_person p where p.id = %I.followed_id))', t, t);
    execute format('create policy district_voids on %I for update to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('grant insert, update (voided_on, void_reason) on %I to km_district', t);
  end loop;
end $$;
create policy district on followed_person to km_district
  using (district_id = current_district()) with check (district_id = current_district());
grant update (says_flexible, hard_to_place, phone_masked, held_by, step, step_on, step_subject, step_rank, graduate_stage, contacts, messaged_on,
  contacted_on, reached_on, willing_on, last_contact_on, last_reached, last_intention, last_user_id, success_month, success_contact_on,
  success_known_on) on followed_person to km_district;
-- Leaders read figures and no names.
create policy reader on followed_person for select to km_reader using (campaign_id = current_campaign());
grant select (id, campaign_id, district_id, state, lists, listed_on, left_on, graduated_on, school, step, step_on, step_rank, graduate_stage,
  contacts, messaged_on, contacted_on, reached_on, willing_on, success_month, success_contact_on, success_known_on) on followed_person to km_reader;
create policy reader on person_list for select to km_reader using (campaign_id = current_campaign());
grant select on person_list to km_reader;
create policy reader on people_run for select to km_reader using (campaign_id = current_campaign());
create policy district on people_run for select to km_district using (campaign_id = current_campaign());
grant select on people_run to km_city, km_district, km_reader;
grant insert, delete on people_run to km_city;

-- A computation takes as many ids as there are new persons at once.
grant usage, update on sequence followed_person_id_seq to km_city;

create policy district_notes on person_phone for insert to km_district
  with check (district_id = current_district() and exists (select from followed_person p where p.id = person_phone.followed_id));
create policy district_corrects on person_phone for update to km_district
  using (exists (select from followed_person p where p.id = person_phone.followed_id))
  with check (district_id = current_district());
create policy district_finds on person_phone for select to km_district
  using (exists (select from followed_person p where p.id = person_phone.followed_id));
create policy door on person_phone for select to km_door using (campaign_id = current_campaign());
grant select (followed_id, campaign_id, district_id, user_id), insert, update on person_phone to km_city, km_district;
grant select on person_phone to km_door;
