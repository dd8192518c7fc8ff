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

/** The lines of leads with each group that the lead was in, as was known at K (R03): a lead of several groups stands in each of them. */
function inGroups({ knownAt }: FigureQuestion, { sql, parameters }: Lines, groups: readonly string[]): Lines {
  const [known, wanted] = [`$${parameters.length + 1}`, `$${parameters.length + 2}`]
  return {
    sql: `select d.district_id, d.lead_id, d.value, g.code
            from (${sql}) d join lead l on l.campaign_id = $1 and l.id = d.lead_id
            left join (select distinct on (b.lead_id) b.lead_id, b.groups from lead_groups_before b
                        where b.campaign_id = $1 and b.until_on > ${known} order by b.lead_id, b.until_on, b.id) was on was.lead_id = l.id
           cross join unnest(coalesce(was.groups, l.groups)) g(code)
           where g.code = any (${wanted}::text[])`,
    parameters: [...parameters, knownAt, groups],
  }
}

/** Only the lines of leads that were in a group of people and employers, as was known at K. */
export function ofGroup(question: FigureQuestion, lines: Lines, group: string): Lines {
  return inGroups(question, lines, [group])
}

/** Sums by the id of their district; null where nothing of the measure is reported yet, which is not zero. */
export type Sums = ReadonlyMap<number, number> | null

/**
 * What a measure comes to by district, as of D and known at K: the sum of the very lines that its list shows. Without a month of a ledger there is
 * no conversion yet, without a count no dispatch, before any shortfall was priced no amount.
 */
export async function sumsByDistrict(tx: Tx, question: FigureQuestion, measure: Measure): Promise<Sums> {
  if (!(await isTold(tx, question, measure))) return null
  const lines = linesOf(question, measure) ?? (await dispatchLines(tx, question, measure))
  if (lines === null) return null
  const { rows } = await tx.client.query<{ id: number; value: number }>(
    `select d.district_id as id, sum(d.value)::bigint as value from (${lines.sql}) d group by 1`,
    lines.parameters,
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}

/** The parts of a measure over leads that belong to groups, by the group's code: all of them in one pass. */
export async function sumsByGroup(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
  groups: readonly string[],
): Promise<ReadonlyMap<string, Sums>> {
  const lines = (await isTold(tx, question, measure)) ? linesOf(question, measure) : null
  if (lines === null) return new Map(groups.map((group) => [group, null]))
  const { sql, parameters } = inGroups(question, lines, groups)
  const { rows } = await tx.client.query<{ id: number; code: string; value: number }>(
    `select d.district_id as id, d.code, sum(d.value)::bigint as value from (${sql}) d group by 1, 2`,
    parameters,
  )
  const found = Map.groupBy(rows, ({ code }) => code)
  return new Map(
    groups.map((group) => [group, new Map((found.get(group) ?? []).map(({ id, value }) => [id, value]))]),
  )
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
