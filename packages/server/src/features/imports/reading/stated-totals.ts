import type { MappingProposal, Roster, RosterColumn, RosterField } from '@kuomian/campaign'
import type { ControlSum } from '@kuomian/contract'
import { parseInteger, type Row } from '@kuomian/sheets'
import { readMoney } from './money.ts'

interface Figure {
  readonly field: RosterField
  readonly column: number
  readonly scale: number
  /** Column of the lake. */
  readonly at: number
  stated: number | null
  refused: number
}

/** The totals that a file states itself (合计), as control sums of what was read (domain §9.2). */
export class StatedTotals {
  readonly #figures: readonly Figure[]

  constructor(roster: Roster, mapping: MappingProposal, columns: readonly RosterColumn[]) {
    this.#figures = mapping.columns.flatMap(({ column, field: name, scale }) => {
      const field = roster.fields.find((candidate) => candidate.name === name)
      if (field === undefined || (field.type !== 'money' && field.type !== 'count')) return []
      const at = columns.findIndex((candidate) => candidate.name === field.name)
      return [{ field, column, scale, at, stated: null, refused: 0 }]
    })
  }

  /** Takes a total row; of several the last one holds, which stands at the end of the file. */
  state(row: Row): void {
    for (const figure of this.#figures) {
      const text = row.cached?.get(figure.column) ?? row.cells[figure.column] ?? ''
      const read = figure.field.type === 'money' ? readMoney(text.trim(), figure.scale) : parseInteger(text)
      if (read.ok) figure.stated = read.value
    }
  }

  /** Notes the figures of a refused row, which the total of the file includes. */
  leaveOut(values: readonly string[]): void {
    for (const figure of this.#figures) figure.refused += Number(values[figure.at] ?? '') || 0
  }

  /** The fields with a stated total. */
  fields(): string[] {
    return this.#figures.flatMap(({ field, stated }) => (stated === null ? [] : [field.name]))
  }

  /** Compares with the sums of the stored rows. */
  compare(stored: ReadonlyMap<string, number>): ControlSum[] {
    return this.#figures.flatMap(({ field, stated, refused }) => {
      if (stated === null) return []
      const sum = stored.get(field.name) ?? 0
      return [
        {
          field: field.name,
          zh: field.zh,
          en: field.en,
          stated,
          stored: sum,
          refused,
          agrees: stated === sum + refused,
        },
      ]
    })
  }
}
