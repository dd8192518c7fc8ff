-- Success is what the ledger shows (R18, domain §10.1): one row per lead and ledger month in which its employer has an account or
-- somebody of its list pays.
create table proof_month (
  lead_id     bigint not null references lead,
  month       date not null,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  registered  boolean not null,
  pays        boolean not null,
  persons     integer not null check (persons >= 0),
  primary key (lead_id, month),
  check (pays or persons = 0)
);

-- The month that first showed a step, whose lead it was then, and when that was known. Append-only: who stops paying has paid.
create table proof (
  lead_id     bigint not null references lead,
  step        text not null check (step in ('registered','first-payment','three-months')),
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  lead_class  text not null,
  officer_id  integer references user_account,
  month       date not null,
  known_on    date not null,
  persons     integer not null check (persons >= 0),
  -- Within the window after the inspection.
  attributed  boolean not null,
  journal_id  bigint not null references journal deferrable initially deferred,
  primary key (lead_id, step)
);

do $$
declare t text;
begin
  foreach t in array array['proof_month','proof'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy district on %I for select to km_district using (district_id = current_district())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
end $$;
grant select, insert on proof to km_city;
grant select, insert, update on proof_month to km_city;
