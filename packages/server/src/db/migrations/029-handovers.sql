-- The key inspection list (重点检查用人单位名单, R44): accepted refusals, merged per employer, handed to both receivers. One
-- record per employer and receiver; what was handed over never changes, the receiver's progress does.
create table handover (
  id            bigint generated always as identity primary key,
  campaign_id   smallint not null references campaign,
  number        integer not null check (number > 0),
  lead_id       bigint not null references lead,
  employer_id   bigint not null references employer,
  district_id   smallint not null references district,
  refusal_id    bigint not null references refusal,
  slot          date not null,
  receiver      text not null check (receiver in ('inspection','audit')),
  -- Who leads the case and who has it for information; the rule that said so, or the office's reason for saying otherwise.
  leads         boolean not null,
  rule          text not null check (rule in ('not-registered','under-declared','dispatch','corrected')),
  rule_reason   text not null default '' check (rule <> 'corrected' or length(rule_reason) > 0),
  handed_on     date not null,
  handed_at     timestamptz not null default clock_timestamp(),
  handed_by     integer references user_account,
  due_on        date not null,
  late          boolean generated always as (handed_on > due_on) stored,
  -- The row of the list as it was handed over (domain §9.4).
  content       jsonb not null,
  state         text not null default 'handed' check (state in ('handed','received','case-opened','answered')),
  received_on   date,
  received_by   text,
  case_number   text,
  case_opened_on date,
  -- Audit: the day the audit begins, the day it ended, and whether it found a violation (domain §7.4).
  starts_on     date,
  ended_on      date,
  violation     boolean,
  -- Why an audit begins sooner than its notice asks for.
  notice_exception text not null default '',
  -- The day by which the case ends, the extended one with the day it was extended, and when an audit's result is due.
  limit_on      date,
  limit_extended_on date,
  extended_on   date,
  extension_reason  text,
  result_due_on date,
  result        text,
  result_note   text not null default '',
  answered_on   date,
  unique (campaign_id, number),
  unique (campaign_id, employer_id, receiver),
  unique (refusal_id, receiver),
  check ((state = 'handed') = (received_on is null)),
  check ((received_on is null) = (received_by is null)),
  check ((case_opened_on is null) = (case_number is null)),
  check ((case_opened_on is null) = (limit_on is null)),
  check ((ended_on is null) = (violation is null)),
  check ((ended_on is null) = (result_due_on is null)),
  check ((limit_extended_on is null) = (extension_reason is null)),
  check ((limit_extended_on is null) = (extended_on is null)),
  check ((state = 'answered') = (answered_on is not null)),
  check ((answered_on is null) = (result is null)),
  check (received_on >= handed_on and case_opened_on >= received_on and answered_on >= received_on)
);
create index handover_lead on handover (lead_id, receiver);
create index handover_employer on handover (employer_id);
create index handover_receiver on handover (campaign_id, receiver, number);
create index handover_district on handover (district_id, number);
create index handover_slot on handover (campaign_id, slot, number);

-- Who the office says shall lead, against the rule, before it hands over.
create table handover_lead_choice (
  refusal_id  bigint primary key references refusal,
  campaign_id smallint not null references campaign,
  receiver    text not null check (receiver in ('inspection','audit')),
  reason      text not null check (length(reason) > 0),
  user_id     integer references user_account,
  decided_on  date not null
);

alter table handover enable row level security; alter table handover force row level security;
create policy city on handover to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
create policy district on handover for select to km_district using (district_id = current_district());
create policy reader on handover for select to km_reader using (campaign_id = current_campaign());
create policy receiver on handover to km_receiver
  using (receiver = current_receiver() and campaign_id = current_campaign())
  with check (receiver = current_receiver() and campaign_id = current_campaign());
grant select, insert on handover to km_city;
grant select on handover to km_district, km_reader, km_receiver;
grant update (state, received_on, received_by, case_number, case_opened_on, starts_on, ended_on, violation, notice_exception, limit_on,
              limit_extended_on, extended_on, extension_reason, result_due_on, result, result_note, answered_on) on handover to km_receiver;
grant usage on sequence handover_id_seq to km_city;

alter table handover_lead_choice enable row level security; alter table handover_lead_choice force row level security;
create policy city on handover_lead_choice to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
grant select, insert, update, delete on handover_lead_choice to km_city;

-- A receiver reads the leads that were handed to it, their visits and the refusal, and nothing else; never a person.
create policy receiver on lead for select to km_receiver
  using (exists (select from handover h where h.lead_id = lead.id and h.receiver = current_receiver()));
create policy receiver on visit for select to km_receiver
  using (exists (select from handover h where h.lead_id = visit.lead_id and h.receiver = current_receiver()));
create policy receiver on refusal for select to km_receiver
  using (exists (select from handover h where h.lead_id = refusal.lead_id and h.receiver = current_receiver()));
create policy receiver on contact for select to km_receiver
  using (exists (select from handover h where h.lead_id = contact.lead_id and h.receiver = current_receiver()));
create policy receiver on evidence_of for select to km_receiver
  using (exists (select from handover h where h.lead_id = evidence_of.lead_id and h.receiver = current_receiver()));
create policy receiver on evidence for select to km_receiver
  using (exists (select from evidence_of o where o.evidence_id = evidence.id));
grant select on lead, visit, contact to km_receiver;
-- Not what the office and the district wrote to each other about the report.
grant select (id, campaign_id, lead_id, district_id, slot, reason_code, note, attempts, contact_days, last_contact_on)
  on refusal to km_receiver;
-- It writes into the timeline of these leads, and reads none of it.
create policy receiver on lead_event for insert to km_receiver
  with check (exists (select from handover h where h.lead_id = lead_event.lead_id and h.receiver = current_receiver()));
grant insert on lead_event to km_receiver;
grant usage on sequence lead_event_id_seq to km_receiver;

-- A lead also ends by what a receiver answered, or by a stated end; otherwise only the ledger closes it.
alter table lead drop constraint lead_closed_reason_check;
alter table lead add constraint lead_closed_reason_check
  check (closed_reason in ('paid','duplicate','withdrawn','result','ended'));
grant update (closed_reason) on lead to km_district;
-- What proves a stated end proves the lead itself.
alter table evidence_of drop constraint evidence_of_subject_kind_check;
alter table evidence_of add constraint evidence_of_subject_kind_check
  check (subject_kind in ('visit','contact','order','refusal','handover','publicity','lead'));
