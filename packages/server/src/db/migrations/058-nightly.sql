-- The nightly recomputation of all fronts: what each run did with each front, and which figures it left (design §4). Figures only, no person.
create table nightly_run (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  ran_on      date not null,
  started_at  timestamptz not null,
  seconds     numeric(9,3) not null check (seconds >= 0),
  fronts      jsonb not null check (jsonb_typeof(fronts) = 'array'),
  journal_id  bigint not null references journal deferrable initially deferred
);
create index nightly_run_recent on nightly_run (campaign_id, id desc);
alter table nightly_run enable row level security; alter table nightly_run force row level security;
create policy city on nightly_run to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
grant select, insert on nightly_run to km_city;
