-- Since when its officer has a lead: his pace is counted from that day on, and nobody is behind with what he was given today.
alter table lead add column assigned_on date;
grant update (assigned_on) on lead to km_district;
-- An assignment is undone by the events that it wrote.
create index lead_event_assignment on lead_event (journal_id) where kind in ('assigned', 'handed-back', 'assignment-undone');
