-- The notices themselves, so that what was taken from one can be derived again and held against its hash.
create table published_notice (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  text        text not null,
  text_hash   text not null check (text_hash ~ '^[0-9a-f]{64}$'),
  source      text not null,
  known_on    date not null
);
create index published_notice_month on published_notice (campaign_id, month, id);
-- Editions from before notices were kept have none.
alter table published_table
  add column notice_id    bigint references published_notice,
  add column figures_hash text check (figures_hash ~ '^[0-9a-f]{64}$'),
  add check ((notice_id is null) = (figures_hash is null));
grant select on published_notice to km_city, km_district, km_reader;
grant insert on published_notice to km_city;
