-- A lead is (campaign, employer), or (campaign, person) for somebody without an employer: 0 户 1 人. It never changes identity.
create table lead (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  employer_id   bigint references employer,
  person_id     bigint references person,
  district_id   smallint references district,
  -- Where the district comes from: sub-centre, roster, address, code, decision; null = 待定区县.
  district_rule text check (district_rule in ('sub-centre','roster','address','code','decision')),
  lead_class    text not null,
  reasons       text[] not null check (cardinality(reasons) > 0),
  groups        text[] not null default '{}',
  name          text not null,
  codes         jsonb not null default '{}',
  address       text,
  phone         text,
  units         smallint not null check (units in (0, 1)),
  persons       integer not null check (persons >= 0),
  -- What the current run sees; an issued figure is never edited (domain §8.5).
  uninsured_now integer not null check (uninsured_now >= 0),
  inspected_persons integer not null default 0 check (inspected_persons >= 0),
  state         text not null check (state in ('pending','issued','accepted','inspected','withdrawn','closed')),
  outcome       text,
  effective     boolean not null default true,
  issued_on     date,
  due_on        date,
  inspected_on  date,
  closed_reason text check (closed_reason in ('paid','duplicate','withdrawn')),
  closed_month  date,
  first_run_id  bigint not null references matching_run,
  last_run_id   bigint not null references matching_run,
  check (num_nonnulls(employer_id, person_id) = 1),
  check ((units = 1) = (employer_id is not null)),
  check (inspected_persons <= persons),
  check (district_id is not null or state = 'pending'),
  check ((district_id is null) = (district_rule is null)),
  check (state = 'pending' or issued_on is not null or closed_reason is not null),
  check ((state = 'closed') = (closed_reason is not null and closed_reason <> 'withdrawn')),
  check (closed_reason is distinct from 'paid' or closed_month is not null)
);
create unique index lead_employer on lead (campaign_id, employer_id) where employer_id is not null;
create unique index lead_person_alone on lead (campaign_id, person_id) where person_id is not null;
-- The orders a work list is read in, for the city and for one district (keyset paging).
create index lead_city_persons on lead (campaign_id, persons desc, id);
create index lead_city_name on lead (campaign_id, name, id);
create index lead_district_persons on lead (district_id, persons desc, id);
create index lead_district_name on lead (district_id, name, id);
create index lead_district_state on lead (district_id, state, lead_class, persons desc, id);
create index lead_city_state on lead (campaign_id, state, lead_class, persons desc, id);
create index lead_name_search on lead using gin (name gin_trgm_ops);
create index lead_undecided on lead (campaign_id, id) where district_id is null;

-- The persons of a lead. A person listed under two employers belongs to one lead only, by the stated rule.
create table lead_person (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  lead_id      bigint not null references lead,
  district_id  smallint references district,
  person_id    bigint references person,
  -- Somebody whose ID number cannot be read stands here under a key of his own.
  person_key   text,
  name         text not null,
  id_masked    text not null,
  person_class text not null,
  groups       text[] not null default '{}',
  evidence     jsonb not null,
  wage_cents   bigint,
  outcome      text,
  inspected_on date,
  listed       boolean not null default true,
  check (num_nonnulls(person_id, person_key) = 1),
  check ((outcome is null) = (inspected_on is null))
);
create unique index lead_person_once on lead_person (campaign_id, person_id) where person_id is not null and listed;
create unique index lead_person_key_once on lead_person (lead_id, person_key) where person_key is not null;
create index lead_person_lead on lead_person (lead_id, id);

-- What a lead went through: evidence new and gone, issue, transfer, visits, closing. Written with each act, read as a timeline.
create table lead_event (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  lead_id     bigint not null references lead,
  district_id smallint references district,
  kind        text not null,
  happened_on date not null,
  known_on    date not null,
  detail      jsonb not null default '{}',
  journal_id  bigint not null references journal deferrable initially deferred
);
create index lead_event_lead on lead_event (lead_id, id);

-- Issued is an append-only list of batch lines (design §5).
create table batch (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  number      integer not null,
  kind        text not null check (kind in ('issue','return','withdrawal','duplicate','late-persons','transfer')),
  happened_on date not null,
  known_on    date not null,
  policy      text not null default '',
  reason      text not null default '',
  units       integer not null,
  persons     integer not null,
  line_count  integer not null,
  journal_id  bigint not null references journal deferrable initially deferred,
  unique (campaign_id, number),
  check (kind = 'issue' or reason <> '')
);
create table batch_line (
  batch_id    bigint not null references batch,
  campaign_id smallint not null references campaign,
  lead_id     bigint not null references lead,
  district_id smallint not null references district,
  lead_class  text not null,
  units       smallint not null,
  persons     integer not null,
  happened_on date not null,
  primary key (batch_id, lead_id, district_id)
);
create index batch_line_district on batch_line (district_id, batch_id);
create index batch_line_lead on batch_line (lead_id);

-- A district's receipt of its part of a batch (资源下发 → 接收).
create table batch_receipt (
  batch_id    bigint not null references batch,
  district_id smallint not null references district,
  accepted_on date not null,
  user_id     integer references user_account,
  primary key (batch_id, district_id)
);

-- A district asks to return a lead or to hand it to another district; the city decides; a correction batch carries it out.
create table lead_request (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  lead_id       bigint not null references lead,
  district_id   smallint not null references district,
  kind          text not null check (kind in ('return','transfer')),
  to_district_id smallint references district,
  reason        text not null check (length(reason) > 0),
  state         text not null default 'waiting' check (state in ('waiting','approved','refused')),
  requested_on  date not null,
  requested_by  integer not null references user_account,
  decided_on    date,
  decided_by    integer references user_account,
  decision_note text,
  batch_id      bigint references batch,
  check ((kind = 'transfer') = (to_district_id is not null)),
  check (to_district_id is distinct from district_id),
  check ((state = 'waiting') = (decided_on is null)),
  check ((state = 'approved') = (batch_id is not null))
);
create unique index one_request_per_lead on lead_request (lead_id) where state = 'waiting';

do $$
declare t text;
begin
  foreach t in array array['lead','lead_person','lead_event','batch_line','lead_request'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
  end loop;
end $$;
grant select, insert, update on lead, lead_person, lead_request to km_city;
grant select, insert on lead_event, batch, batch_line, batch_receipt to km_city;
grant select on lead, lead_person, lead_event, batch, batch_line, batch_receipt to km_district;
grant update (state, outcome, effective, inspected_on, inspected_persons) on lead to km_district;
grant update (outcome, inspected_on) on lead_person to km_district;
grant insert on lead_event, batch_receipt to km_district;
grant select, insert on lead_request to km_district;
alter table batch_receipt enable row level security; alter table batch_receipt force row level security;
create policy city on batch_receipt to km_city using (true) with check (true);
create policy district on batch_receipt to km_district using (district_id = current_district()) with check (district_id = current_district());
