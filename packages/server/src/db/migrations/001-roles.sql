-- Access lives below the routes (design §4): each request runs as one of these roles, never as the owner.
do $$
declare r text;
begin
  foreach r in array array['km_city','km_district','km_reader','km_receiver','km_partner','km_public','km_door'] loop
    if not exists (select from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin', r);
      exception when duplicate_object or unique_violation then null; -- two databases of one server may migrate at once
      end;
    end if;
    execute format('grant %I to current_user', r);
  end loop;
end $$;

grant usage on schema public to km_city, km_district, km_reader, km_receiver, km_partner, km_public, km_door;

create extension if not exists pg_trgm;

-- LIKE is not leakproof, so row security would keep it from the trigram index (measured: 115 ms against 0.4 ms).
-- The functions compare text only and raise no error that shows a value. Only a superuser may say so.
do $$
begin
  alter function textlike(text, text) leakproof;
exception when insufficient_privilege then
  raise notice 'textlike stays not leakproof: name search is slower for district users';
end $$;

-- The settings that each transaction carries (SET LOCAL); absent means "nobody".
create function current_campaign() returns smallint stable parallel safe language sql
  as $$ select nullif(current_setting('kuomian.campaign_id', true), '')::smallint $$;
create function current_district() returns smallint stable parallel safe language sql
  as $$ select nullif(current_setting('kuomian.district_id', true), '')::smallint $$;
