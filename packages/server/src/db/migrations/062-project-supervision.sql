-- What departments do together about construction projects: requests (联动机制, R27), joint supervision (R28), bulletins (R29).

create table joint_request (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  project_id   bigint not null references project,
  -- Who asked; the request goes with its project.
  district_id  smallint references district,
  department   text not null check (department <> ''),
  ask          text not null check (ask <> ''),
  asked_on     date not null,
  due_on       date not null,
  answered_on  date,
  answer       text,
  acted_on     date,
  act          text,
  withdrawn_on date,
  reason       text,
  user_id      integer references user_account,
  check (due_on >= asked_on),
  check ((answered_on is null) = (answer is null) and answered_on >= asked_on),
  check ((acted_on is null) = (act is null) and acted_on >= answered_on),
  check ((withdrawn_on is null) = (reason is null) and (withdrawn_on is null or answered_on is null))
);
create index joint_request_project on joint_request (project_id, id);
create index joint_request_open on joint_request (campaign_id, due_on, id) where acted_on is null and withdrawn_on is null;

-- A round of joint supervision: its plan by district and day, its team.
create table supervision_round (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  title        text not null check (title <> ''),
  leader       text not null check (leader <> ''),
  team         jsonb not null check (jsonb_typeof(team) = 'array'),
  stops        jsonb not null check (jsonb_typeof(stops) = 'array'),
  -- Districts and projects of the stops, for row security and for the projects' pages.
  district_ids smallint[] not null check (cardinality(district_ids) > 0),
  project_ids  bigint[] not null,
  from_on      date not null,
  to_on        date not null check (to_on >= from_on),
  planned_on   date not null,
  cancelled_on date,
  reason       text,
  user_id      integer references user_account,
  check ((cancelled_on is null) = (reason is null))
);
create index supervision_round_campaign on supervision_round (campaign_id, from_on desc, id desc);

create table supervision_finding (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  round_id    bigint not null references supervision_round,
  project_id  bigint not null references project,
  district_id smallint not null references district,
  found_on    date not null,
  finding     text not null check (finding <> ''),
  -- Null where nothing is to be put right.
  requirement text,
  due_on      date,
  resolved_on date,
  result      text,
  user_id     integer references user_account,
  check ((requirement is null) = (due_on is null) and due_on >= found_on),
  check ((resolved_on is null) = (result is null) and resolved_on >= found_on),
  check (resolved_on is null or requirement is not null)
);
create index supervision_finding_round on supervision_finding (round_id, id);
create index supervision_finding_project on supervision_finding (project_id, id);

-- A bulletin to one district government: its figures as of a day, frozen.
create table project_bulletin (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  district_id smallint not null references district,
  as_of       date not null,
  issued_on   date not null check (issued_on >= as_of),
  data        jsonb not null,
  user_id     integer references user_account
);
create index project_bulletin_campaign on project_bulletin (campaign_id, as_of desc, district_id);

do $$
declare t text;
begin
  foreach t in array array['joint_request','supervision_round','supervision_finding','project_bulletin'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert, update on %I to km_city', t);
    execute format('grant select on %I to km_district, km_reader', t);
  end loop;
end $$;
create policy district on joint_request to km_district
  using (exists (select from project p where p.id = joint_request.project_id))
  with check (district_id is not null and exists (select from project p where p.id = joint_request.project_id));
grant insert, update (answered_on, answer, acted_on, act, withdrawn_on, reason) on joint_request to km_district;
create policy district_reads on supervision_round for select to km_district using (current_district() = any (district_ids));
create policy district on supervision_finding to km_district
  using (exists (select from project p where p.id = supervision_finding.project_id));
grant update (resolved_on, result) on supervision_finding to km_district;
create policy district_reads on project_bulletin for select to km_district using (district_id = current_district());

alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check check (subject_kind in (
  'lead','visit','order','refusal-report','handover','district-record','person-handover','supervision-round','project-bulletin',
  'enforcement-action'));
