import type { Tx } from '../../db/index.ts'
import type { Measure } from '../../db/schema/index.ts'
import type { FigureQuestion } from './question.ts'

/** What one day added to a measure of one district. */
export type LeadDay = { measure: Measure; districtId: number; day: string; units: number; persons: number }

/**
 * What each day up to D added to the issued and inspected leads, known at K, the oldest first: one pass over the counters, where a
 * history by {@link leadSums} would take one for each of its days.
 */
export async function leadSumsByDay(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
  classes: readonly string[],
): Promise<LeadDay[]> {
  let query = tx
    .selectFrom('counter_delta')
    .select((eb) => [
      'measure',
      'district_id as districtId',
      'happened_on as day',
      eb.fn.sum<number>('units').as('units'),
      eb.fn.sum<number>('persons').as('persons'),
    ])
    .where('campaign_id', '=', campaign.id)
    .where('happened_on', '<=', asOf)
    .where('known_on', '<=', knownAt)
    .groupBy(['measure', 'district_id', 'happened_on'])
    .orderBy('happened_on')
  if (!campaign.definition.leadClasses.every(({ code }) => classes.includes(code))) {
    query = query.where('lead_class', 'in', classes.length > 0 ? [...classes] : [''])
  }
  return query.execute()
}
