-- People at full scale (212,000 followed, 272,000 entries of lists): the figures of the heading took seconds, and a filter that few fit read everybody.
-- The first day on any list: this year's graduates are followed before they stand on one.
alter table followed_person add column first_listed_on date;
alter table followed_person no force row level security;
alter table person_list no force row level security;
update followed_person p set first_listed_on = l.first
  from (select followed_id, min(listed_on) as first from person_list group by followed_id) l where l.followed_id = p.id;
alter table followed_person force row level security;
alter table person_list force row level security;

-- Who stands on a list now: row security keeps `lists @> …` from any index, since its function is not leakproof.
create index person_list_now on person_list (campaign_id, list, followed_id) where left_on is null;
-- Entries that ended: few beside those that stand.
create index person_list_ended on person_list (followed_id, list, id) where left_on is not null;

-- Filters that few fit, each in the order of work.
create index followed_person_step on followed_person (campaign_id, step, step_rank, step_on, id) where state = 'open';
create index followed_person_stage on followed_person (campaign_id, graduate_stage, step_rank, step_on, id) where graduate_stage is not null;
create index followed_person_intention on followed_person (campaign_id, last_intention, step_rank, step_on, id) where last_intention is not null;
create index followed_person_sub_centre on followed_person (campaign_id, step_rank, step_on, id) where held_by = 'sub-centre';
-- The funnel by school and year, read from the index alone.
create index followed_person_funnel on followed_person (campaign_id, school, graduated_on, graduate_stage, district_id)
  where graduated_on is not null and graduate_stage is not null;
grant select (first_listed_on) on followed_person to km_reader;
