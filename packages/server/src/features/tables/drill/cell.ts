import { type Composition, isAmount, type Measure } from '@kuomian/campaign'
import { type CellPage, type CellQuery, type CellTotal, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../../db/index.ts'
import type { FigureQuestion } from '../../annexes/index.ts'
import { amountLines } from './amounts.ts'
import { type Lines, leadLines } from './leads.ts'
import { type Records, recordsOf } from './records.ts'

/** A cell of figures: what it counts, for which group, in which districts. */
export type Cell = { measure: Measure; targetGroup?: string; districts: readonly number[] }

/** Measures with a list of leads or records behind them; what assessment alone counts has its own pages. */
export function hasList(measure: Measure): boolean {
  return (
    isAmount(measure) ||
    /^(k1|k3|issued|inspected)-/.test(measure) ||
    ['payers', 'payers-plan', 'construction-insured', 'construction-plan'].includes(measure)
  )
}

/**
 * The cell at a row and column of a table.
 * @throws Refusal `cell-without-list` for a rate or what has no list; `cell-of-another-district` for what row security hides
 */
export function cellAt(
  { campaign }: FigureQuestion,
  actor: Actor,
  composition: Composition,
  { row, column: id }: Pick<CellQuery, 'row' | 'column'>,
): Cell {
  const column = composition.columns.find((candidate) => candidate.id === id)
  if (column === undefined || column.kind === 'rate')
    throw new Refusal('cell-without-list', {
      why: '它是比率，请看分子或分母。',
      whyEn: 'it is a rate; look at its numerator or denominator.',
    })
  if (!hasList(column.measure))
    throw new Refusal('cell-without-list', {
      why: '该指标在其本身的页面上查看。',
      whyEn: 'this measure is read on its own page.',
    })
  const codes = unitCodes(campaign.definition, row)
  const districts = codes.flatMap((code) => campaign.districtIds.get(code) ?? [])
  if (actor.role === 'district' && districts.some((district) => district !== actor.districtId))
    throw new Refusal('cell-of-another-district')
  const { measure, targetGroup } = column
  return { measure, districts, ...(targetGroup === undefined ? {} : { targetGroup }) }
}

/** The units of a row: all for the total, those joined by + for a territory or for a set that shares a plan. */
function unitCodes({ units }: FigureQuestion['campaign']['definition'], row: string): string[] {
  if (row === 'total') return units.map(({ code }) => code)
  const wanted = row.split('+')
  return units.map(({ code }) => code).filter((code) => wanted.includes(code))
}

/** A page of what a cell is made of, by keyset: leads in the order of their ids, records in that of their keys. */
export async function cellPage(
  tx: Tx,
  question: FigureQuestion,
  cell: Cell,
  { after, limit }: Pick<CellQuery, 'after' | 'limit'>,
): Promise<CellPage> {
  const lines = linesOf(question, cell)
  const rows = lines
    ? await leadPage(tx, lines, cell, after, limit)
    : await recordPage(tx, question, cell, after, limit)
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.key ?? null) : null }
}

/** How many rows stand behind a cell and what they come to: its figure. */
export async function cellTotal(tx: Tx, question: FigureQuestion, cell: Cell): Promise<CellTotal> {
  const lines = linesOf(question, cell)
  const source = lines ? byLead(lines, cell) : neededRecords(question, cell)
  const { rows } = await tx.client.query<{ rows: number; value: number }>(
    `select count(*)::int as rows, coalesce(sum(value), 0)::bigint as value from (${source.sql}) d`,
    source.parameters,
  )
  const [total] = rows
  return { rows: total?.rows ?? 0, value: total?.value ?? 0, isAmount: isAmount(cell.measure) }
}

function linesOf(question: FigureQuestion, { measure, districts }: Cell): Lines | null {
  return amountLines(question, measure, districts) ?? leadLines(question, measure, districts)
}

/** One row per lead; what was counted and taken back again is none. */
function byLead({ sql, parameters }: Lines, { targetGroup }: Cell, after?: string): Lines {
  const given = [...parameters]
  const beyond = after === undefined ? '' : ` and d.lead_id > $${given.push(Number(after))}`
  const member =
    targetGroup === undefined
      ? ''
      : ` and exists (select from lead l where l.id = d.lead_id and l.groups @> array[$${given.push(targetGroup)}::text])`
  return {
    sql: `select d.lead_id, sum(d.value)::bigint as value from (${sql}) d where true${beyond}${member}
           group by d.lead_id having sum(d.value) <> 0`,
    parameters: given,
  }
}

async function leadPage(tx: Tx, lines: Lines, cell: Cell, after: string | undefined, limit: number) {
  const { sql, parameters } = byLead(lines, cell, after)
  const { rows } = await tx.client.query<{ id: number; name: string; address: string | null; value: number }>(
    `select l.id, l.name, l.address, p.value
       from (select * from (${sql}) g order by g.lead_id limit $${parameters.length + 1}) p join lead l on l.id = p.lead_id
      order by l.id`,
    [...parameters, limit + 1],
  )
  return rows.map(({ id, name, address, value }) => ({
    ...{ key: String(id), leadId: id, name, note: address ?? '', value },
  }))
}

async function recordPage(
  tx: Tx,
  question: FigureQuestion,
  cell: Cell,
  after: string | undefined,
  limit: number,
) {
  const { sql, parameters } = neededRecords(question, cell)
  const { rows } = await tx.client.query<{ key: string; name: string; note: string; value: number }>(
    `select * from (${sql}) r where key > $${parameters.length + 1} order by key limit $${parameters.length + 2}`,
    [...parameters, after ?? '', limit + 1],
  )
  return rows.map((row) => ({ ...row, leadId: null }))
}

function neededRecords(question: FigureQuestion, { measure, districts }: Cell): Records {
  const records = recordsOf(question, measure, districts)
  if (records === null) throw new RangeError(`no list of ${measure}`)
  return records
}
