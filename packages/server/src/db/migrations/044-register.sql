-- The register of policy documents (文号) keeps what it said on each day: a paper of May names the title of May. The database keeps
-- it, so that no command can forget to; what is changed twice in a day counts as it was left.
alter table policy_document add column changed_on date;
alter table policy_document no force row level security;
update policy_document set changed_on = known_on;
alter table policy_document force row level security;
alter table policy_document alter column changed_on set not null, add check (changed_on >= known_on);
create table policy_edition (
  policy_id   bigint not null references policy_document,
  campaign_id smallint not null references campaign,
  from_on     date not null,
  title       text not null,
  clause      text not null,
  valid_from  date,
  valid_to    date,
  primary key (policy_id, from_on)
);
create function keep_policy_edition() returns trigger language plpgsql as $$
begin
  insert into policy_edition values (new.id, new.campaign_id, new.changed_on, new.title, new.clause, new.valid_from, new.valid_to)
    on conflict (policy_id, from_on) do update
       set title = excluded.title, clause = excluded.clause, valid_from = excluded.valid_from, valid_to = excluded.valid_to;
  return new;
end $$;
insert into policy_edition select id, campaign_id, known_on, title, clause, valid_from, valid_to from policy_document;
create trigger keep_edition after insert or update on policy_document for each row execute function keep_policy_edition();

-- What an order cites, by the record of the register, in the order of its paper. Number, title and standing are as the register said
-- on the day of service, and absent before it.
create table order_citation (
  order_id    bigint not null references rectification_order,
  policy_id   bigint not null references policy_document,
  campaign_id smallint not null references campaign,
  place       smallint not null check (place > 0),
  clause      text not null default '' check (length(clause) <= 60),
  number      text,
  title       text,
  standing    text check (standing in ('valid','not-yet','ended','unregistered')),
  primary key (order_id, policy_id),
  unique (order_id, place),
  check ((number is null) = (title is null) and (number is null) = (standing is null))
);
create index order_citation_policy on order_citation (policy_id, order_id);

do $$
declare t text;
begin
  foreach t in array array['policy_edition','order_citation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district, km_reader', t);
  end loop;
end $$;
create policy district on policy_edition for select to km_district using (campaign_id = current_campaign());
grant insert, update on policy_edition to km_city;
-- Whoever sees an order sees what it cites; that changes while it is a draft, and is frozen by its service.
create policy seen on order_citation for select to km_district
  using (exists (select from rectification_order o where o.id = order_citation.order_id));
create policy drafted on order_citation for insert to km_district
  with check (number is null and exists (select from rectification_order o where o.id = order_citation.order_id
    and o.campaign_id = order_citation.campaign_id and o.state = 'draft'));
create policy changed on order_citation for delete to km_district
  using (exists (select from rectification_order o where o.id = order_citation.order_id and o.state = 'draft'));
create policy frozen on order_citation for update to km_district
  using (number is null and exists (select from rectification_order o where o.id = order_citation.order_id and o.state = 'approved'))
  with check (number is not null);
grant insert, delete, update (number, title, standing) on order_citation to km_city, km_district;

-- What a district did beside its leads may carry files, and its plan of measures names who answers for it and what is due when.
alter table district_record
  add column owner    text not null default '' check (length(owner) <= 120),
  add column measures jsonb not null default '[]' check (jsonb_typeof(measures) = 'array');
alter table document drop constraint document_subject_kind_check;
alter table document add constraint document_subject_kind_check
  check (subject_kind in ('lead','visit','order','refusal-report','handover','district-record'));
alter table evidence_of drop constraint evidence_of_subject_kind_check;
alter table evidence_of add constraint evidence_of_subject_kind_check
  check (subject_kind in ('visit','contact','order','refusal','handover','publicity','lead','district-record'));

-- Labour inspection and audit bring files with what they answer. These belong to their side: the other receiver and the city's leaders
-- never see them; the office does, and the districts whose lead it is or was.
alter table evidence    add column receiver text check (receiver in ('inspection','audit')),
  add check (receiver is null or district_id is null);
alter table evidence_of add column receiver text check (receiver in ('inspection','audit')),
  add check (receiver is null or subject_kind = 'handover');
create policy receiver_own on evidence to km_receiver
  using (receiver = current_receiver() and campaign_id = current_campaign())
  with check (receiver = current_receiver() and campaign_id = current_campaign());
create policy receiver_own on evidence_of for insert to km_receiver
  with check (receiver = current_receiver() and campaign_id = current_campaign() and subject_kind = 'handover'
    and exists (select from handover h where h.id = evidence_of.subject_id and h.receiver = current_receiver()
                  and h.lead_id = evidence_of.lead_id and h.district_id = evidence_of.district_id));
drop policy receiver on evidence_of;
create policy receiver on evidence_of for select to km_receiver
  using ((receiver is null or receiver = current_receiver())
    and exists (select from handover h where h.lead_id = evidence_of.lead_id and h.receiver = current_receiver()));
drop policy receiver on evidence;
create policy receiver on evidence for select to km_receiver
  using (receiver is null and exists (select from evidence_of o where o.evidence_id = evidence.id));
drop policy reader on evidence_of;
create policy reader on evidence_of for select to km_reader using (campaign_id = current_campaign() and receiver is null);
-- The district that reported the employer reads the answer's files, also where the lead went on since.
create policy answered on evidence for select to km_district
  using (receiver is not null
    and exists (select from evidence_of o where o.evidence_id = evidence.id and o.district_id = current_district()));
grant insert on evidence, evidence_of to km_receiver;
grant update (media_type, received_bytes, state, width, height, stored_at) on evidence to km_receiver;

-- Uploads that were begun, never finished and never named by an act are swept; whoever began one finds it until then.
grant delete on evidence to km_city;
create policy sweep_only_open on evidence as restrictive for delete to km_city using (state = 'open');
create index evidence_unfinished on evidence (user_id, recorded_at) where state = 'open';
