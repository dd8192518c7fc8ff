import type { Bilingual } from '../districts/index.ts'
import type { Composition } from './composition.ts'
import type { HeadCell } from './table.ts'

const SERIAL: Bilingual = { zh: '序号', en: 'No.' }
const DISTRICT: Bilingual = { zh: '区县', en: 'District' }

type Words = (text: Bilingual) => string

function leadingHeads(composition: Composition, words: Words, rowSpan: number): HeadCell[] {
  const district = words(DISTRICT)
  const heads = [
    { text: composition.blankDistrictHead ? '' : district, label: district, colSpan: 1, rowSpan },
  ]
  return composition.serial
    ? [{ text: words(SERIAL), label: words(SERIAL), colSpan: 1, rowSpan }, ...heads]
    : heads
}

/** The head rows of a table: one row, or two where columns are grouped, with the spans of the print. */
export function headRows(composition: Composition, words: Words): HeadCell[][] {
  const grouped = composition.columns.some((column) => column.group !== undefined)
  const top = leadingHeads(composition, words, grouped ? 2 : 1)
  const bottom: HeadCell[] = []
  let lastGroup: string | undefined
  for (const column of composition.columns) {
    const label = words(column.head)
    if (column.group === undefined) {
      top.push({ text: label, label, colSpan: 1, rowSpan: grouped ? 2 : 1 })
    } else {
      bottom.push({ text: label, label, colSpan: 1, rowSpan: 1 })
      const open = top.at(-1)
      if (column.group.zh === lastGroup && open !== undefined) open.colSpan += 1
      else top.push({ text: words(column.group), label: words(column.group), colSpan: 1, rowSpan: 1 })
    }
    lastGroup = column.group?.zh
  }
  return grouped ? [top, bottom] : [top]
}

/** The column names on one line, two-level heads joined by `/`. */
export function columnNames(composition: Composition, words: Words): string[] {
  const leading = leadingHeads(composition, words, 1).map((head) => head.label)
  const names = composition.columns.map((column) =>
    column.group === undefined ? words(column.head) : `${words(column.group)}/${words(column.head)}`,
  )
  return [...leading, ...names]
}
