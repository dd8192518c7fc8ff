import type { Measure } from '@kuomian/campaign'
import type { FigureQuestion } from '../annexes/index.ts'
import { type Counted, inspectedLines } from './lead-lines.ts'
import type { Lines } from './lines.ts'

type Narrowed = NonNullable<Parameters<typeof inspectedLines>[2]>

/**
 * What conversion is made of (I4, R18), as of D and known at K: what was inspected of leads that were effective then, and whom of these a ledger
 * shows paying for the first time. A lead that turns out to be none later was effective until then.
 */
export function conversionLines(
  question: FigureQuestion,
  measure: Measure,
  districts?: readonly number[],
): Lines | null {
  if (measure === 'effective-persons') return effectiveLines(question, 'persons', { districts })
  if (measure === 'enrolled-persons') return enrolledLines(question, districts)
  return null
}

/** What was inspected of leads that were effective as of D, known at K. */
export function effectiveLines(question: FigureQuestion, counted: Counted, narrowed: Narrowed = {}): Lines {
  const { sql, parameters } = inspectedLines(question, counted, narrowed)
  return {
    sql: `select i.district_id, i.lead_id, i.value from (${sql}) i where ${isEffective('i')}`,
    parameters,
  }
}

function enrolledLines(question: FigureQuestion, districts?: readonly number[]): Lines {
  const inspected = inspectedLines(question, 'units')
  const persons = inspectedLines(question, 'persons')
  const parameters = [...inspected.parameters]
  const ofDistricts =
    districts === undefined ? '' : ` and p.district_id = any ($${parameters.push(districts)})`
  return {
    sql: `select p.district_id, p.lead_id, p.persons as value
            from proof p
           where p.campaign_id = $1 and p.step = 'first-payment' and p.month <= $2 and p.known_on <= $3${ofDistricts}
             and ${isEffective('p')}
             and p.lead_id in (select i.lead_id from (${inspected.sql} union all ${persons.sql}) i
                                group by i.lead_id having sum(i.value) > 0)`,
    parameters,
  }
}

/** Is the lead of a row effective? The last change up to D, known at K, decides; most leads have none. The campaign is $1, D $2, K $3. */
const isEffective = (alias: string): string =>
  `not exists (select from (
      select distinct on (e.lead_id) e.lead_id, e.effective
        from lead_effect e where e.campaign_id = $1 and e.happened_on <= $2 and e.known_on <= $3
       order by e.lead_id, e.happened_on desc, e.id desc) last where last.lead_id = ${alias}.lead_id and not last.effective)`
