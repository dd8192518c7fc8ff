-- The overview adds up what waits to be issued: before the first batch that is all of a city, read from this index alone.
create index lead_pending on lead (campaign_id) include (district_id, units, persons) where state = 'pending';
