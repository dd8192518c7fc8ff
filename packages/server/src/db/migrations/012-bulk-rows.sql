-- A matching run brings a million persons in one transaction, and each foreign key is a look-up per row (measured: the three
-- below are 40 % of the time of the insert). They guard nothing that the others do not: a lead's person has the campaign and
-- the district of his lead, from which every statement copies them, and row security admits rows of the own campaign only.
alter table lead_person drop constraint lead_person_campaign_id_fkey, drop constraint lead_person_district_id_fkey;
alter table person drop constraint person_campaign_id_fkey;
