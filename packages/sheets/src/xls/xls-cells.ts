import type { CellObject } from '@e965/xlsx'
import type { CellValue } from '../xlsx/cell-value.ts'
import { readStoredValue } from '../xlsx/cell-value.ts'
import { meaningOfFormat } from '../xlsx/number-format.ts'

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Reads a cell of the library into the representation that all formats share. */
export function readXlsCell(cell: CellObject, date1904: boolean): CellValue {
  const { v } = cell
  if (typeof v === 'number' && cell.t === 'e') return { text: ERRORS[v] ?? '#N/A', kind: 'error' }
  if (typeof v === 'number') {
    const meaning = meaningOfFormat(0, typeof cell.z === 'string' ? cell.z : 'General')
    const value: CellValue = { text: '', kind: 'blank' }
    readStoredValue(String(v), undefined, '0', { text: () => '', meanings: [meaning], date1904 }, value)
    return value
  }
  if (typeof v === 'boolean') return { text: v ? 'TRUE' : 'FALSE', kind: 'boolean' }
  return typeof v === 'string' && v !== '' ? { text: v, kind: 'text' } : { text: '', kind: 'blank' }
}
