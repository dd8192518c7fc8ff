import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'

/** The day on which each district was first issued a lead of the classes, by district id: its pace counts from there. */
export async function firstIssues(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
  classes: readonly string[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('counter_delta')
    .select((eb) => ['district_id', eb.fn.min('happened_on').as('day')])
    .where('campaign_id', '=', campaign.id)
    .where('measure', '=', 'issued')
    .where('happened_on', '<=', asOf)
    .where('known_on', '<=', knownAt)
    .where('lead_class', 'in', classes.length > 0 ? [...classes] : [''])
    .groupBy('district_id')
    .execute()
  return new Map(rows.map((row) => [row.district_id, row.day]))
}
