-- Monthly and quarterly bulletins (通报, R38, R46): drafted, reviewed by another, published and then frozen; a correction is a further edition.

create table bulletin (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  period       text not null check (period ~ '^\d{4}-(Q[1-4]|\d{2})$'),
  edition      smallint not null check (edition > 0),
  state        text not null default 'draft' check (state in ('draft','review','reviewed','published','discarded')),
  source       text not null check (source in ('computed','published')),
  as_of        date not null,
  known_at     date not null check (known_at >= as_of),
  -- All its figures, and the SM3 of their canonical JSON (RFC 8785).
  inputs       jsonb not null,
  inputs_hash  text not null check (inputs_hash ~ '^[0-9a-f]{64}$'),
  -- Title, addressee, copies, citations, paragraphs.
  content      jsonb not null,
  -- Findings in its figures, each with the explanation that somebody gave.
  explanations jsonb not null default '{}',
  -- What a correction is for, and which edition it takes the place of.
  reason       text,
  corrects_id  bigint references bulletin,
  version      integer not null default 1,
  drafted_on   date not null,
  -- Who wrote on it: none of them reviews it.
  drafters     integer[] not null default '{}',
  reviewed_by  integer references user_account,
  returned     text,
  -- What it was printed from, and its papers: all of it is there once it is published, and never changes again.
  paper        jsonb,
  document_id  bigint references document,
  number       text,
  docx_hash    text,
  pdf_hash     text,
  web_hash     text,
  published_on date,
  check ((edition = 1) = (reason is null) and (edition = 1) = (corrects_id is null)),
  check (state <> 'published' or (paper is not null and document_id is not null and number is not null
    and docx_hash is not null and pdf_hash is not null and web_hash is not null and published_on > known_at))
);
create unique index bulletin_edition on bulletin (campaign_id, period, edition) where state <> 'discarded';
create unique index bulletin_open on bulletin (campaign_id, period) where state in ('draft','review','reviewed');
create index bulletin_list on bulletin (campaign_id, id desc);

create function keep_bulletin() returns trigger language plpgsql as $$
begin
  raise exception 'a published bulletin never changes';
end $$;
create trigger bulletin_frozen before update or delete on bulletin
  for each row when (old.state in ('published','discarded')) execute function keep_bulletin();

alter table bulletin enable row level security;
alter table bulletin force row level security;
create policy city on bulletin to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
-- Drafts are the office's; what is published is everybody's.
create policy reader on bulletin for select to km_reader using (campaign_id = current_campaign() and state = 'published');
create policy district on bulletin for select to km_district using (campaign_id = current_campaign() and state = 'published');
grant select, insert, update on bulletin to km_city;
grant select on bulletin to km_reader, km_district;

alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check check (subject_kind in (
  'lead','visit','order','refusal-report','handover','district-record','person-handover','supervision-round','project-bulletin','bulletin',
  'enforcement-action'));
