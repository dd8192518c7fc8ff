-- The special enforcement campaign on labour dispatch (规范劳务派遣用工参保缴费执法检查专项行动, R15): a record inside the running campaign with a list of its
-- own. Whoever is on the list is a lead, so that visits, orders, evidence and hand-over are those that exist; who was none yet becomes one of a class
-- that does not count in annex 4 (design §5).
create table enforcement_action (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  name        text not null check (length(name) between 2 and 80),
  from_on     date not null,
  deadline    date not null check (deadline > from_on),
  -- The counted month that its list was made from.
  month       date not null,
  closed_on   date check (closed_on >= from_on),
  user_id     integer references user_account,
  journal_id  bigint not null references journal deferrable initially deferred
);
-- One runs at a time.
create unique index enforcement_running on enforcement_action (campaign_id) where closed_on is null;

create table enforcement_target (
  id          bigint generated always as identity primary key,
  action_id   bigint not null references enforcement_action,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  employer_id bigint not null references dispatch_employer,
  lead_id     bigint not null references lead,
  -- As what it is behind; empty for one that is only a suspect.
  sides       text[] not null check (sides <@ array['user-unit','firm']),
  suspect     boolean not null,
  -- Persons not paid for as the rules ask when the list was made, heads that nobody names included.
  opening     integer not null check (opening >= 0),
  -- The same as the last counted month has it.
  month         date not null,
  split_ok      integer not null default 0 check (split_ok >= 0),
  not_split     integer not null default 0 check (not_split >= 0),
  misclassified integer not null default 0 check (misclassified >= 0),
  unpaid        integer not null default 0 check (unpaid >= 0),
  unnamed       integer not null default 0 check (unnamed >= 0),
  behind        integer not null generated always as (not_split + misclassified + unpaid + unnamed) stored,
  -- The partners with the most of them, for the words of an order.
  partners      text not null default '',
  -- The later ledger month that shows everybody paid for as the rules ask.
  corrected_month date check (corrected_month is null or not_split + misclassified + unpaid + unnamed = 0),
  unique (action_id, employer_id),
  check (suspect or cardinality(sides) > 0)
);
create index enforcement_target_list on enforcement_target (action_id, behind desc, id);
create index enforcement_target_district on enforcement_target (district_id, action_id, behind desc, id);
create index enforcement_target_lead on enforcement_target (lead_id);

-- Orders to correct that the action made, with the month that they are about.
create table enforcement_order (
  order_id    bigint primary key references rectification_order,
  target_id   bigint not null references enforcement_target,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  month       date not null
);
create index enforcement_order_target on enforcement_order (target_id);

do $$
declare t text;
begin
  foreach t in array array['enforcement_action','enforcement_target','enforcement_order'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
end $$;
create policy district on enforcement_action for select to km_district using (campaign_id = current_campaign());
create policy district on enforcement_target for select to km_district using (district_id = current_district());
create policy district on enforcement_order to km_district using (district_id = current_district()) with check (district_id = current_district());
grant insert on enforcement_order to km_district;
grant update (closed_on) on enforcement_action to km_city;
grant update (month, split_ok, not_split, misclassified, unpaid, unnamed, partners, corrected_month) on enforcement_target to km_city;

alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check
  check (subject_kind in ('lead','visit','order','refusal-report','handover','district-record','person-handover','enforcement-action'));
