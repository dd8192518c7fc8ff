import { Refusal } from '@kuomian/contract'
import { parseResidentId } from '@kuomian/identity'
import type { Actor, Tx } from '../../db/index.ts'
import { findPerson, type Keys } from '../../sealing/index.ts'
import { seesPersons } from './may-read.ts'

/**
 * The leads that list a person, by his full ID number (15 digits are upgraded). Nobody outside the actor's own leads is
 * found, so that the search tells nothing about others.
 * @throws Refusal `bad-input` for a number that cannot be one
 */
export async function leadsOfPerson(
  tx: Tx,
  actor: Actor,
  keys: Keys,
  id: string,
  today: string,
): Promise<{ id: number; name: string }[]> {
  if (!seesPersons(actor)) throw new Refusal('not-allowed')
  const parsed = parseResidentId(id, { day: today })
  if (!parsed.valid) throw new Refusal('bad-input', { detail: parsed.reason }, { field: 'id' })
  const personId = await findPerson(tx, keys, parsed.normal)
  if (personId === null) return []
  let leads = tx
    .selectFrom('lead as l')
    .select(['l.id', 'l.name'])
    .where('l.campaign_id', '=', actor.campaignId)
    .where((eb) =>
      eb.or([
        eb('l.person_id', '=', personId),
        eb(
          'l.id',
          'in',
          eb
            .selectFrom('lead_person as p')
            .select('p.lead_id')
            .where('p.campaign_id', '=', actor.campaignId)
            .where('p.person_id', '=', personId),
        ),
      ]),
    )
    .orderBy('l.id')
  if (actor.districtId !== null) leads = leads.where('l.district_id', '=', actor.districtId)
  return leads.execute()
}
