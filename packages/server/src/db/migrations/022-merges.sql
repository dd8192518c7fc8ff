-- Two leads of one employer (U13): the older one stays, the other is closed and names it; a split lets it stand again. Nothing
-- of the past moves: batch lines and counters of the day say what changed.
create table lead_merge (
  id             bigint generated always as identity primary key,
  campaign_id    smallint not null references campaign,
  kept_lead_id   bigint not null references lead,
  closed_lead_id bigint not null references lead,
  merged_on      date not null,
  reason         text not null check (length(reason) > 0),
  batch_id       bigint references batch,
  decision_id    bigint references link_decision,
  -- Employers that were one with the closed lead's already.
  employer_ids   bigint[] not null,
  -- State, class reasons and groups of both leads as they were, for the split.
  kept_before    jsonb not null,
  closed_before  jsonb not null,
  split_on       date,
  journal_id     bigint not null references journal deferrable initially deferred,
  check (kept_lead_id <> closed_lead_id),
  check (split_on is null or split_on >= merged_on)
);
create unique index lead_merge_standing on lead_merge (closed_lead_id) where split_on is null;
create index lead_merge_kept on lead_merge (kept_lead_id);

-- What came over from the closed lead; whatever else it had stands there still.
create table lead_merge_person (
  merge_id       bigint not null references lead_merge,
  lead_person_id bigint not null references lead_person,
  campaign_id    smallint not null references campaign,
  listed         boolean not null,
  primary key (merge_id, lead_person_id)
);
create table lead_merge_visit (
  merge_id    bigint not null references lead_merge,
  visit_id    bigint not null references visit,
  campaign_id smallint not null references campaign,
  primary key (merge_id, visit_id)
);

-- A visit counts under the class of the lead it was made to, wherever its lead goes.
alter table visit add column lead_class text;
update visit v set lead_class = l.lead_class from lead l where l.id = v.lead_id;
alter table visit alter column lead_class set not null;

alter table batch drop constraint batch_kind_check;
alter table batch add constraint batch_kind_check
  check (kind in ('issue','return','withdrawal','duplicate','late-persons','transfer','split'));

do $$
declare t text;
begin
  foreach t in array array['lead_merge','lead_merge_person','lead_merge_visit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city', t);
  end loop;
end $$;
grant update (batch_id, split_on) on lead_merge to km_city;
-- Whoever reads a lead reads the diary of those that were merged into it, as far as the diary is his.
create policy others on lead_merge for select to km_district, km_reader using (campaign_id = current_campaign());
grant select (id, campaign_id, kept_lead_id, closed_lead_id, merged_on, split_on) on lead_merge to km_district, km_reader;
grant update (lead_id) on visit to km_city;
-- A code that goes to another employer leaves the one that had it.
grant delete on employer_code to km_city;
grant usage on all sequences in schema public to km_city, km_district;
