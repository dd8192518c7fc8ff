import { WORK_PLACE_ORDER, type WorkDays, type WorkPlace } from '@kuomian/campaign'
import type { LeadFilter, OfficerLoad, StreetLoad } from '@kuomian/contract'
import { type SqlBool, sql } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import { placedWork } from './placed-work.ts'

/** Streets beyond these have few leads each; a district of the plan has some hundred. */
const mostStreets = 500

const at = (...places: WorkPlace[]) =>
  sql<SqlBool>`p.rank in (${sql.join(places.map((place) => sql.raw(String(WORK_PLACE_ORDER.indexOf(place)))))})`

const sums = [
  sql<number>`count(*)::int`.as('leads'),
  sql<number>`coalesce(sum(p.units), 0)::int`.as('units'),
  sql<number>`coalesce(sum(p.persons), 0)::int`.as('persons'),
  sql<number>`coalesce(sum(p.expected), 0)::int`.as('expected'),
  sql<number>`(count(*) filter (where ${at('promised', 'due')}))::int`.as('due'),
  sql<number>`(count(*) filter (where ${at('order-overdue', 'overdue')}))::int`.as('overdue'),
] as const

const nothing = { leads: 0, units: 0, persons: 0, expected: 0, due: 0, overdue: 0 }

/** The officers who can be given leads; a district's own, or everybody's. Disabled accounts are none. */
export async function listOfficers(tx: Tx, actor: Actor, district: number | undefined) {
  const own = actor.districtId ?? district
  let query = tx.selectFrom('officer').select(['id', 'name', 'district_id as districtId'])
  if (own !== undefined) query = query.where('district_id', '=', own)
  return query.orderBy('district_id').orderBy('id').execute()
}

/** What each officer of a district has to do, those without leads too, and at the end what nobody has. */
export async function officerLoads(
  tx: Tx,
  actor: Actor,
  district: number,
  days: WorkDays,
): Promise<OfficerLoad[]> {
  const counted = await tx
    .selectFrom(placedWork(tx, actor, { district: [district] }, days).as('p'))
    .groupBy('p.officer_id')
    .select('p.officer_id as officerId')
    .select(sums)
    .execute()
  const officers = await listOfficers(tx, actor, district)
  const known = officers.map(({ id, name }) => ({
    ...nothing,
    ...counted.find(({ officerId }) => officerId === id),
    officerId: id,
    name,
  }))
  const names = new Set(officers.map(({ id }) => id))
  // Leads of an account that is no longer in use stay in sight until somebody else has them.
  const gone = counted
    .filter(({ officerId }) => officerId !== null && !names.has(officerId))
    .map((load) => ({ ...load, name: null }))
  const nobody = counted.find(({ officerId }) => officerId === null)
  return [...known, ...gone, { ...nothing, ...nobody, officerId: null, name: null }]
}

/** The open leads of a district by street or community, most expected payers first. */
export async function streetLoads(
  tx: Tx,
  actor: Actor,
  filter: LeadFilter,
  days: WorkDays,
): Promise<StreetLoad[]> {
  return tx
    .selectFrom(placedWork(tx, actor, filter, days).as('p'))
    .groupBy('p.street')
    .select('p.street')
    .select(sums)
    .select(sql<number>`(count(*) filter (where p.officer_id is null))::int`.as('unassigned'))
    .orderBy('expected', 'desc')
    .orderBy('leads', 'desc')
    .orderBy('p.street')
    .limit(mostStreets)
    .execute()
}
