-- What a figure was as of a day, known at a day, it stays (design §5). Changes of records that figures are sums of are kept as lines with their two days.
-- Triggers write them, so that no command can forget to, and nobody updates or deletes one. They hold ids and days and name nobody, as the counters do.

-- What a visit counted when it was loaded in bulk, and for which lead: both may change on the visit afterwards.
alter table visit
  add column loaded_lead_id bigint references lead,
  add column loaded_units   smallint,
  add column loaded_persons integer,
  add check (num_nonnulls(loaded_lead_id, loaded_units, loaded_persons) in (0, 3));
alter table visit no force row level security;
update visit set loaded_lead_id = lead_id, loaded_units = counted_units, loaded_persons = counted_persons where user_id is null;
alter table visit force row level security;
drop index visit_bulk;
create index visit_loaded on visit (campaign_id, district_id, loaded_lead_id)
  include (lead_class, happened_on, known_on, loaded_units, loaded_persons) where loaded_lead_id is not null;

-- Whether a lead is effective, from each day on which that changed. A lead without a line always was.
create table lead_effect (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  lead_id     bigint not null references lead,
  effective   boolean not null,
  happened_on date not null,
  known_on    date not null check (known_on >= happened_on)
);
create index lead_effect_lead on lead_effect (campaign_id, lead_id, happened_on desc, id desc) include (effective, known_on);

-- The groups that a lead had until others took their place.
create table lead_groups_before (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  lead_id     bigint not null references lead,
  groups      text[] not null,
  -- The day from which the others were known.
  until_on    date not null
);
-- Parts of figures by group are read from this alone.
create index lead_group_of on lead (campaign_id, id) include (groups);
create index lead_groups_before_lead on lead_groups_before (campaign_id, lead_id, until_on, id);

-- The lead that a visit was of until it went to another one, with a merged or separated employer.
create table visit_lead_before (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  visit_id    bigint not null references visit,
  lead_id     bigint not null references lead,
  until_on    date not null
);
create index visit_lead_before_visit on visit_lead_before (campaign_id, visit_id, until_on, id);

-- What an order counts for and on which day, as changes. A day that moves is one line less and one line more.
create table order_line (
  id          bigint generated always as identity primary key,
  campaign_id smallint not null references campaign,
  order_id    bigint not null references rectification_order,
  lead_id     bigint not null references lead,
  kind        text not null,
  district_id smallint not null references district,
  measure     text not null check (measure in ('orders-due','orders-in-time','orders-corrected')),
  happened_on date not null,
  known_on    date not null,
  value       smallint not null check (value in (-1, 1))
);
create index order_line_sum on order_line (campaign_id, measure, happened_on, known_on) include (district_id, lead_id, kind, value);

create function note_lead_effect() returns trigger language plpgsql as $$
declare
  today date := (select c.today from campaign c where c.id = new.campaign_id);
begin
  -- The visit that brought it about was recorded before the lead was moved; without one it happens now.
  insert into lead_effect (campaign_id, lead_id, effective, happened_on, known_on)
  select new.campaign_id, new.id, new.effective, coalesce(max(v.happened_on), today), today
    from visit v where v.lead_id = new.id and v.known_on = today and v.voided_on is null;
  return null;
end $$;
-- Two leads that become one employer are no judgement of what was inspected.
create trigger lead_effect_changes after update of effective on lead
  for each row when (old.effective is distinct from new.effective and new.closed_reason is distinct from 'duplicate')
  execute function note_lead_effect();

create function note_lead_groups() returns trigger language plpgsql as $$
begin
  insert into lead_groups_before (campaign_id, lead_id, groups, until_on)
  select new.campaign_id, new.id, old.groups, c.today from campaign c where c.id = new.campaign_id;
  return null;
end $$;
-- Groups that are written down in another order are the same ones.
create trigger lead_groups_changes after update of groups on lead
  for each row when (not (old.groups @> new.groups and old.groups <@ new.groups))
  execute function note_lead_groups();

create function note_visit_lead() returns trigger language plpgsql as $$
begin
  insert into visit_lead_before (campaign_id, visit_id, lead_id, until_on)
  select new.campaign_id, new.id, old.lead_id, c.today from campaign c where c.id = new.campaign_id;
  return null;
end $$;
create trigger visit_lead_changes after update of lead_id on visit
  for each row when (old.lead_id <> new.lead_id) execute function note_visit_lead();

