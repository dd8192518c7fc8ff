import type { PhonePerson } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

/** The most persons of one lead that a phone takes along; an employer with more is inspected with its list on paper or online. */
const personsOfOneLead = 1_000

/** The persons of one lead who have no outcome yet, and how many more there are. */
export type DayPersons = { persons: PhonePerson[]; left: number }

/** The undecided listed persons of some leads, at most 1,000 of each, in the order they were found. */
export async function dayPersons(
  tx: Tx,
  actor: Actor,
  leadIds: readonly number[],
): Promise<Map<number, DayPersons>> {
  const { rows } = await tx.client.query<{
    lead_id: number
    id: number
    name: string
    id_masked: string
    wage_cents: number | null
    place: number
  }>(
    `select p.lead_id, p.id, p.name, p.id_masked, p.wage_cents
       from unnest($1::bigint[]) as wanted (id)
       cross join lateral (
         select * from lead_person
          where lead_id = wanted.id and district_id = $2 and listed and inspected_on is null
          order by id limit $3) p
      order by p.lead_id, p.id`,
    [leadIds, actor.districtId, personsOfOneLead + 1],
  )
  const found = new Map<number, DayPersons>()
  for (const { lead_id: leadId, id, name, id_masked: idMasked, wage_cents: wageCents } of rows) {
    const of = found.get(leadId) ?? { persons: [], left: 0 }
    found.set(leadId, of)
    if (of.persons.length < personsOfOneLead) of.persons.push({ id, name, idMasked, wageCents })
    else of.left = await undecidedBeyond(tx, actor, leadId, of.persons.length)
  }
  return found
}

async function undecidedBeyond(tx: Tx, actor: Actor, leadId: number, taken: number): Promise<number> {
  const { count } = await tx
    .selectFrom('lead_person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lead_id', '=', leadId)
    .where('district_id', '=', actor.districtId)
    .where('listed', '=', true)
    .where('inspected_on', 'is', null)
    .executeTakeFirstOrThrow()
  return count - taken
}
