import type { Tx } from '../../db/index.ts'
import type { Measure } from '../../db/schema/index.ts'
import type { FigureQuestion } from './question.ts'

/** Sums of 户 and 人 of one measure for one district, over the lead classes asked for. */
export type LeadSum = { measure: Measure; districtId: number; units: number; persons: number }

/** Issued and inspected leads as of D, known at K: a sum of the counters' deltas (design §4). */
export async function leadSums(
  tx: Tx,
  question: FigureQuestion,
  classes: readonly string[],
): Promise<LeadSum[]> {
  const rows = await tx
    .selectFrom('counter_delta')
    .select((eb) => [
      'measure',
      'district_id as districtId',
      eb.fn.sum<number>('units').as('units'),
      eb.fn.sum<number>('persons').as('persons'),
    ])
    .where('campaign_id', '=', question.campaign.id)
    .where('measure', 'in', ['issued', 'inspected'])
    .where('happened_on', '<=', question.asOf)
    .where('known_on', '<=', question.knownAt)
    .where('lead_class', 'in', classes.length > 0 ? [...classes] : [''])
    .groupBy(['measure', 'district_id'])
    .execute()
  return rows
}
