import {
  columnsOfField,
  type MappingProposal,
  type Roster,
  type RosterColumn,
  type RosterField,
  rosterColumns,
} from '@kuomian/campaign'
import { cellFault, isBlankCell } from './cell-rules.ts'
import { type RowFault, type RowFaultCode, refusesRow, rowFault } from './fault.ts'
import { type FieldReader, fieldReader, type ReadingContext } from './field-reader.ts'
import type { SourceRow } from './source-row.ts'

/** What a row says. The arrays belong to the reader and are overwritten by the next row. */
export interface RowReading {
  /** One text per column of {@link rosterColumns}, '' for NULL. */
  readonly values: readonly string[]
  /** Not empty: the row is refused. */
  readonly refusals: readonly RowFault[]
  readonly warnings: readonly RowFault[]
}

/** Reads the rows of one file into the columns of the lake. */
export interface RowReader {
  readonly columns: readonly RosterColumn[]
  read(row: SourceRow): RowReading
}

interface Part {
  readonly field: RosterField
  /** Column of the file, -1 when none was mapped. */
  readonly column: number
  /** First column of the lake. */
  readonly at: number
  readonly reader: FieldReader
}

function partsOf(roster: Roster, mapping: MappingProposal, context: ReadingContext): Part[] {
  const places = new Map(mapping.columns.flatMap((c) => (c.field === null ? [] : [[c.field, c] as const])))
  let at = 1
  return roster.fields.map((field) => {
    const place = places.get(field.name)
    const part = {
      field,
      column: place?.column ?? -1,
      at,
      reader: fieldReader(field, place?.scale ?? 1, context),
    }
    at += columnsOfField(field).length
    return part
  })
}

/** `trim` where there is anything to trim: nearly no cell, and the ends of a text tell. */
function trimmed(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return isInk(first) && isInk(last) ? text : text.trim()
}

/** Surely no white space: printed ASCII or a Chinese character. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)
}

type RowCheck = (values: readonly string[]) => RowFaultCode | null

/** Checks between two columns of a row: a day not before another, a figure not above another. */
function rowChecks(parts: readonly Part[]): { part: Part; check: RowCheck }[] {
  return parts.flatMap((part) => {
    const { check } = part.field
    if (check?.rule !== 'not-before' && check?.rule !== 'at-most') return []
    const other = parts.find((candidate) => candidate.field.name === check.field)
    if (other === undefined) return []
    const fails =
      check.rule === 'not-before'
        ? (own: string, bound: string) => own < bound
        : (own: string, bound: string) => Number(own) > Number(bound)
    const code =
      check.rule === 'at-most' ? 'sum-odd' : check.refuses === true ? 'ends-before-start' : 'order-odd'
    return [
      {
        part,
        check: (values: readonly string[]) => {
          const own = values[part.at] ?? ''
          const bound = values[other.at] ?? ''
          return own !== '' && bound !== '' && fails(own, bound) ? code : null
        },
      },
    ]
  })
}

/**
 * Makes the reader of a file: roster and mapping are compiled once, so that a row costs one pass over its cells.
 *
 * @example const reader = rowReader(rosterOf('sme'), proposal, context); reader.read(row).refusals
 */
export function rowReader(roster: Roster, mapping: MappingProposal, context: ReadingContext): RowReader {
  const columns = rosterColumns(roster)
  const parts = partsOf(roster, mapping, context)
  const checks = rowChecks(parts)
  const values = columns.map(() => '')
  const refusals: RowFault[] = []
  const warnings: RowFault[] = []

  const report = (code: RowFaultCode, field: RosterField, text: string) => {
    ;(refusesRow(code) ? refusals : warnings).push(rowFault(code, field, text))
  }

  return {
    columns,
    read(row) {
      values.fill('')
      refusals.length = 0
      warnings.length = 0
      values[0] = String(row.number)
      for (const { field, column, at, reader } of parts) {
        const text = trimmed(row.cells[column] ?? '')
        if (isBlankCell(field, text)) {
          if (field.required) report('required-missing', field, text)
          continue
        }
        const kind = row.kinds?.[column] ?? 'text'
        const fault = cellFault(field, text, kind) ?? reader(text, kind, values, at)
        if (fault !== null) report(fault, field, text)
      }
      for (const { part, check } of checks) {
        const fault = check(values)
        if (fault !== null) report(fault, part.field, (row.cells[part.column] ?? '').trim())
      }
      return { values, refusals, warnings }
    },
  }
}
