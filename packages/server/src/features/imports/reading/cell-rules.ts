import type { FieldType, RosterField } from '@kuomian/campaign'
import type { RowFaultCode } from './fault.ts'
import type { CellKind } from './source-row.ts'
import { isNothing } from './word.ts'

const LONGEST = 2_000

/** Types that a cell formatted as a date cannot be. */
const NO_DATES: ReadonlySet<FieldType> = new Set([
  'resident-id',
  'unit-code',
  'company-name',
  'person-name',
  'district',
  'count',
  'money',
  'rate',
  'flag',
  'choice',
  'phone',
])

/**
 * What keeps a cell from being read at all: a formula, a spreadsheet error, a date where none can be, too long a text.
 */
export function cellFault(field: RosterField, text: string, kind: CellKind): RowFaultCode | null {
  if (kind === 'formula') return 'formula'
  if (kind === 'error') return 'cell-error'
  if (kind === 'date' && NO_DATES.has(field.type)) return 'wrong-type'
  return text.length > LONGEST ? 'text-too-long' : null
}

/** Whether a cell says nothing: blank, or a mark for nothing in a field where that mark cannot be a value. */
export function isBlankCell(field: RosterField, text: string): boolean {
  return text === '' || (text.length <= 4 && field.type !== 'flag' && isNothing(text))
}
