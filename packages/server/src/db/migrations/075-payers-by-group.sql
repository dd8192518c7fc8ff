-- Payers of a ledger month by the plan's groups that the ledger itself tells (R03): form of work, household. A delivery without rows of a group says
-- nothing of it, which is not zero.
create table ledger_group_payers (
  delivery_id bigint not null references delivery,
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  district_id smallint not null references district,
  group_code  text not null,
  payers      integer not null check (payers >= 0),
  primary key (delivery_id, month, group_code, district_id)
);
grant select on ledger_group_payers to km_city, km_district, km_reader;
grant insert, delete on ledger_group_payers to km_city;
