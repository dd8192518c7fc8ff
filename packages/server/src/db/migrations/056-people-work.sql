-- Work with people: call lists for a day, bulk messages, hand-overs between bureau and sub-centre (R18, R19).
create table call_list (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  day         date not null,
  officer_id  integer not null references user_account,
  made_by     integer references user_account,
  unique (district_id, day, officer_id)
);
create table call_list_line (
  call_list_id bigint not null references call_list,
  followed_id  bigint not null references followed_person,
  campaign_id  smallint not null references campaign,
  district_id  smallint not null references district,
  day          date not null,
  place        smallint not null check (place > 0),
  hour         smallint not null check (hour between 0 and 23),
  -- The contact that did it.
  contact_id   bigint references person_contact,
  primary key (call_list_id, place),
  -- Nobody is called twice on one day.
  unique (day, followed_id)
);

-- A message to many, sent by a carrier: one bulk contact, which is never work with one person.
create table person_message (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  -- The district that sends it; null where the city does.
  district_id smallint references district,
  title       text not null check (length(title) between 2 and 120),
  words       text not null check (length(words) between 2 and 500),
  happened_on date not null,
  known_on    date not null check (known_on >= happened_on),
  persons     integer not null check (persons > 0),
  -- Chosen too, and without a number.
  unnumbered  integer not null check (unnumbered >= 0),
  files       integer not null default 0,
  user_id     integer references user_account,
  voided_on   date,
  void_reason text,
  check ((voided_on is null) = (void_reason is null))
);
create index person_message_campaign on person_message (campaign_id, id desc);
alter table person_contact add constraint person_contact_message_id_fkey foreign key (message_id) references person_message;

-- A list handed over, with its receipt (R19: 人社局与经办机构交接). The number is the district's.
create table person_handover (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  number      integer not null check (number > 0),
  giver       text not null check (giver in ('bureau','sub-centre')),
  list        text not null,
  persons     integer not null check (persons > 0),
  note        text not null default '',
  state       text not null default 'handed' check (state in ('handed','accepted','returned','withdrawn')),
  handed_on   date not null,
  handed_by   integer references user_account,
  giver_name  text not null,
  answered_on date,
  answered_by integer references user_account,
  taker_name  text,
  reason      text,
  unique (district_id, number),
  check ((state = 'handed') = (answered_on is null)),
  check ((state = 'returned') = (reason is not null))
);
create table person_handover_line (
  handover_id bigint not null references person_handover,
  followed_id bigint not null references followed_person,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  place       integer not null check (place > 0),
  -- Nobody stands in two hand-overs that wait; who was taken or sent back may be handed over again.
  waiting     boolean not null default true,
  primary key (handover_id, place)
);
create unique index person_handover_waiting on person_handover_line (followed_id) where waiting;
create index person_handover_line_person on person_handover_line (followed_id);

do $$
declare t text;
begin
  foreach t in array array['call_list','call_list_line','person_message','person_handover','person_handover_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
  end loop;
end $$;
grant delete on call_list, call_list_line to km_city, km_district;
grant update (contact_id) on call_list_line to km_city, km_district;
grant update (files, voided_on, void_reason) on person_message to km_city, km_district;
grant update (state, answered_on, answered_by, taker_name, reason) on person_handover to km_city, km_district;
grant update (waiting) on person_handover_line to km_city, km_district;

alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check
  check (subject_kind in ('lead','visit','order','refusal-report','handover','district-record','person-handover'));
