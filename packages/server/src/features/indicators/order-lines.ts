import { type Measure, quarterOf, readQuarter } from '@kuomian/campaign'
import type { FigureQuestion } from '../annexes/index.ts'
import { type Lines, lastTold, statement } from './lines.ts'

/**
 * Orders whose day fell into the quarter of D and had come by D, and those of them that were met by their day, as known at K (R14). An order counts
 * where it is in hand; a day that was moved, a correction and a revocation that became known later move no earlier answer.
 */
export function orderLines(
  question: FigureQuestion,
  measure: Measure,
  districts?: readonly number[],
): Lines | null {
  const quarter = readQuarter(quarterOf(question.asOf))
  if ((measure !== 'orders-due' && measure !== 'orders-in-time') || quarter === undefined) return null
  const { put, parameters } = statement()
  const sql = `select district_id, lead_id, value::int as value
       from order_line
      where campaign_id = ${put(question.campaign.id)} and measure = ${put(measure)}
        and happened_on between ${put(quarter.firstDay)} and ${put(lastTold(question))} and known_on <= ${put(question.knownAt)}
        ${districts === undefined ? '' : `and district_id = any (${put(districts)})`}`
  return { sql, parameters }
}
