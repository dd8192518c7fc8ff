import { isAmount, type Measure } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from '../annexes/index.ts'
import { amountLines } from './amount-lines.ts'
import { conversionLines } from './conversion-lines.ts'
import { leadLines } from './lead-lines.ts'
import type { Lines } from './lines.ts'
import { orderLines } from './order-lines.ts'
import { splitColumn, splitLines, splitMonth } from './split-lines.ts'

/** The changes that a measure over leads is the sum of; null where it is none over leads. */
export function linesOf(
  question: FigureQuestion,
  measure: Measure,
  districts?: readonly number[],
): Lines | null {
  return (
    leadLines(question, measure, districts) ??
    conversionLines(question, measure, districts) ??
    orderLines(question, measure, districts) ??
    amountLines(question, measure, districts)
  )
}

/** Only the lines of leads that were in a group of people and employers (R03), as was known at K. */
export function ofGroup({ knownAt }: FigureQuestion, { sql, parameters }: Lines, group: string): Lines {
  const [known, member] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`]
  return {
    sql: `select d.district_id, d.lead_id, d.value
            from (${sql}) d join lead l on l.id = d.lead_id
            left join (select distinct on (b.lead_id) b.lead_id, b.groups from lead_groups_before b
                        where b.campaign_id = $1 and b.until_on > ${known} order by b.lead_id, b.until_on, b.id) was on was.lead_id = l.id
           where coalesce(was.groups, l.groups) @> array[${member}::text]`,
    parameters: [...parameters, knownAt, group],
  }
}

/** Sums by the id of their district; null where nothing of the measure is reported yet, which is not zero. */
export type Sums = ReadonlyMap<number, number> | null

/**
 * What a measure comes to by district, as of D and known at K: the sum of the very lines that its list shows. Without a month of a ledger there is
 * no conversion yet, without a count no dispatch, before any shortfall was priced no amount.
 * @param group only what counts for this group of people and employers
 */
export async function sumsByDistrict(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
  group?: string,
): Promise<Sums> {
  if (!(await isTold(tx, question, measure))) return null
  const lines = linesOf(question, measure) ?? (await dispatchLines(tx, question, measure))
  if (lines === null) return null
  const { sql, parameters } = group === undefined ? lines : ofGroup(question, lines, group)
  const { rows } = await tx.client.query<{ id: number; value: number }>(
    `select d.district_id as id, sum(d.value)::bigint as value from (${sql}) d group by 1`,
    parameters,
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}

async function dispatchLines(tx: Tx, question: FigureQuestion, measure: Measure): Promise<Lines | null> {
  const column = splitColumn(measure)
  const month = column === null ? null : await splitMonth(tx, question)
  return column === null || month === null ? null : splitLines(question, column, month)
}

/** Has anything come from which the measure could be told, even if it tells zero? */
async function isTold(tx: Tx, question: FigureQuestion, measure: Measure): Promise<boolean> {
  const source = sourceOf(question, measure)
  if (source === null) return true
  const { rows } = await tx.client.query(`${source.sql} limit 1`, source.parameters)
  return rows.length > 0
}

function sourceOf(question: FigureQuestion, measure: Measure): Lines | null {
  const { campaign, asOf, knownAt } = question
  if (isAmount(measure)) return amountLines(question, 'amount-due')
  if (measure !== 'effective-persons' && measure !== 'enrolled-persons') return null
  return {
    sql: 'select from proof where campaign_id = $1 and month <= $2 and known_on <= $3',
    parameters: [campaign.id, asOf, knownAt],
  }
}