create function order_lines_of(o rectification_order, sign smallint)
returns table (measure text, district_id smallint, happened_on date, value smallint) language sql immutable as $$
  select 'orders-due', o.holder_id, o.due_on, sign
   where o.served_on is not null and o.state <> 'revoked' and o.due_on is not null
  union all
  select 'orders-in-time', o.holder_id, o.due_on, sign
   where o.served_on is not null and o.state <> 'revoked' and o.corrected_on <= o.due_on
  union all
  select 'orders-corrected', o.holder_id, o.corrected_on, sign where o.corrected_on is not null
$$;

create function note_order_lines() returns trigger language plpgsql as $$
begin
  insert into order_line (campaign_id, order_id, lead_id, kind, district_id, measure, happened_on, known_on, value)
  select new.campaign_id, new.id, new.lead_id, new.kind, change.district_id, change.measure, change.happened_on, c.today, sum(change.value)
    from (select * from order_lines_of(new, 1::smallint) union all select * from order_lines_of(old, (-1)::smallint)) change,
         campaign c
   where c.id = new.campaign_id
   group by change.district_id, change.measure, change.happened_on, c.today
  having sum(change.value) <> 0;
  return null;
end $$;
create trigger order_changes after insert or update of served_on, state, due_on, corrected_on, holder_id on rectification_order
  for each row execute function note_order_lines();

-- Dispatched persons and those of split accounts, as changes from one count of a month to the next: of a pair of user unit and firm, and without
-- one by how much the figure of a district differs from the sum of its pairs, since nobody is counted twice in it.
create table split_line (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  month        date not null check (extract(day from month) = 1),
  district_id  smallint not null references district,
  user_unit_id bigint references dispatch_employer,
  firm_id      bigint references dispatch_employer,
  persons      integer not null,
  split        integer not null,
  known_on     date not null,
  check ((user_unit_id is null) = (firm_id is null))
);
create index split_line_month on split_line (campaign_id, month, known_on) include (district_id, user_unit_id, firm_id, persons, split);
-- When a month was counted: one that was, without anybody in it, is no gap.
create table split_count (
  campaign_id smallint not null references campaign,
  month       date not null check (extract(day from month) = 1),
  known_on    date not null,
  primary key (campaign_id, month, known_on)
);

-- What stands today is all that is left of what was before.
do $$
declare t text;
begin
  foreach t in array array['lead','rectification_order','dispatch_run','dispatch_pair','dispatch_figure'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  alter table visit no force row level security;

  insert into lead_effect (campaign_id, lead_id, effective, happened_on, known_on)
  select l.campaign_id, l.id, false, coalesce(v.happened_on, l.inspected_on, c.today), coalesce(v.known_on, c.today)
    from lead l join campaign c on c.id = l.campaign_id
    left join lateral (select happened_on, known_on from visit where lead_id = l.id and voided_on is null
                        order by happened_on desc, id desc limit 1) v on true
   where not l.effective and l.closed_reason is distinct from 'duplicate';

  insert into order_line (campaign_id, order_id, lead_id, kind, district_id, measure, happened_on, known_on, value)
  select o.campaign_id, o.id, o.lead_id, o.kind, l.district_id, l.measure, l.happened_on,
         case l.measure when 'orders-due' then o.served_on else greatest(o.served_on, o.corrected_on) end, l.value
    from rectification_order o, order_lines_of(o, 1::smallint) l;

  insert into split_count (campaign_id, month, known_on) select campaign_id, month, computed_on from dispatch_run;
  insert into split_line (campaign_id, month, district_id, user_unit_id, firm_id, persons, split, known_on)
  select r.campaign_id, r.month, l.district_id, l.user_unit_id, l.firm_id, sum(l.persons), sum(l.split), r.computed_on
    from dispatch_run r join (
      select run_id, district_id, user_unit_id, firm_id, split_ok + not_split + misclassified + unpaid as persons, split_ok as split
        from dispatch_pair where district_id is not null
      union all
      select run_id, district_id, null, null, -(split_ok + not_split + misclassified + unpaid), -split_ok
        from dispatch_pair where district_id is not null
      union all
      select run_id, district_id, null, null, split_ok + not_split + misclassified + unpaid, split_ok
        from dispatch_figure where scope = 'district') l on l.run_id = r.id
   group by r.campaign_id, r.month, l.district_id, l.user_unit_id, l.firm_id, r.computed_on
  having sum(l.persons) <> 0 or sum(l.split) <> 0;

  foreach t in array array['visit','lead','rectification_order','dispatch_run','dispatch_pair','dispatch_figure'] loop
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['lead_effect','lead_groups_before','visit_lead_before','order_line','split_line','split_count'] loop
    execute format('grant select on %I to km_city, km_district, km_reader', t);
  end loop;
end $$;
grant insert on lead_effect, lead_groups_before, visit_lead_before, order_line to km_city, km_district;
grant insert on split_line, split_count to km_city;
