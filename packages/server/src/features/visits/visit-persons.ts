import { type PersonDetails, personDetailsSchema } from '@kuomian/campaign'
import { Refusal, type VisitPerson, type visitPersonQuerySchema } from '@kuomian/contract'
import type { z } from 'zod'
import type { Tx } from '../../db/index.ts'

const detailsOf = (value: unknown): PersonDetails | null =>
  personDetailsSchema.nullable().catch(null).parse(value)

/**
 * The persons of a visit by page, in the order of the list.
 * @throws Refusal `visit-not-found`, also when it is another district's
 */
export async function visitPersons(
  tx: Tx,
  visitId: number,
  { after, limit }: z.output<typeof visitPersonQuerySchema>,
): Promise<{ rows: VisitPerson[]; next: string | null }> {
  const visit = await tx.selectFrom('visit').select('id').where('id', '=', visitId).executeTakeFirst()
  if (!visit) throw new Refusal('visit-not-found', { id: visitId })
  let query = personsOf(tx, visitId).limit(limit + 1)
  if (after !== undefined) query = query.where('v.lead_person_id', '>', Number(after))
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  return {
    rows: page.map(personFacts),
    next: rows.length > limit ? String(page.at(-1)?.lead_person_id ?? '') : null,
  }
}

/** Everybody of a visit with what was found about him. */
export function personsOf(tx: Tx, visitId: number) {
  return tx
    .selectFrom('visit_person as v')
    .innerJoin('lead_person as p', 'p.id', 'v.lead_person_id')
    .where('v.visit_id', '=', visitId)
    .select([
      'v.lead_person_id',
      'p.name',
      'p.id_masked',
      'v.outcome',
      'v.details',
      'v.shortfall_cents',
      'v.base_cents',
      'v.months',
      'v.unpriced',
    ])
    .orderBy('v.lead_person_id')
}

/** One row of {@link personsOf} as a page shows it. */
export function personFacts(
  row: Awaited<ReturnType<ReturnType<typeof personsOf>['execute']>>[number],
): VisitPerson {
  return {
    leadPersonId: row.lead_person_id,
    name: row.name,
    idMasked: row.id_masked,
    outcome: row.outcome,
    details: detailsOf(row.details),
    shortfallCents: row.shortfall_cents,
    unpriced: row.unpriced,
  }
}
