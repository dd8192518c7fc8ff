-- What a person said of two records, once for all pairs that are equal (review), or by joining or parting leads (merge, split).
-- A decision is never changed: it is withdrawn, and the next run does without it.
create table link_decision (
  id           bigint generated always as identity primary key,
  campaign_id  smallint not null references campaign,
  subject      text not null check (subject in ('employer','person')),
  source       text not null check (source in ('review','merge','split')),
  decision     text not null check (decision in ('match','no-match','unsure')),
  -- Codes of the two employers that a merge joins or a split parts, as the runs tag them; a review's stand in its pairs.
  left_keys    text[] not null default '{}',
  right_keys   text[] not null default '{}',
  pairs        integer not null default 0 check (pairs >= 0),
  -- What the first pair is called, for the list of decisions: it stays when the decision is withdrawn.
  left_title   text not null default '',
  right_title  text not null default '',
  decided_by   integer references user_account,
  decided_on   date not null,
  withdrawn_by integer references user_account,
  withdrawn_on date,
  journal_id   bigint references journal deferrable initially deferred,
  check (withdrawn_on is null or withdrawn_on >= decided_on),
  check (source = 'review' or (subject = 'employer' and decision <> 'unsure'
    and cardinality(left_keys) > 0 and cardinality(right_keys) > 0))
);
create index link_decision_standing on link_decision (campaign_id, subject, id desc);

alter table candidate add column decision_id bigint references link_decision;
do $$
declare c record; d bigint;
begin
  for c in select * from candidate where decision is not null loop
    insert into link_decision (campaign_id, subject, source, decision, pairs, left_title, right_title, decided_by, decided_on)
      values (c.campaign_id, c.subject, 'review', case c.decision when 'same' then 'match' else 'no-match' end, 1,
        coalesce(c.left_side->>'name', ''), coalesce(c.right_side->>'name', ''), c.decided_by, c.decided_on)
      returning id into d;
    update candidate set decision_id = d where id = c.id;
  end loop;
end $$;
drop index candidate_waiting;
alter table candidate drop column decision, drop column decided_by, drop column decided_on;
create index candidate_decision on candidate (decision_id) where decision_id is not null;

alter table link_decision enable row level security; alter table link_decision force row level security;
create policy city on link_decision to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign());
grant select, insert on link_decision to km_city;
-- Who decided is shown by name.
grant select (id, campaign_id, name) on user_account to km_city;
grant update (withdrawn_by, withdrawn_on) on link_decision to km_city;
