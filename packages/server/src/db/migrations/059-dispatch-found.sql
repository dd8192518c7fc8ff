-- Labour dispatch beyond the lists (R07, R13–R15): what visits found, who works for a user unit beside the dispatched, who is a suspect, and which
-- employer of the other registers somebody is.
-- The last visit that a count knew of: a later one would count otherwise.
alter table dispatch_run add column last_visit_id bigint not null default 0;

alter table dispatch_employer
  add column district_id smallint references district,
  -- The lead that an employer of the same code has, as far as there is one.
  add column lead_id bigint references lead;
create index dispatch_employer_lead on dispatch_employer (lead_id) where lead_id is not null;

create table dispatch_employer_code (
  employer_id bigint not null references dispatch_employer,
  campaign_id smallint not null references campaign,
  kind        text not null check (kind in ('uscc','org-code','registration-number')),
  value       text not null,
  primary key (employer_id, kind, value)
);
create index dispatch_employer_code_value on dispatch_employer_code (campaign_id, kind, value);

-- Heads that a visit found (核准人数), by the word of either side; `unnamed` are those whom no list names, so that nobody knows how they are paid for.
alter table dispatch_pair
  add column heads_by_firm integer check (heads_by_firm >= 0),
  add column heads_by_unit integer check (heads_by_unit >= 0),
  add column split_account boolean,
  add column visit_id bigint references visit,
  add column unnamed integer not null default 0 check (unnamed >= 0),
  add check ((visit_id is null) = (heads_by_firm is null)),
  add check (visit_id is not null or unnamed = 0);

-- A user unit's own workers, as many as it pays for in its own accounts (absent where it has none), beside the dispatched ones (劳务派遣暂行规定 4).
create table dispatch_workforce (
  run_id       bigint not null references dispatch_run,
  user_unit_id bigint not null references dispatch_employer,
  campaign_id  smallint not null references campaign,
  district_id  smallint references district,
  own          integer check (own >= 0),
  dispatched   integer not null check (dispatched >= 0),
  primary key (run_id, user_unit_id)
);

-- What the row says, for who corrects the list; the person by his masked number only.
alter table dispatch_finding
  add column user_unit text,
  add column firm text,
  add column id_masked text,
  add column first_day date,
  add column last_day date;
create index dispatch_finding_code on dispatch_finding (run_id, code, delivery_id, row_number);

-- Suspects (K3): the points of each, and in words why.
create table dispatch_suspect (
  run_id      bigint not null references dispatch_run,
  employer_id bigint not null references dispatch_employer,
  campaign_id smallint not null references campaign,
  district_id smallint references district,
  score       integer not null,
  insured     integer not null check (insured >= 0),
  signs       jsonb not null,
  unknown     jsonb not null,
  primary key (run_id, employer_id)
);
create index dispatch_suspect_score on dispatch_suspect (run_id, score desc, employer_id);

do $$
declare t text;
begin
  foreach t in array array['dispatch_employer_code','dispatch_workforce','dispatch_suspect'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy city on %I to km_city using (campaign_id = current_campaign()) with check (campaign_id = current_campaign())', t);
    execute format('create policy reader on %I for select to km_reader using (campaign_id = current_campaign())', t);
    execute format('grant select, insert, delete on %I to km_city', t);
    execute format('grant select on %I to km_reader', t);
  end loop;
  foreach t in array array['dispatch_workforce','dispatch_suspect'] loop
    execute format('create policy district on %I for select to km_district using (district_id = current_district())', t);
    execute format('grant select on %I to km_district', t);
  end loop;
end $$;
-- A district knows its own employers as well, wherever their people work.
create policy district_own on dispatch_employer for select to km_district using (district_id = current_district());
grant update (district_id, lead_id) on dispatch_employer to km_city;

-- Visits that were made to dispatch firms: what a count reads of them, and whether there are later ones.
create index visit_dispatch on visit (campaign_id, lead_id, happened_on desc, id desc) where dispatch is not null;
