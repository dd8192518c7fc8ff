-- The overview adds up what waits to be issued: all of a city before its first batch (measured at 108,138 leads: 20 ms from
-- this index alone, 90 ms from the table).
create index lead_pending on lead (campaign_id) include (district_id, units, persons) where state = 'pending';
