import type { MergedRange, Row } from '../table.ts'
import { shownText } from '../table.ts'
import { labelText } from './label.ts'

/** The merged area that covers a cell. */
function areaAt(merges: readonly MergedRange[], row: number, column: number): MergedRange | undefined {
  return merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
}

/**
 * The name of each column of a header of one or more rows: levels joined by `/`, merged cells carried to the right and
 * down. Without merged areas (text files), a blank beside an upper label continues it where the level below names it.
 */
export function columnNames(head: readonly Row[], merges: readonly MergedRange[]): string[] {
  const width = Math.max(0, ...head.map((row) => row.cells.length), ...headWidths(head, merges))
  const names: string[] = []
  for (let column = 0; column < width; column++) {
    const levels: string[] = []
    let lastArea: MergedRange | undefined
    for (let level = 0; level < head.length; level++) {
      const row = head[level]
      if (row === undefined) continue
      const area = areaAt(merges, row.number, column)
      if (area !== undefined && area === lastArea) continue
      lastArea = area
      const owner = area === undefined ? row : (head.find((each) => each.number === area.top) ?? row)
      let text = labelText(shownText(owner, area?.left ?? column))
      if (text === '' && merges.length === 0 && level < head.length - 1) text = carried(head, level, column)
      if (text !== '') levels.push(text)
    }
    names.push(levels.join('/'))
  }
  return names
}

function headWidths(head: readonly Row[], merges: readonly MergedRange[]): number[] {
  const rows = new Set(head.map((row) => row.number))
  return merges.filter(({ top }) => rows.has(top)).map(({ right }) => right + 1)
}

function carried(head: readonly Row[], level: number, column: number): string {
  const row = head[level]
  const below = head[level + 1]
  if (row === undefined || below === undefined) return ''
  if (labelText(shownText(below, column)) === '') return ''
  for (let left = column; left >= 0; left--) {
    const text = labelText(shownText(row, left))
    if (text !== '') return text
    if (labelText(shownText(below, left)) === '') return ''
  }
  return ''
}
