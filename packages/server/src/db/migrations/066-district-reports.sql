-- What districts report by hand where there are no live data (domain §10.1): one report per district, form and month.
create table district_report (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  district_id  smallint not null references district,
  form         text not null,
  -- The first day of the month that is reported.
  month        date not null check (extract(day from month) = 1),
  state        text not null check (state in ('draft','submitted','returned','accepted','locked')),
  -- `ReportContent` and `Explanations` of the campaign's rules.
  content      jsonb not null,
  explanations jsonb not null default '{}',
  -- What the rules found when it was last submitted.
  findings     integer not null default 0 check (findings >= 0),
  -- The first day on which it was submitted: a report that is given back was still delivered on it.
  delivered_on date,
  submitted_on date,
  submitted_by integer references user_account,
  decided_on   date,
  note         text not null default '',
  unique (campaign_id, form, month, district_id),
  check (state = 'draft' or submitted_on is not null)
);

create table district_report_event (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  report_id   bigint not null references district_report,
  district_id smallint not null references district,
  act         text not null,
  state       text not null,
  note        text not null default '',
  happened_on date not null,
  user_id     integer references user_account,
  journal_id  bigint not null references journal deferrable initially deferred
);
create index district_report_event_report on district_report_event (report_id, id);

-- Figures of accepted reports, which indicators read. One that is given back after all ends and is kept: what was known on a day stays known.
create table reported_figure (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  report_id   bigint not null references district_report,
  district_id smallint not null references district,
  month       date not null,
  annex       text not null,
  column_id   text not null,
  value       bigint not null check (value >= 0),
  known_on    date not null,
  until_on    date check (until_on >= known_on)
);
create index reported_figure_month on reported_figure (campaign_id, month, district_id);
create index reported_figure_report on reported_figure (report_id) where until_on is null;

do $$
declare t text;
begin
  foreach t in array array['district_report','district_report_event','reported_figure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('create policy district on %I to km_district using (district_id = current_district()) with check (district_id = current_district())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
  end loop;
end $$;
grant insert on district_report_event to km_city, km_district;
grant insert on district_report to km_district;
grant update (state, content, explanations, findings, delivered_on, submitted_on, submitted_by) on district_report to km_district;
grant update (state, decided_on, note) on district_report to km_city;
grant insert, update (until_on) on reported_figure to km_city;
