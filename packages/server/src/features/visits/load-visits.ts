import { PERSON_OUTCOMES, UNIT_OUTCOMES } from '@kuomian/campaign'
import { z } from 'zod'
import { type CopyValue, type CounterDelta, copyInto, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/** Visits as districts reported them in bulk; the columns are those of {@link visitColumns} and {@link personColumns}. */
export type ReportedVisits = {
  visits(): AsyncIterable<readonly CopyValue[]>
  persons(): AsyncIterable<readonly CopyValue[]>
}

const visitColumns = [
  'visit',
  'happened_on',
  'district',
  'employer_name',
  'org_code',
  'registration_number',
  'outcome',
  'operating_state',
  'officers',
  'head_counts',
  'note',
] as const
const personColumns = ['visit', 'id_index', 'outcome'] as const

/**
 * Takes over visits that were made before the system ran, or reported on paper: the same rules of counting as
 * {@link recordVisit}, in sets. A visit whose employer has no issued lead in the named district is left out and counted.
 */
export function loadVisits(reported: ReportedVisits) {
  return defineCommand({
    name: 'load-visits',
    roles: ['city', 'system'],
    input: z.object({}),
    async run(tx, _input, context) {
      await stage(tx, reported)
      await resolveVisits(tx, context.campaign.id)
      await resolvePersons(tx)
      const parameters = [context.campaign.id, context.today]
      await tx.client.query(insertVisits, parameters)
      await tx.client.query(insertPersons, [context.campaign.id])
      await tx.client.query(updatePersons)
      await tx.client.query(updateLeads, [closingOutcomes])
      await tx.client.query(insertEvents, [...parameters, context.journalId])
      const counters = await countersOf(tx)
      const summary = await summaryOf(tx)
      return {
        answer: summary,
        subject: { kind: 'visits', id: String(context.journalId) },
        after: summary,
        events: { count: summary.visits, hash: summary.hash },
        counters,
      }
    },
  })
}

async function stage(tx: Tx, reported: ReportedVisits): Promise<void> {
  await tx.client.query(`
    create temp table visit_in (visit int primary key, happened_on date, district text, employer_name text,
      org_code text, registration_number text, outcome text, operating_state text, officers text[],
      head_counts jsonb, note text) on commit drop;
    create temp table person_in (visit int, id_index bytea, outcome text) on commit drop`)
  await copyInto(tx, `visit_in (${visitColumns.join(', ')})`, reported.visits())
  await copyInto(tx, `person_in (${personColumns.join(', ')})`, reported.persons())
  await tx.client.query('analyze visit_in; analyze person_in')
}

/** Finds the lead of each visit: by code, else by its very name in the district. */
async function resolveVisits(tx: Tx, campaignId: number): Promise<void> {
  await tx.client.query(
    `create temp table visit_of on commit drop as
     with found as (
       select v.visit, l.id as lead_id, 1 as rank
         from visit_in v
         join employer_code c on c.campaign_id = $1
          and ((c.kind = 'org-code' and c.value = v.org_code) or (c.kind = 'registration-number' and c.value = v.registration_number))
         join lead l on l.campaign_id = $1 and l.employer_id = c.employer_id
       union all
       select v.visit, l.id, 2
         from visit_in v join lead l on l.campaign_id = $1 and l.name = v.employer_name
         join district d on d.id = l.district_id and d.code = v.district),
     chosen as (
       select distinct on (visit) visit, lead_id from found order by visit, rank, lead_id)
     select nextval(pg_get_serial_sequence('visit', 'id')) as id, v.*, l.id as lead_id, l.district_id, l.lead_class,
            l.units = 1 and l.inspected_on is null and v.outcome = any ($2)
              and row_number() over (partition by l.id, v.outcome = any ($2) order by v.happened_on, v.visit) = 1 as counts_unit,
            v.outcome = any ($2) as counting
       from visit_in v join chosen using (visit) join lead l on l.id = chosen.lead_id
      where l.state in ('issued', 'accepted', 'inspected') and l.district_id is not null and v.happened_on >= l.issued_on`,
    [campaignId, countingOutcomes],
  )
  await tx.client.query('create unique index on visit_of (visit); analyze visit_of')
}

async function resolvePersons(tx: Tx): Promise<void> {
  await tx.client.query(
    `create temp table person_of on commit drop as
     select v.id as visit_id, p.id as lead_person_id, v.district_id, i.outcome, v.happened_on, v.lead_id, v.lead_class,
            v.counting and p.inspected_on is null and i.outcome = any ($1)
              and row_number() over (partition by p.id, v.counting and i.outcome = any ($1) order by v.happened_on, v.visit) = 1
              as counted
       from person_in i join visit_of v using (visit)
       join person on person.campaign_id = current_campaign() and person.id_index = i.id_index
       join lead_person p on p.person_id = person.id and p.lead_id = v.lead_id and p.listed`,
    [decidingOutcomes],
  )
  await tx.client.query('analyze person_of')
}

const countingOutcomes = Object.entries(UNIT_OUTCOMES).flatMap(([code, outcome]) =>
  outcome.inspected ? [code] : [],
)
// 查无此单位 needs a second visit before the lead is given up: one report alone never closes it (domain §8.5, U09).
const closingOutcomes = Object.entries(UNIT_OUTCOMES).flatMap(([code, outcome]) =>
  !outcome.effective && outcome.visitsToClose === 1 ? [code] : [],
)
const decidingOutcomes = Object.entries(PERSON_OUTCOMES).flatMap(([code, outcome]) =>
  outcome.decided ? [code] : [],
)

const insertVisits = `
  with counted as (
    select visit_id, count(*) as persons from person_of where counted group by visit_id)
  insert into visit (id, campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, operating_state, officers,
                     head_counts, note, counted_units, counted_persons, loaded_lead_id, loaded_units, loaded_persons)
  overriding system value
  select v.id, $1, v.lead_id, v.district_id, v.lead_class, v.happened_on, $2, v.outcome, v.operating_state, coalesce(v.officers, '{}'),
         v.head_counts, coalesce(v.note, ''), v.counts_unit::int, coalesce(counted.persons, 0),
         v.lead_id, v.counts_unit::int, coalesce(counted.persons, 0)
    from visit_of v left join counted on counted.visit_id = v.id`

const insertPersons = `
  insert into visit_person (visit_id, lead_person_id, campaign_id, district_id, outcome, counted)
  select distinct on (visit_id, lead_person_id) visit_id, lead_person_id, $1::smallint, district_id, outcome, counted
    from person_of order by visit_id, lead_person_id, counted desc`

const updatePersons = `
  update lead_person p set outcome = c.outcome, inspected_on = c.happened_on
    from person_of c where c.lead_person_id = p.id and c.counted`

const updateLeads = `
  with counted as (
    select lead_id, count(*) filter (where counted) as persons from person_of group by lead_id),
  last as (
    select distinct on (lead_id) lead_id, outcome from visit_of order by lead_id, happened_on desc, visit desc),
  first as (
    select lead_id, min(happened_on) as happened_on from visit_of where counting group by lead_id)
  update lead l set outcome = last.outcome, effective = last.outcome <> all ($1),
         inspected_persons = l.inspected_persons + coalesce(counted.persons, 0),
         inspected_on = coalesce(l.inspected_on, first.happened_on),
         state = case when first.lead_id is not null then 'inspected' else l.state end
    from last left join counted using (lead_id) left join first using (lead_id)
   where l.id = last.lead_id`

const insertEvents = `
  insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
  select $1, lead_id, district_id, 'visited', happened_on, $2, jsonb_build_object('visit', id, 'outcome', outcome), $3
    from visit_of`

async function countersOf(tx: Tx): Promise<CounterDelta[]> {
  const { rows } = await tx.client.query<Omit<CounterDelta, 'measure'>>(
    `with counted as (
       select district_id, lead_class, happened_on, 1 as units, 0 as persons from visit_of where counts_unit
       union all
       select district_id, lead_class, happened_on, 0, 1 from person_of where counted)
     select district_id as "districtId", lead_class as "leadClass", happened_on as "happenedOn",
            sum(units)::int as units, sum(persons)::int as persons
       from counted group by 1, 2, 3 order by 1, 2, 3`,
  )
  return rows.map((row) => ({ ...row, measure: 'inspected' }))
}

async function summaryOf(tx: Tx) {
  const { rows } = await tx.client.query<{
    visits: number
    reported: number
    units: number
    persons: number
    hash: string
  }>(
    `select (select count(*) from visit_of) as visits, (select count(*) from visit_in) as reported,
            (select count(*) from visit_of where counts_unit) as units,
            (select count(*) from person_of where counted) as persons,
            encode(sha256(coalesce((select string_agg(concat_ws(':', lead_id, happened_on, outcome), ';' order by id)
                                      from visit_of), '')::bytea), 'hex') as hash`,
  )
  return rows[0] ?? { visits: 0, reported: 0, units: 0, persons: 0, hash: '' }
}
