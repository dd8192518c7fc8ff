-- Orders to correct (限期改正, R05, R14, R15): drafted by one officer, approved by another, served with a return slip; then the
-- days run. What the day is stands here once and is computed anew only by an act in the journal (domain §4.3, §10).
create table rectification_order (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  lead_id      bigint not null references lead,
  district_id  smallint not null references district,
  -- Given at approval, so that no number of the district is missing.
  number       integer check (number > 0),
  kind         text not null check (kind in ('registration','payment','head-count','dispatch')),
  state        text not null check (state in ('draft','approved','running','corrected','overdue','revoked')),
  -- How many persons the order is about.
  persons      integer not null check (persons >= 0),
  facts        text not null check (length(facts) > 0),
  provision    text not null check (length(provision) > 0),
  demand       text not null check (length(demand) > 0),
  drafted_on   date not null,
  drafted_by   integer references user_account,
  approved_on  date check (approved_on >= drafted_on),
  approved_by  integer references user_account,
  served_on    date,
  -- The hour on the return slip, as the recipient wrote it.
  served_time  text check (served_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  served_way   text check (served_way in ('direct','left','post','notice')),
  served_to    text,
  served_witness text,
  -- Days the order gave; what extensions added stands in their table.
  working_days smallint not null check (working_days between 1 and 90),
  -- Absent before it is served, and while it is paused without an end: nobody knows the day then.
  due_on       date,
  corrected_on date,
  corrected_by text check (corrected_by in ('proof','ledger')),
  correction_note text,
  overdue_on   date,
  escalated_to text check (escalated_to in ('inspection','audit')),
  escalated_on date,
  revoked_on   date,
  revoke_reason text,
  unique (campaign_id, district_id, number),
  check ((approved_on is null) = (number is null)),
  check (state not in ('approved','running','corrected','overdue') or approved_on is not null),
  check (state <> 'draft' or approved_on is null),
  check ((served_on is null) = (served_way is null)),
  check ((served_on is null) = (served_to is null)),
  check (served_on is null or served_on >= approved_on),
  check (state not in ('running','corrected','overdue') or served_on is not null),
  check (state not in ('draft','approved') or served_on is null),
  -- A paper left at the door needs somebody who saw it (留置送达).
  check (served_way <> 'left' or length(served_witness) > 0),
  check (due_on is null or due_on > served_on),
  check (state <> 'overdue' or due_on is not null),
  check ((state = 'corrected') = (corrected_on is not null)),
  check ((corrected_on is null) = (corrected_by is null)),
  check (corrected_on is null or corrected_on >= served_on),
  check (state <> 'overdue' or overdue_on is not null),
  check (overdue_on is null or overdue_on > due_on),
  check ((overdue_on is null) = (escalated_to is null)),
  check ((overdue_on is null) = (escalated_on is null)),
  check ((state = 'revoked') = (revoked_on is not null)),
  check ((revoked_on is null) = (revoke_reason is null))
);
-- One order of a kind stands at a time.
create unique index order_standing on rectification_order (lead_id, district_id, kind)
  where state in ('draft','approved','running','overdue');
create index order_lead on rectification_order (lead_id, id);
-- The list: what is due and overdue first; what has no day comes last.
create index order_district_standing on rectification_order (district_id, coalesce(due_on, 'infinity'::date), id)
  where state in ('draft','approved','running','overdue');
create index order_city_standing on rectification_order (campaign_id, coalesce(due_on, 'infinity'::date), id)
  where state in ('draft','approved','running','overdue');
create index order_district_due on rectification_order (district_id, coalesce(due_on, 'infinity'::date), id);
create index order_city_due on rectification_order (campaign_id, coalesce(due_on, 'infinity'::date), id);
create index order_running_due on rectification_order (campaign_id, due_on) where state = 'running';

create table order_pause (
  id          bigint generated always as identity primary key,
  order_id    bigint not null references rectification_order,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  -- Both days belong to the pause; it has no end while nobody knows it.
  from_on     date not null,
  to_on       date check (to_on >= from_on),
  reason      text not null,
  note        text not null default '',
  user_id     integer references user_account
);
create index order_pause_order on order_pause (order_id, id);
create unique index order_pause_open on order_pause (order_id) where to_on is null;

create table order_extension (
  id           bigint generated always as identity primary key,
  order_id     bigint not null references rectification_order,
  campaign_id  smallint not null references campaign,
  district_id  smallint not null references district,
  working_days smallint not null check (working_days between 1 and 90),
  reason       text not null check (length(reason) > 0),
  happened_on  date not null,
  user_id      integer references user_account
);
create index order_extension_order on order_extension (order_id, id);

do $$
declare t text;
begin
  foreach t in array array['rectification_order','order_pause','order_extension'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
    execute format('grant select on %I to km_reader', t);
    execute format('grant usage on sequence %I to km_city, km_district', t || '_id_seq');
  end loop;
end $$;
-- What an order was about and where it went never changes; its text does until it is approved.
grant update (number, state, kind, persons, facts, provision, demand, working_days, approved_on, approved_by, served_on,
              served_time, served_way, served_to, served_witness, due_on, corrected_on, corrected_by, correction_note,
              overdue_on, escalated_to, escalated_on, revoked_on, revoke_reason) on rectification_order to km_city, km_district;
grant update (to_on) on order_pause to km_city, km_district;
