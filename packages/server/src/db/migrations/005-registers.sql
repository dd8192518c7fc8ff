-- Two registers cross from the lake into the database: employers, and the persons of leads only (design §2).
create table employer (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  name        text not null,
  name_key    text not null,
  merged_into bigint references employer,
  check (merged_into <> id)
);
create index employer_name_key on employer (campaign_id, name_key);

-- Every code and account, with its validity and where it was read.
create table employer_code (
  employer_id bigint not null references employer,
  campaign_id smallint not null references campaign,
  kind        text not null check (kind in ('uscc','org-code','registration-number','unit-number','fund-account')),
  value       text not null,
  seen_from   date not null,
  seen_to     date not null check (seen_to >= seen_from),
  source_kind text not null,
  primary key (campaign_id, kind, value, employer_id)
);
create index employer_code_employer on employer_code (employer_id);

-- ID numbers stand sealed under a key of the person's own, with a keyed index for finding; keys live outside the
-- database. Emptying key_salt makes the sealed value unreadable for ever (erasure, design §4).
create table person (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  id_index    bytea not null,
  id_sealed   bytea not null,
  key_salt    bytea,
  unique (campaign_id, id_index)
);

alter table employer enable row level security;      alter table employer force row level security;
alter table employer_code enable row level security; alter table employer_code force row level security;
alter table person enable row level security;        alter table person force row level security;
create policy city on employer to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy city on employer_code to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy city on person to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy door on person for select to km_door using (campaign_id = current_campaign());
grant select, insert, update on employer, employer_code to km_city;
grant select (id, campaign_id, id_index), insert on person to km_city;
grant select on person to km_door; -- the one door (server/src/sealing) reads sealed values as this role
