-- Orders follow their lead (R11, design §5): who has an order in hand is the district that has the lead, while who issued and who
-- served it stays with it. Each order is in one district's hands, so that no figure counts it twice.
alter table rectification_order
  add column holder_id          smallint references district,
  -- The district that served it.
  add column served_district_id smallint references district;
alter table rectification_order no force row level security;
update rectification_order set holder_id = district_id, served_district_id = case when served_on is not null then district_id end;
alter table rectification_order force row level security;
alter table rectification_order
  alter column holder_id set not null,
  add check ((served_on is null) = (served_district_id is null)),
  -- What nobody has issued yet is issued by whoever has it.
  add check (number is not null or holder_id = district_id);
drop index order_standing, order_district_standing, order_district_due;
create unique index order_standing on rectification_order (lead_id, holder_id, kind)
  where state in ('draft','approved','running','overdue');
create index order_district_standing on rectification_order (holder_id, due_order, id)
  where state in ('draft','approved','running','overdue');
create index order_district_due on rectification_order (holder_id, due_order, id);
create index order_issued on rectification_order (district_id) where number is not null;
create index order_served on rectification_order (served_district_id) where served_on is not null;
drop policy district on rectification_order;
create policy district on rectification_order to km_district
  using (holder_id = current_district()) with check (holder_id = current_district());
-- Whoever issued or served an order may count it; whoever has the lead reads all that was ordered before.
create policy seen on rectification_order for select to km_district
  using (district_id = current_district() or served_district_id = current_district()
    or exists (select from lead l where l.id = rectification_order.lead_id and l.district_id = current_district()));
grant update (holder_id, district_id) on rectification_order to km_city;
grant update (served_district_id) on rectification_order to km_city, km_district;

-- Pauses and extensions belong to their order, whoever wrote them down; a pause that another district began may be ended.
drop policy district on order_pause;
create policy district on order_pause to km_district
  using (exists (select from rectification_order o where o.id = order_pause.order_id and o.holder_id = current_district()))
  with check (exists (select from rectification_order o where o.id = order_pause.order_id and o.holder_id = current_district()));
drop policy district on order_extension;
create policy district on order_extension to km_district
  using (exists (select from rectification_order o where o.id = order_extension.order_id and o.holder_id = current_district()))
  with check (district_id = current_district()
    and exists (select from rectification_order o where o.id = order_extension.order_id and o.holder_id = current_district()));
create policy seen on order_pause for select to km_district
  using (exists (select from rectification_order o where o.id = order_pause.order_id));
create policy seen on order_extension for select to km_district
  using (exists (select from rectification_order o where o.id = order_extension.order_id));

-- A refusal that is proposed and not yet reported moves with its lead into the new district's report of the same slot.
create index refusal_waiting on refusal (lead_id) where state in ('draft','submitted');
grant insert on refusal_report to km_city;
grant update (report_id, district_id) on refusal to km_city;

-- What a receiver answers is read by the district that has the lead now, and by the one that reported it.
create policy taken_over on handover for select to km_district
  using (exists (select from lead l where l.id = handover.lead_id and l.district_id = current_district()));
-- And so is the rest of what a lead went through (038).
create policy taken_over on lead_event for select to km_district
  using (exists (select from lead l where l.id = lead_event.lead_id and l.district_id = current_district()));

-- A withdrawal that is undone is a numbered batch of its own (design §5).
alter table batch drop constraint batch_kind_check;
alter table batch add constraint batch_kind_check
  check (kind in ('issue','return','withdrawal','duplicate','late-persons','transfer','split','reinstatement'));

-- By what leads are listed: their day, or the end of time. As in 040: under row security no condition on coalesce() reaches an
-- index, so that from page 2 on every lead of the district was read.
alter table lead
  add column due_order       date not null generated always as (coalesce(due_on, 'infinity'::date)) stored,
  add column inspected_order date not null generated always as (coalesce(inspected_on, '-infinity'::date)) stored;
drop index lead_city_due, lead_district_due, lead_city_inspected, lead_district_inspected, lead_officer;
create index lead_city_due on lead (campaign_id, due_order, id);
create index lead_district_due on lead (district_id, due_order, id);
create index lead_city_inspected on lead (campaign_id, inspected_order desc, id);
create index lead_district_inspected on lead (district_id, inspected_order desc, id);
create index lead_officer on lead (officer_id, due_order, id) where officer_id is not null;
