-- What a run scored between its two thresholds, with everything that speaks for and against it (weights in thousandths of a bit).
-- Names and masked numbers only: an ID number is never here in clear.
alter table candidate
  add column rule         text not null default 'name',
  add column prior_weight integer not null default 0,
  add column weight       integer not null default 0,
  add column fields       jsonb not null default '[]',
  -- Pairs with the very same values, and pairs with the same levels: one decision can be of them all.
  add column equal_key    text not null default '',
  add column alike_key    text not null default '',
  drop column comparison;
update candidate set equal_key = id::text, alike_key = id::text;
-- The most informative first: a weight of 0 is a probability of one half.
create index candidate_review on candidate (campaign_id, subject, last_run_id, abs(weight), id) where decision_id is null;
create index candidate_equal on candidate (campaign_id, subject, equal_key);

-- The model that each run learned, and what it did with it.
create table matching_model (
  campaign_id smallint not null references campaign,
  run_id      bigint not null references matching_run,
  subject     text not null check (subject in ('employer','person')),
  model       jsonb not null,
  report      jsonb not null,
  primary key (run_id, subject)
);

-- From which probability a pair is linked by itself, and from which a person is asked. The latest row of a subject holds.
create table matching_threshold (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  subject     text not null check (subject in ('employer','person')),
  link        double precision not null check (link >= 0.5 and link < 1),
  review      double precision not null check (review > 0 and review < link),
  reason      text not null check (length(reason) > 0),
  decided_by  integer references user_account,
  decided_on  date not null,
  journal_id  bigint not null references journal deferrable initially deferred
);
create index matching_threshold_latest on matching_threshold (campaign_id, subject, id desc);

do $$
declare t text;
begin
  foreach t in array array['matching_model','matching_threshold'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
  end loop;
end $$;
grant usage on all sequences in schema public to km_city;
