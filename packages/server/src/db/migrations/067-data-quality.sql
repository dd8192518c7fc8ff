-- Everything that the rules found in figures (domain §4): in the live ones, in published notices, in what districts report by hand. A finding is
-- one row for as long as it is known; what people made of it, and what later looks found, is its history.
create table quality_finding (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  source       text not null check (source in ('live','notice','report')),
  -- The month of the notice, the report; nothing for live figures.
  source_key   text not null default '',
  finding_key  text not null,
  rule         text not null,
  severity     text not null check (severity in ('error','warning','note')),
  place        jsonb not null,
  message_zh   text not null,
  message_en   text not null,
  -- Whose figures they are; none where it is the whole city's.
  district_ids smallint[] not null,
  -- Whose business it is: the one district's, else the office's.
  owner_id     smallint references district,
  state        text not null check (state in ('open','checking','explained','corrected','dismissed')),
  found_on     date not null,
  changed_on   date not null check (changed_on >= found_on),
  -- Since when no look finds it any more.
  gone_on      date check (gone_on >= found_on),
  unique (campaign_id, source, source_key, finding_key)
);
create index quality_finding_list on quality_finding (campaign_id, state, id desc);

create table quality_event (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  finding_id  bigint not null references quality_finding,
  act         text not null,
  state       text not null,
  note        text not null default '',
  note_en     text not null default '',
  happened_on date not null,
  user_id     integer references user_account,
  journal_id  bigint not null references journal deferrable initially deferred
);
create index quality_event_finding on quality_event (finding_id, id);

do $$
declare t text;
begin
  foreach t in array array['quality_finding','quality_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert on %I to km_city, km_district', t);
    execute format('grant select on %I to km_reader', t);
  end loop;
end $$;
grant update on quality_finding to km_city;
-- A district sees what is about it, and answers for what is its own.
create policy district_reads on quality_finding for select to km_district using (current_district() = any (district_ids));
create policy district on quality_finding to km_district
  using (owner_id = current_district()) with check (owner_id = current_district());
grant update (severity, place, message_zh, message_en, state, changed_on, gone_on) on quality_finding to km_district;
create policy district_reads on quality_event for select to km_district
  using (exists (select from quality_finding f where f.id = quality_event.finding_id));
create policy district on quality_event for insert to km_district
  with check (exists (select from quality_finding f where f.id = quality_event.finding_id and f.owner_id = current_district()));
