import type { RosterField } from '@kuomian/campaign'
import type { ImportWarning } from '@kuomian/contract'
import { faultSummary, type RowFaultCode } from './fault.ts'

const SHOWN_ROWS = 5

interface Tally {
  readonly code: RowFaultCode
  readonly field: RosterField
  count: number
  readonly rows: number[]
}

/** Counts warnings per kind and field and keeps the first rows of each: no value, so no personal data. */
export class WarningTally {
  readonly #tallies = new Map<string, Tally>()

  add(row: number, code: RowFaultCode, field: RosterField): void {
    const key = `${code}:${field.name}`
    let tally = this.#tallies.get(key)
    if (tally === undefined) {
      tally = { code, field, count: 0, rows: [] }
      this.#tallies.set(key, tally)
    }
    tally.count++
    if (tally.rows.length < SHOWN_ROWS) tally.rows.push(row)
  }

  /** All warnings, the most frequent first. */
  list(): ImportWarning[] {
    return [...this.#tallies.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ code, field, count, rows }) => ({
        code,
        field: field.name,
        ...faultSummary(code, field),
        count,
        rows,
      }))
  }
}
