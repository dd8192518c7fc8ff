-- Labour dispatch (R12): how dispatched persons' contributions stood in a ledger month, counted. Who they are stays in the roster lake. A month is
-- computed anew when a later delivery changes it; the journal keeps what it was.
create table dispatch_run (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  rule_set    text not null,
  deliveries  bigint[] not null,
  lake_path   text not null,
  computed_on date not null,
  relations   integer not null check (relations >= 0),
  journal_id  bigint not null references journal deferrable initially deferred,
  unique (campaign_id, month)
);

-- A user unit or a firm as relations name it; it stays the same from month to month.
create table dispatch_employer (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  employer_key text not null,
  name         text not null,
  unique (campaign_id, employer_key)
);

-- A user unit with one of its firms; without a district where neither account nor code tells one (待定区县).
create table dispatch_pair (
  run_id        bigint not null references dispatch_run,
  user_unit_id  bigint not null references dispatch_employer,
  firm_id       bigint not null references dispatch_employer,
  campaign_id   smallint not null references campaign,
  district_id   smallint references district,
  split_ok      integer not null check (split_ok >= 0),
  not_split     integer not null check (not_split >= 0),
  misclassified integer not null check (misclassified >= 0),
  unpaid        integer not null check (unpaid >= 0),
  elsewhere     integer not null check (elsewhere >= 0),
  primary key (run_id, user_unit_id, firm_id),
  check (user_unit_id <> firm_id)
);
create index dispatch_pair_firm on dispatch_pair (firm_id, run_id);
create index dispatch_pair_user_unit on dispatch_pair (user_unit_id, run_id);
create index dispatch_pair_district on dispatch_pair (run_id, district_id);

-- The split rate of the city and of each district: somebody who works in two districts is counted in both, so it is no sum of pairs.
create table dispatch_figure (
  run_id           bigint not null references dispatch_run,
  campaign_id      smallint not null references campaign,
  scope            text not null check (scope in ('city','district','undecided')),
  district_id      smallint references district,
  split_ok         integer not null check (split_ok >= 0),
  not_split        integer not null check (not_split >= 0),
  misclassified    integer not null check (misclassified >= 0),
  unpaid           integer not null check (unpaid >= 0),
  user_units       integer not null,
  user_units_split integer not null check (user_units_split between 0 and user_units),
  firms            integer not null,
  firms_split      integer not null check (firms_split between 0 and firms),
  unique nulls not distinct (run_id, scope, district_id),
  check ((scope = 'district') = (district_id is not null))
);

-- What is wrong with a row of a list of relations: the row, never the person.
create table dispatch_finding (
  run_id            bigint not null references dispatch_run,
  campaign_id       smallint not null references campaign,
  district_id       smallint references district,
  code              text not null,
  delivery_id       bigint not null references delivery,
  row_number        integer not null,
  other_delivery_id bigint references delivery,
  other_row         integer,
  primary key (run_id, delivery_id, row_number, code),
  check ((other_delivery_id is null) = (other_row is null))
);

do $$
declare t text;
begin
  foreach t in array array['dispatch_run','dispatch_employer','dispatch_pair','dispatch_figure','dispatch_finding'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
    execute format('grant insert on %I to km_city', t);
  end loop;
  foreach t in array array['dispatch_pair','dispatch_figure','dispatch_finding'] loop
    execute format('create policy district on %I for select to km_district using (district_id = current_district())', t);
  end loop;
end $$;
create policy district on dispatch_run for select to km_district using (campaign_id = current_campaign());
-- A district knows the employers of its own user units' relations, and no firm besides.
create policy district on dispatch_employer for select to km_district
  using (exists (select from dispatch_pair p where p.user_unit_id = dispatch_employer.id)
      or exists (select from dispatch_pair p where p.firm_id = dispatch_employer.id));
grant delete on dispatch_run, dispatch_pair, dispatch_figure, dispatch_finding to km_city;
grant update (name) on dispatch_employer to km_city;
