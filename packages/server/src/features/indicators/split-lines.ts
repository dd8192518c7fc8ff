import { lastEndedMonth, type Measure } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import type { Lines } from './lines.ts'

/** The column of `split_line` that a measure is the sum of; null where it is none of dispatch. */
export function splitColumn(measure: Measure): 'persons' | 'split' | null {
  if (measure === 'dispatched-persons') return 'persons'
  return measure === 'split-persons' ? 'split' : null
}

/** The last month that had ended by D and was counted by K, as `YYYY-MM-01`; null when none was: nothing is reported yet. */
export async function splitMonth(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
): Promise<string | null> {
  const { rows } = await tx.client.query<{ month: string | null }>(
    'select max(month) as month from split_count where campaign_id = $1 and month <= $2 and known_on <= $3',
    [campaign.id, `${lastEndedMonth(asOf)}-01`, knownAt],
  )
  return rows[0]?.month ?? null
}

/**
 * Dispatched persons, or those of split accounts (R12), of a month as known at K: a month that is counted anew later moves no earlier answer. The
 * columns are `district_id`, `user_unit_id`, `firm_id` and `value`; a row without a pair is by how much nobody is counted twice.
 */
export function splitLines(
  { campaign, knownAt }: FigureQuestion,
  column: 'persons' | 'split',
  month: string,
  districts?: readonly number[],
): Lines {
  const parameters: unknown[] = [campaign.id, month, knownAt]
  const ofDistricts = districts === undefined ? '' : ` and district_id = any ($${parameters.push(districts)})`
  return {
    sql: `select district_id, user_unit_id, firm_id, sum(${column})::bigint as value
            from split_line
           where campaign_id = $1 and month = $2 and known_on <= $3${ofDistricts}
           group by district_id, user_unit_id, firm_id having sum(${column}) <> 0`,
    parameters,
  }
}
