import { headCountsSchema } from '@kuomian/campaign'
import { contactRequestSchema, Refusal, refusalReasonSchema, visitRequestSchema } from '@kuomian/contract'
import { parseDate, parseInteger } from '@kuomian/sheets'
import type { z } from 'zod'
import { choiceText, HEAD_COUNT_COLUMNS, WORKSHEET_COLUMNS, type WorksheetColumn } from './columns.ts'

/** A filled-in row: which lead it was made for, in which condition, and what is to be recorded. */
export type FilledRow = {
  leadId: number
  version: string
  visit: z.output<typeof visitRequestSchema> | null
  contact: z.output<typeof contactRequestSchema> | null
  /** Why the employer refuses, for the report of the slot that has taken it up. */
  refusal: { reasonCode: z.output<typeof refusalReasonSchema>; note: string } | null
}

/** The cells of a row by the key of their column. */
export type RowCells = ReadonlyMap<string, string>

const columnOf = new Map(WORKSHEET_COLUMNS.map((column) => [column.key, column]))

/** Whether an officer filled in anything that records something; his name alone does not. */
export function isFilled(cells: RowCells): boolean {
  return ['outcome', 'channel', 'refusalReason'].some((key) => (cells.get(key) ?? '') !== '')
}

/**
 * Reads a filled-in row.
 * @throws Refusal `worksheet-cell`, `worksheet-cell-missing`, `worksheet-head-counts`, each naming its column
 */
export function readRow(cells: RowCells): FilledRow {
  const outcome = optional(cells, 'outcome', choice)
  const channel = optional(cells, 'channel', choice)
  const reason = optional(cells, 'refusalReason', choice)
  // A reason alone has no day of its own.
  const happenedOn = outcome === null && channel === null ? '' : needed(cells, 'happenedOn', day)
  const officers = ['officer1', 'officer2'].flatMap((key) => text(cells, key) ?? [])
  const shared = {
    happenedOn,
    officers,
    note: text(cells, 'note') ?? '',
    nextOn: optional(cells, 'nextOn', day),
  }
  return {
    leadId: Number(needed(cells, 'id', (cell) => cell)),
    version: needed(cells, 'version', (cell) => cell),
    visit:
      outcome === null
        ? null
        : visitRequestSchema.parse({
            ...shared,
            outcome,
            operatingState: optional(cells, 'operatingState', choice),
            headCounts: headCounts(cells),
          }),
    contact:
      channel === null
        ? null
        : contactRequestSchema.parse({
            ...shared,
            channel,
            reached: needed(cells, 'reached', choice) === 'yes',
            intention: optional(cells, 'intention', choice),
          }),
    refusal: reason === null ? null : { reasonCode: refusalReasonSchema.parse(reason), note: shared.note },
  }
}

type Reader<T> = (cell: string, column: WorksheetColumn) => T | null

function text(cells: RowCells, key: string): string | null {
  const cell = cells.get(key)?.trim() ?? ''
  return cell === '' ? null : cell
}

function optional<T>(cells: RowCells, key: string, read: Reader<T>): T | null {
  const cell = text(cells, key)
  const column = columnOf.get(key)
  if (cell === null || column === undefined) return null
  const value = read(cell, column)
  if (value === null)
    throw new Refusal('worksheet-cell', { column: column.head, text: cell }, { field: column.head })
  return value
}

function needed<T>(cells: RowCells, key: string, read: Reader<T>): T {
  const value = optional(cells, key, read)
  const head = columnOf.get(key)?.head ?? key
  if (value === null) throw new Refusal('worksheet-cell-missing', { column: head }, { field: head })
  return value
}

const day: Reader<string> = (cell) => {
  const parsed = parseDate(cell)
  return parsed.ok ? parsed.value : null
}

const count: Reader<number> = (cell) => {
  const parsed = parseInteger(cell)
  return parsed.ok ? parsed.value : null
}

/** The code behind a cell: typed as a code, as the words, or as both. */
const choice: Reader<string> = (cell, { fill }) => {
  if (fill?.kind !== 'choice') return null
  const found = fill.of.find(([code, title]) =>
    [code, title, choiceText(code, title, true)].some((form) => form === cell),
  )
  return found?.[0] ?? null
}

function headCounts(cells: RowCells) {
  const counts = HEAD_COUNT_COLUMNS.map(([key]) => [key, optional(cells, key, count)] as const)
  const filled = counts.filter(([, value]) => value !== null)
  if (filled.length === 0) return null
  if (filled.length < counts.length) throw new Refusal('worksheet-head-counts', {}, { field: '在岗人数' })
  return headCountsSchema.parse(Object.fromEntries(counts))
}
