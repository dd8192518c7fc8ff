-- The work list reads some narrow columns of every open lead of a district. From the table this takes 5,159 pages for 8,667 leads (61 ms for
-- a page of the list), from this index 86 (29 ms); officers' loads and streets are reckoned from the same columns.
create index lead_work on lead (district_id)
  include (id, state, effective, street, units, persons, uninsured_now, next_on, inspected_on, due_on, tried_on)
  where state in ('issued', 'accepted', 'inspected');
