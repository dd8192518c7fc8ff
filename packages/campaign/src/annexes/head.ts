import type { Bilingual } from '../districts/index.ts'
import type { AnnexLayout } from './layout.ts'
import type { HeadCell } from './table.ts'

const SERIAL: Bilingual = { zh: '序号', en: 'No.' }
const DISTRICT: Bilingual = { zh: '区县', en: 'District' }

type Words = (text: Bilingual) => string

function leadingHeads(layout: AnnexLayout, words: Words, rowSpan: number): HeadCell[] {
  const district = words(DISTRICT)
  const heads = [{ text: layout.blankDistrictHead ? '' : district, label: district, colSpan: 1, rowSpan }]
  return layout.serial
    ? [{ text: words(SERIAL), label: words(SERIAL), colSpan: 1, rowSpan }, ...heads]
    : heads
}

/** The head rows of a layout: one row, or two where columns are grouped, with the spans of the print. */
export function headRows(layout: AnnexLayout, words: Words): HeadCell[][] {
  const grouped = layout.columns.some((column) => column.group !== undefined)
  const top = leadingHeads(layout, words, grouped ? 2 : 1)
  const bottom: HeadCell[] = []
  let lastGroup: Bilingual | undefined
  for (const column of layout.columns) {
    const label = words(column.head)
    if (column.group === undefined) {
      top.push({ text: label, label, colSpan: 1, rowSpan: grouped ? 2 : 1 })
    } else {
      bottom.push({ text: label, label, colSpan: 1, rowSpan: 1 })
      const open = top.at(-1)
      if (column.group === lastGroup && open !== undefined) open.colSpan += 1
      else top.push({ text: words(column.group), label: words(column.group), colSpan: 1, rowSpan: 1 })
    }
    lastGroup = column.group
  }
  return grouped ? [top, bottom] : [top]
}

/** The column names on one line, two-level heads joined by `/`. */
export function columnNames(layout: AnnexLayout, words: Words): string[] {
  const leading = leadingHeads(layout, words, 1).map((head) => head.label)
  const names = layout.columns.map((column) =>
    column.group === undefined ? words(column.head) : `${words(column.group)}/${words(column.head)}`,
  )
  return [...leading, ...names]
}
