-- Figures as printed in a published notice, with the month they speak of. A later reading is a new edition.
create table published_table (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  annex       smallint not null check (annex between 1 and 5),
  month       date not null check (extract(day from month) = 1),
  edition     integer not null,
  known_on    date not null,
  source      text not null,
  figures     jsonb not null,
  unique (campaign_id, annex, month, edition)
);

create table finding (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  source      text not null,
  rule        text not null,
  severity    text not null check (severity in ('error','warning','note')),
  place       jsonb not null,
  message_zh  text not null,
  message_en  text not null,
  known_on    date not null
);
create index finding_source on finding (campaign_id, source, rule);

-- A job that runs beside the server: what it does, how far it is, where its file lies until it expires.
create table job (
  id          uuid primary key,
  campaign_id smallint not null references campaign,
  user_id     integer references user_account,
  district_id smallint references district,
  kind        text not null,
  state       text not null check (state in ('queued','running','done','failed')),
  input       jsonb not null,
  progress    jsonb not null default '{}',
  result      jsonb,
  failure     jsonb,
  file_path   text,
  file_name   text,
  expires_at  timestamptz,
  created_at  timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create index job_recent on job (campaign_id, created_at desc);

grant select on published_table, finding to km_city, km_district, km_reader;
grant insert, delete on finding to km_city;
grant insert on published_table to km_city;
