import type { Schedule } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { countingClasses } from './work-by-district.ts'

/** What was left at the end of each day on which that changed, up to the day of the question: issued less inspected, by the counters. */
export async function burnDown(
  tx: Tx,
  question: FigureQuestion,
  districtId: number | null,
): Promise<Schedule['history']> {
  const classes = countingClasses(question)
  let changes = tx
    .selectFrom('counter_delta')
    .where('campaign_id', '=', question.campaign.id)
    .where('measure', 'in', ['issued', 'inspected'])
    .where('happened_on', '<=', question.asOf)
    .where('known_on', '<=', question.knownAt)
    .where('lead_class', 'in', classes.length > 0 ? classes : [''])
    .groupBy(['happened_on', 'measure'])
    .orderBy('happened_on')
    .select(({ fn }) => [
      'happened_on',
      'measure',
      fn.sum<number>('units').as('units'),
      fn.sum<number>('persons').as('persons'),
    ])
  if (districtId !== null) changes = changes.where('district_id', '=', districtId)
  const left = { units: 0, persons: 0 }
  const byDay = new Map<string, { units: number; persons: number }>()
  for (const { happened_on: day, measure, units, persons } of await changes.execute()) {
    const sign = measure === 'issued' ? 1 : -1
    left.units += sign * units
    left.persons += sign * persons
    byDay.set(day, { units: Math.max(0, left.units), persons: Math.max(0, left.persons) })
  }
  return [...byDay].map(([day, at]) => ({ day, ...at }))
}
