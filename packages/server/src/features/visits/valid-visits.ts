import { type CountedVisit, type DispatchFacts, dispatchFactsSchema } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

const dispatchOf = (facts: unknown): DispatchFacts | null =>
  dispatchFactsSchema.nullable().catch(null).parse(facts)

/** The valid visits to a lead in the order they happened, as the rule of counting reads them; without persons. */
export async function validVisits(tx: Tx, leadId: number): Promise<CountedVisit[]> {
  const rows = await tx
    .selectFrom('visit')
    .select(['happened_on', 'outcome', 'dispatch'])
    .where('lead_id', '=', leadId)
    .where('voided_on', 'is', null)
    .orderBy('happened_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    happenedOn: row.happened_on,
    outcome: row.outcome,
    voided: false,
    dispatch: dispatchOf(row.dispatch)?.real ?? null,
    persons: new Map(),
  }))
}
