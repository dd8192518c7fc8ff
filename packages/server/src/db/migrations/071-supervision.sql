-- Supervision of districts (四季度督导, R45) beside that of construction projects (R28): one table of rounds, one of findings.

alter table supervision_round add column kind text not null default 'projects' check (kind in ('projects','districts'));
-- The quarter that the round was proposed from.
alter table supervision_round add column quarter text check (quarter ~ '^\d{4}-Q[1-4]$');

-- A district's stop in a round of districts: its brief is a paper of its own.
create table supervision_stop (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  round_id    bigint not null references supervision_round,
  district_id smallint not null references district,
  day         date not null,
  -- Why it was proposed, in the words that the office saw when it planned.
  reasons     text[] not null,
  unique (round_id, district_id)
);

alter table supervision_finding alter column project_id drop not null;
-- The indicator that a finding about a district is about, and its figure on that day: next month's is held against it.
alter table supervision_finding add column indicator text;
alter table supervision_finding add column figure jsonb;
alter table supervision_finding add check (project_id is null or indicator is null);
alter table supervision_finding add check ((figure is null) or (indicator is not null));
create index supervision_finding_open on supervision_finding (campaign_id, due_on, id) where resolved_on is null and due_on is not null;

alter table supervision_stop enable row level security;
alter table supervision_stop force row level security;
create policy city on supervision_stop to km_city
  using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy reader on supervision_stop for select to km_reader using (campaign_id = current_campaign());
create policy district_reads on supervision_stop for select to km_district using (district_id = current_district());
grant select, insert on supervision_stop to km_city;
grant select on supervision_stop to km_district, km_reader;

-- A finding about a project goes with its project, one about a district with the district.
drop policy district on supervision_finding;
create policy district on supervision_finding to km_district
  using (case when project_id is null then district_id = current_district()
              else exists (select from project p where p.id = supervision_finding.project_id) end);

alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check check (subject_kind in (
  'lead','visit','order','refusal-report','handover','district-record','person-handover','supervision-round','project-bulletin','bulletin',
  'enforcement-action','assessment-sheet','supervision-stop'));
