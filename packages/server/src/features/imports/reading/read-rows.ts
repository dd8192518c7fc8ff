import type { Roster } from '@kuomian/campaign'
import type { ControlSum, ImportWarning, RowError } from '@kuomian/contract'
import type { Row, Table } from '@kuomian/sheets'
import type { FileHead } from '../file/inspect-file.ts'
import type { ReadingContext } from './field-reader.ts'
import { mergedFiller } from './fill-merged.ts'
import { RefusedRows } from './refused-rows.ts'
import { rowReader } from './row-reader.ts'
import { idleRole, mayBeIdle, totalRole } from './row-role.ts'
import { StatedTotals } from './stated-totals.ts'
import { WarningTally } from './warning-tally.ts'

/** What is told while rows are read. */
export interface ReadingProgress {
  readonly rows: number
}

/** What reading a file came to. `rowsIn` = `rowsStored` + `rowsRefused`. */
export interface ReadingResult {
  readonly rowsIn: number
  readonly rowsStored: number
  readonly rowsRefused: number
  readonly rowsAside: number
  readonly warnings: readonly ImportWarning[]
  /** The first refused rows, in both languages. */
  readonly errors: readonly RowError[]
  /** What is wrong with each refused row, for the workbook that goes back. */
  readonly refused: ReadonlyMap<number, string>
  /** Compares the file's own totals with the sums of what was stored, per field. */
  controlSums(stored: ReadonlyMap<string, number>): ControlSum[]
  /** Fields that the file states totals of. */
  readonly totalFields: readonly string[]
}

/**
 * Reads the data rows of a table once, in order, with memory that does not grow with them: each row goes to `store` or
 * is refused with its reasons; total rows, repeated heads and notes are set aside.
 *
 * @param ledgerMonth the month of a ledger; rows of another month are stored with a warning
 */
export async function readRows(
  table: Table,
  roster: Roster,
  head: FileHead,
  context: ReadingContext,
  ledgerMonth: string | null,
  store: (values: readonly string[]) => void,
  report: (progress: ReadingProgress) => void,
): Promise<ReadingResult> {
  const reader = rowReader(roster, head.mapping, context)
  const fill = mergedFiller(roster, head.mapping, head.merges)
  const refused = new RefusedRows()
  const warnings = new WarningTally()
  const totals = new StatedTotals(roster, head.mapping, reader.columns)
  const monthAt = reader.columns.findIndex(({ name }) => name === roster.monthField)
  const monthField = roster.fields.find(({ name }) => name === roster.monthField)
  let rowsStored = 0
  let rowsAside = 0

  const take = (row: Row) => {
    const total = totalRole(row)
    if (total !== null) {
      rowsAside++
      if (total === 'total') totals.state(row)
      return
    }
    const { values, refusals, warnings: doubts } = reader.read(fill(row))
    if (mayBeIdle(row.cells, head.headers) && idleRole(row, head.headers) !== null) {
      rowsAside++
      return
    }
    if (refusals.length > 0) {
      refused.add(row.number, refusals)
      totals.leaveOut(values)
      return
    }
    rowsStored++
    for (const fault of doubts) warnings.add(row.number, fault.code, fault.field)
    if (ledgerMonth !== null && monthField !== undefined && values[monthAt] !== ledgerMonth) {
      warnings.add(row.number, 'other-month', monthField)
    }
    store(values)
  }

  for await (const rows of table.rows()) {
    for (const row of rows) if (row.number > head.header.lastRow) take(row)
    report({ rows: rows.at(-1)?.number ?? 0 })
  }
  return {
    rowsIn: rowsStored + refused.count,
    rowsStored,
    rowsRefused: refused.count,
    rowsAside,
    warnings: warnings.list(),
    errors: refused.first,
    refused: refused.sentences,
    totalFields: totals.fields(),
    controlSums: (stored) => totals.compare(stored),
  }
}
