-- A table that a city composes (R51-R57): each save is a numbered edition, so that an earlier one can be taken back and what was printed by it be
-- read again.
create table composed_table (
  campaign_id smallint not null references campaign,
  code        text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  edition     integer not null check (edition > 0),
  -- `Composition` of the campaign package; null where this edition takes the table away.
  composition jsonb,
  saved_on    date not null,
  user_id     integer references user_account,
  primary key (campaign_id, code, edition)
);
alter table composed_table enable row level security;
alter table composed_table force row level security;
do $$
declare r text;
begin
  foreach r in array array['km_city','km_district','km_reader'] loop
    execute format('create policy %I on composed_table for select to %I using (campaign_id = current_campaign())', r, r);
    execute format('grant select on composed_table to %I', r);
  end loop;
end $$;
create policy city_writes on composed_table for insert to km_city with check (campaign_id = current_campaign());
grant insert on composed_table to km_city;
