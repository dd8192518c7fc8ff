import { type Composition, isAmount, type Measure } from '@kuomian/campaign'
import { type CellPage, type CellQuery, type CellTotal, Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../../db/index.ts'
import { type FigureQuestion, readSums } from '../../annexes/index.ts'
import { type Lines, linesOf, ofGroup, type TypedFigure, typedFigures } from '../../indicators/index.ts'
import { type Records, recordsOf, typedKey } from './records.ts'

/** A cell of figures: what it counts, for which group, in which districts. */
export type Cell = { measure: Measure; targetGroup?: string; districts: readonly number[] }

/** Who asks, and from where. */
export type Reading = { db: OpenDatabase; actor: Actor }

/**
 * The cell at a row and column of a table. Every figure has its list; a rate has those of its two figures.
 * @throws Refusal `cell-without-list` for a rate; `cell-of-another-district` for what a district may not read row by row
 */
export function cellAt(
  { campaign }: FigureQuestion,
  actor: Actor,
  composition: Composition,
  { row, column: id }: Pick<CellQuery, 'row' | 'column'>,
): Cell {
  const column = composition.columns.find((candidate) => candidate.id === id)
  if (column === undefined)
    throw new Refusal('cell-without-list', {
      why: '报表没有这一列，请从报表中点开单元格。',
      whyEn: 'the table has no such column; open a cell of the table.',
    })
  if (column.kind === 'rate')
    throw new Refusal('cell-without-list', {
      why: '它是比率，请看分子或分母。',
      whyEn: 'it is a rate; look at its numerator or denominator.',
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

type Place = { after: string | undefined; limit: number }

/**
 * A page of what a cell is made of, by keyset: leads in the order of their ids, records in that of their keys. What counts is told by sums, as the
 * cell is; who it is by what the reader may see: a lead that has gone to another district since stands without its name.
 */
export async function cellPage(
  { db, actor }: Reading,
  question: FigureQuestion,
  cell: Cell,
  { after, limit }: Pick<CellQuery, 'after' | 'limit'>,
): Promise<CellPage> {
  const place = { after, limit: limit + 1 }
  const found = await readSums(db, actor, async (tx) => {
    const typed = await typedOf(tx, question, cell)
    const lines = typed.length > 0 ? null : linesOfCell(question, cell)
    return lines === null
      ? { records: await recordPage(tx, await recordsOf(tx, question, cell, typed), typed, place) }
      : { leads: await leadPage(tx, lines, place) }
  })
  const rows = found.leads === undefined ? found.records : await named({ db, actor }, found.leads)
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.key ?? null) : null }
}

/** How many rows stand behind a cell and what they come to: its figure. */
export async function cellTotal(
  { db, actor }: Reading,
  question: FigureQuestion,
  cell: Cell,
): Promise<CellTotal> {
  return readSums(db, actor, async (tx) => {
    const typed = await typedOf(tx, question, cell)
    const lines = typed.length > 0 ? null : linesOfCell(question, cell)
    const source = lines === null ? await recordsOf(tx, question, cell, typed) : byLead(lines)
    const { rows } = await tx.client.query<{ rows: number; value: number }>(
      `select count(*)::int as rows, coalesce(sum(value), 0)::bigint as value from (${source.sql}) d`,
      source.parameters,
    )
    const [total] = rows
    return { rows: total?.rows ?? 0, value: total?.value ?? 0, isAmount: isAmount(cell.measure) }
  })
}

/** What of a cell was typed by districts, for want of live data; parts by group never are. */
async function typedOf(
  tx: Tx,
  question: FigureQuestion,
  { measure, districts, targetGroup }: Cell,
): Promise<TypedFigure[]> {
  if (targetGroup !== undefined) return []
  const typed = await typedFigures(tx, question, measure)
  return typed.filter(({ districtId }) => districts.includes(districtId))
}

function linesOfCell(question: FigureQuestion, { measure, targetGroup, districts }: Cell): Lines | null {
  const lines = linesOf(question, measure, districts)
  return lines === null || targetGroup === undefined ? lines : ofGroup(question, lines, targetGroup)
}

/** Which leads are asked for, by their ids: those after one, up to another. */
type Window = { beyond: number; upTo: number }

/** One row per lead; what was counted and taken back again is none. */
function byLead({ sql, parameters }: Lines, window?: Window): Lines {
  const given = [...parameters]
  const narrowed =
    window === undefined
      ? ''
      : `where d.lead_id > $${given.push(window.beyond)} and d.lead_id <= $${given.push(window.upTo)}`
  return {
    sql: `select d.lead_id, sum(d.value)::bigint as value from (${sql}) d ${narrowed} group by d.lead_id having sum(d.value) <> 0`,
    parameters: given,
  }
}

type LeadValue = { id: number; value: number }

/** How many ids are looked through first; where few of them count, the next look goes further. */
const FIRST_WINDOW = 2_000
const WIDER = 8

async function leadPage(tx: Tx, lines: Lines, { after, limit }: Place): Promise<LeadValue[]> {
  const last = await tx.client.query<{ id: number | null }>('select max(id) as id from lead')
  const end = last.rows[0]?.id ?? 0
  const page: LeadValue[] = []
  let beyond = Number(after ?? 0)
  for (let width = FIRST_WINDOW; page.length < limit && beyond < end; width *= WIDER) {
    const { sql, parameters } = byLead(lines, { beyond, upTo: beyond + width })
    const { rows } = await tx.client.query<LeadValue>(
      `select g.lead_id as id, g.value from (${sql}) g order by g.lead_id limit $${parameters.length + 1}`,
      [...parameters, limit - page.length],
    )
    page.push(...rows)
    beyond += width
  }
  return page
}

function named({ db, actor }: Reading, values: readonly LeadValue[]): Promise<CellPage['rows']> {
  return readAs(db, actor, async (tx) => {
    const { rows } = await tx.client.query<{ id: number; name: string; address: string | null }>(
      'select id, name, address from lead where id = any ($1)',
      [values.map(({ id }) => id)],
    )
    const leads = new Map(rows.map((row) => [row.id, row]))
    return values.map(({ id, value }) => {
      const lead = leads.get(id)
      const shown = lead === undefined ? { leadId: null, name: '—' } : { leadId: id, name: lead.name }
      return { key: String(id), ...shown, reportId: null, note: lead?.address ?? '', value }
    })
  })
}

async function recordPage(
  tx: Tx,
  { sql, parameters }: Records,
  typed: readonly TypedFigure[],
  { after, limit }: Place,
): Promise<CellPage['rows']> {
  const { rows } = await tx.client.query<{ key: string; name: string; note: string; value: number }>(
    `select * from (${sql}) r where key > $${parameters.length + 1} order by key limit $${parameters.length + 2}`,
    [...parameters, after ?? '', limit],
  )
  const reports = new Map(typed.map((figure) => [typedKey(figure), figure.reportId]))
  return rows.map((row) => ({ ...row, leadId: null, reportId: reports.get(row.key) ?? null }))
}
