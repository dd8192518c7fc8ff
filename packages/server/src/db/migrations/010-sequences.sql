-- Ids are reserved before a COPY, and the journal's before the act that it records.
grant usage on all sequences in schema public to km_city, km_district;
