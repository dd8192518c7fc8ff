-- By what orders are sorted: their day, or the end of time. A column of its own, since under row security no condition on
-- coalesce() reaches an index (it does not count as leakproof).
alter table rectification_order add column due_order date not null generated always as (coalesce(due_on, 'infinity'::date)) stored;
drop index if exists order_district_standing, order_city_standing, order_district_due, order_city_due;
create index order_district_standing on rectification_order (district_id, due_order, id)
  where state in ('draft','approved','running','overdue');
create index order_city_standing on rectification_order (campaign_id, due_order, id)
  where state in ('draft','approved','running','overdue');
create index order_district_due on rectification_order (district_id, due_order, id);
create index order_city_due on rectification_order (campaign_id, due_order, id);
