import type { Tx } from '../../db/index.ts'
import type { Measure } from '../../db/schema/index.ts'
import type { FigureQuestion } from './question.ts'

/** Sums of 户 and 人 of one measure for one district, over the lead classes asked for, and the day of the first of them. */
export type LeadSum = {
  measure: Measure
  districtId: number
  units: number
  persons: number
  since: string
}

/** Issued and inspected leads as of D, known at K: a sum of the counters' deltas (design §4). */
export async function leadSums(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
  classes: readonly string[],
): Promise<LeadSum[]> {
  let query = tx
    .selectFrom('counter_delta')
    .select((eb) => [
      'measure',
      'district_id as districtId',
      eb.fn.sum<number>('units').as('units'),
      eb.fn.sum<number>('persons').as('persons'),
      eb.fn.min('happened_on').as('since'),
    ])
    .where('campaign_id', '=', campaign.id)
    .where('happened_on', '<=', asOf)
    .where('known_on', '<=', knownAt)
    .groupBy(['measure', 'district_id'])
  // Every class counts in most campaigns, and comparing texts is half of the time of the sum.
  if (!campaign.definition.leadClasses.every(({ code }) => classes.includes(code))) {
    query = query.where('lead_class', 'in', classes.length > 0 ? [...classes] : [''])
  }
  return query.execute()
}
