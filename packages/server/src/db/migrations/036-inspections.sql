-- What the three inspections of the plan find (R05–R07): an order to register by a day, wages, dispatch, who signed, where and
-- when it was recorded. What a person earns and what was declared stands with the person of the visit only.
alter table visit
  add column inspection text check (inspection in ('site','persons','dispatch')),
  add column register_by date,
  add column next_on date,
  add column head_count_changed boolean not null default false,
  add column wages jsonb,
  add column dispatch jsonb,
  add column signed_by text check (length(signed_by) between 1 and 60),
  add column signature_id uuid references evidence,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add column accuracy double precision check (accuracy >= 0),
  add column taken_at timestamptz,
  add column recorded_offline boolean not null default false,
  -- Sums over its persons: how many shortfalls have a price, what they come to, how many have none.
  add column short_persons integer not null default 0 check (short_persons >= 0),
  add column short_cents bigint not null default 0 check (short_cents >= 0),
  add column unpriced_persons integer not null default 0 check (unpriced_persons >= 0),
  add column price_unverified boolean not null default false,
  add check (register_by > happened_on),
  add check (next_on > happened_on),
  add check ((signed_by is null) = (signature_id is null)),
  add check ((latitude is null) = (longitude is null));

alter table visit_person
  add column details jsonb,
  add column shortfall_cents bigint check (shortfall_cents >= 0),
  add column base_cents bigint check (base_cents >= 0),
  add column months smallint check (months > 0),
  add column unpriced text check (unpriced in ('wage-unknown','declared-unknown','months-unknown','limits-missing','rate-missing')),
  add check ((shortfall_cents is null) = (base_cents is null) and (shortfall_cents is null) = (months is null)),
  add check (shortfall_cents is null or unpriced is null);

-- A district that met a duplicate (U13) asks the city to put the two leads together.
alter table lead_request
  add column duplicate_of bigint references lead,
  drop constraint lead_request_kind_check,
  add constraint lead_request_kind_check check (kind in ('return','transfer','duplicate')),
  add constraint lead_request_duplicate_check check ((kind = 'duplicate') = (duplicate_of is not null)),
  add constraint lead_request_not_itself check (duplicate_of <> lead_id);
-- It is granted by merging, which issues a batch only where a lead had been issued.
do $$
declare granted text;
begin
  select conname into granted from pg_constraint
   where conrelid = 'lead_request'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%approved%batch_id%';
  execute format('alter table lead_request drop constraint %I', granted);
end $$;
alter table lead_request add constraint lead_request_granted check ((state = 'approved') = (batch_id is not null) or kind = 'duplicate');

-- The name of a file may be somebody's name, and leaders read nobody's persons: they see how many files prove an act.
drop policy reader on evidence;
