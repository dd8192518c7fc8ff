import type { Tx } from '../../../db/index.ts'
import { type StoredFacts, storedFactsSchema } from '../rows/stored-facts.ts'

/** A row that is a hit and that no later row of its feed has replaced. */
export type StandingHit = {
  id: number
  feedId: number
  kind: string
  leadClass: string
  since: string
  because: { zh: string; en: string }
  beganOn: string | null
  personClass: string | null
  idMasked: string | null
  facts: StoredFacts
  employerId: number | null
  personId: number | null
  leadId: number | null
}

const columns = `id, feed_id, kind, hit_class, hit_since, hit_because, began_on, person_class, id_masked, facts, employer_id, person_id, lead_id`
const standing = 'campaign_id = $1 and hit_class is not null and superseded_on is null'

/** The hits among some rows. */
export function hitsAmong(tx: Tx, campaignId: number, ids: readonly number[]): Promise<StandingHit[]> {
  return read(tx, `${standing} and id = any ($2)`, [campaignId, ids])
}

/** All hits of some employers and some persons. */
export async function hitsOf(
  tx: Tx,
  campaignId: number,
  { employers, persons }: { employers: readonly number[]; persons: readonly number[] },
): Promise<StandingHit[]> {
  const byEmployer =
    employers.length === 0
      ? []
      : await read(tx, `${standing} and employer_id = any ($2)`, [campaignId, employers])
  const byPerson =
    persons.length === 0 ? [] : await read(tx, `${standing} and person_id = any ($2)`, [campaignId, persons])
  return [...new Map([...byEmployer, ...byPerson].map((hit) => [hit.id, hit])).values()]
}

async function read(tx: Tx, where: string, values: unknown[]): Promise<StandingHit[]> {
  const { rows } = await tx.client.query<{
    id: number
    feed_id: number
    kind: string
    hit_class: string
    hit_since: string
    hit_because: { zh: string; en: string }
    began_on: string | null
    person_class: string | null
    id_masked: string | null
    facts: unknown
    employer_id: number | null
    person_id: number | null
    lead_id: number | null
  }>(`select ${columns} from feed_row where ${where} order by id`, values)
  return rows.map((row) => ({
    id: row.id,
    feedId: row.feed_id,
    kind: row.kind,
    leadClass: row.hit_class,
    since: row.hit_since,
    because: row.hit_because,
    beganOn: row.began_on,
    personClass: row.person_class,
    idMasked: row.id_masked,
    facts: storedFactsSchema.parse(row.facts),
    employerId: row.employer_id,
    personId: row.person_id,
    leadId: row.lead_id,
  }))
}
