-- Who the dispatched persons are that are not paid for as the rules ask: an order to correct names them to its two sides (R14, R15). Only these cross from
-- the roster lake, only of the last month that was counted, and their ID numbers masked.
create table dispatch_person (
  run_id       bigint not null references dispatch_run,
  campaign_id  smallint not null references campaign,
  user_unit_id bigint not null references dispatch_employer,
  firm_id      bigint not null references dispatch_employer,
  status       text not null check (status in ('NOT_SPLIT','MISCLASSIFIED','UNPAID')),
  name         text not null,
  id_masked    text not null,
  -- The names of the two sides: a district that names the persons of its firm may see no employer of another district.
  user_unit    text not null,
  firm         text not null
);
create index dispatch_person_run on dispatch_person (run_id);
create index dispatch_person_firm on dispatch_person (firm_id, run_id);
create index dispatch_person_user_unit on dispatch_person (user_unit_id, run_id);
-- Row security asks whether an employer is on the list of an action.
create index enforcement_target_employer on enforcement_target (employer_id);

-- Whom an order names, as they stood when it was drafted: a later count changes no paper.
create table order_person (
  order_id    bigint not null references rectification_order,
  place       integer not null check (place > 0),
  campaign_id smallint not null references campaign,
  name        text not null,
  id_masked   text not null,
  -- The other side of the relation.
  partner     text not null,
  status      text not null check (status in ('NOT_SPLIT','MISCLASSIFIED','UNPAID')),
  primary key (order_id, place)
);

do $$
declare t text;
begin
  foreach t in array array['dispatch_person','order_person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('grant select on %I to km_city, km_district', t);
  end loop;
end $$;
-- A district reads names of those employers alone that an action put on its list: it names them in their orders. Leaders read none (domain §11).
create policy listed on dispatch_person for select to km_district
  using (exists (select from enforcement_target t where t.employer_id = dispatch_person.firm_id)
      or exists (select from enforcement_target t where t.employer_id = dispatch_person.user_unit_id));
grant insert, delete on dispatch_person to km_city;
-- Whoever has the order in hand sees whom it names; names are written with its draft and never changed.
create policy seen on order_person for select to km_district
  using (exists (select from rectification_order o where o.id = order_person.order_id));
create policy drafted on order_person for insert to km_district
  with check (exists (select from rectification_order o where o.id = order_person.order_id
    and o.campaign_id = order_person.campaign_id and o.state = 'draft'));
grant insert on order_person to km_district;
