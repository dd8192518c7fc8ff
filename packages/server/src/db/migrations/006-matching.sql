-- A run is a diff that a person reviews and applies (design §5). Its rows stand in the lake beside the rosters.
create table matching_run (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  state        text not null check (state in ('running','computed','applied','discarded','failed')),
  ledger_month date,
  deliveries   bigint[] not null,
  started_at   timestamptz not null default clock_timestamp(),
  finished_at  timestamptz,
  computed_on  date not null,
  counts       jsonb not null default '{}',
  diff         jsonb not null default '{}',
  lake_path    text,
  failure      jsonb,
  user_id      integer references user_account
);
create unique index one_run_at_a_time on matching_run (campaign_id) where state in ('running','computed');

-- Equal names without an equal code are only candidates: they wait for a person's decision (domain §8.4).
create table candidate (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  subject      text not null check (subject in ('employer','person')),
  -- Stable descriptions of the two sides, so that a decision survives the next run.
  left_key     text not null,
  right_key    text not null,
  left_side    jsonb not null,
  right_side   jsonb not null,
  comparison   jsonb not null,
  first_run_id bigint not null references matching_run,
  last_run_id  bigint not null references matching_run,
  decision     text check (decision in ('same','different')),
  decided_by   integer references user_account,
  decided_on   date,
  unique (campaign_id, subject, left_key, right_key),
  check ((decision is null) = (decided_on is null))
);
create index candidate_waiting on candidate (campaign_id, subject, id) where decision is null;

alter table candidate enable row level security; alter table candidate force row level security;
create policy city on candidate to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
grant select, insert, update on matching_run, candidate to km_city;
