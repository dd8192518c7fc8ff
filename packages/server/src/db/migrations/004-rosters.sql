-- The catalogue of deliveries: a folder of the lake exists when its row says 'stored' (design §2).
create table delivery (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  kind          text not null,
  source        text not null default '',
  file_name     text not null,
  file_sha256   text not null,
  as_of         date not null,
  known_on      date not null,
  state         text not null check (state in ('running','stored','failed','superseded')),
  supersedes    bigint references delivery,
  rows_in       bigint,
  rows_stored   bigint,
  rows_refused  bigint,
  mapping       jsonb not null default '{}',
  control_sums  jsonb not null default '{}',
  warnings      jsonb not null default '[]',
  failure       jsonb,
  lake_path     text,
  refused_path  text,
  user_id       integer references user_account,
  recorded_at   timestamptz not null default clock_timestamp(),
  -- Rows in = rows stored + rows refused, always (issue item 4).
  check (state not in ('stored','superseded') or (rows_in = rows_stored + rows_refused and lake_path is not null))
);
create unique index delivery_same_file on delivery (campaign_id, kind, as_of, file_sha256) where state = 'stored';
create index delivery_recent on delivery (campaign_id, id desc);

-- A correction of the proposed mapping is remembered per source and shape of header.
create table column_mapping (
  campaign_id smallint not null references campaign,
  kind        text not null,
  source      text not null,
  header_hash text not null,
  mapping     jsonb not null,
  primary key (campaign_id, kind, source, header_hash)
);

-- Payers of a ledger month per district, one row set per delivery: annex 3 as of D, known at K, is a look-up (design §5).
create table ledger_payers (
  delivery_id bigint not null references delivery,
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  district_id smallint not null references district,
  payers      integer not null check (payers >= 0),
  primary key (delivery_id, month, district_id)
);
create index ledger_payers_month on ledger_payers (campaign_id, month);

-- Workers newly insured through construction projects, by month of enrolment (annex 5). A row with 0 is a zero report (T04).
create table project_insured (
  delivery_id bigint not null references delivery,
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  district_id smallint not null references district,
  projects    integer not null check (projects >= 0),
  persons     integer not null check (persons >= 0),
  primary key (delivery_id, month, district_id)
);

grant select on delivery, ledger_payers, project_insured to km_city, km_district, km_reader;
grant insert, update on delivery to km_city;
grant select, insert, update on column_mapping to km_city;
grant insert, delete on ledger_payers, project_insured to km_city;
