-- A campaign is data (R01…): its city, its reporting units, its days. The code knows none of them.
create table campaign (
  id           smallint generated always as identity primary key,
  code         text not null unique,
  city         text not null,
  title        text not null,
  title_en     text not null,
  year         smallint not null,
  opens_on     date not null,
  closes_on    date not null check (closes_on > opens_on),
  today        date not null,
  -- Moving today backwards would let the past change: the campaign can then only be read (design §5).
  latest_today date not null,
  read_only    boolean generated always as (today < latest_today) stored,
  demo_scale   numeric,
  definition   jsonb not null,
  check (latest_today >= today)
);

-- A reporting unit (统计单元). Its key is internal: several units may share one administrative code (domain §6.5).
create table district (
  id          smallint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  ordinal     smallint not null check (ordinal > 0),
  code        text not null,
  name        text not null,
  name_en     text not null,
  kind        text not null check (kind in ('DISTRICT','COUNTY','FORMER_DISTRICT','FUNCTIONAL_ZONE')),
  unique (campaign_id, ordinal), unique (campaign_id, code), unique (campaign_id, name), unique (campaign_id, id)
);

-- A target belongs to a set of districts per indicator (T01, T25).
create table target (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  indicator    text not null,
  district_ids smallint[] not null check (cardinality(district_ids) > 0),
  value        bigint not null check (value >= 0),
  known_on     date not null,
  source       text not null
);
create index target_indicator on target (campaign_id, indicator, known_on);

create table user_account (
  id            integer generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  login         text not null unique check (login = lower(login)),
  name          text not null,
  role          text not null check (role in ('city','district','reader','inspection','audit','admin')),
  district_id   smallint,
  password_hash text not null,
  language      text not null default 'zh' check (language in ('zh','en')),
  failed_count  smallint not null default 0,
  locked_until  timestamptz,
  disabled      boolean not null default false,
  foreign key (campaign_id, district_id) references district (campaign_id, id),
  check ((role = 'district') = (district_id is not null))
);

create table session (
  token_hash  bytea primary key,
  user_id     integer not null references user_account,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  expires_at  timestamptz not null
);

create table saved_view (
  id       bigint generated always as identity primary key,
  user_id  integer not null references user_account,
  page     text not null,
  name     text not null check (length(name) between 1 and 60),
  query    text not null,
  unique (user_id, page, name)
);

grant select on campaign, district, target to km_city, km_district, km_reader;
grant select, insert, update, delete on saved_view to km_city, km_district, km_reader;
grant update (today, latest_today, demo_scale) on campaign to km_city;
grant insert on target to km_city;
