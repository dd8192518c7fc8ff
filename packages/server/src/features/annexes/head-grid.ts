import type { ComposedTable, HeadCell } from '@kuomian/campaign'

/** A head cell at its place; rows and columns count from 0. */
export type PlacedHead = { row: number; column: number; cell: HeadCell }

/** Places the head's cells on a grid, each below and beside the spans of those before it. */
export function placeHead(table: Pick<ComposedTable, 'head'>): PlacedHead[] {
  const taken = table.head.map(() => new Set<number>())
  const placed: PlacedHead[] = []
  for (const [row, cells] of table.head.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.has(column)) column++
      placed.push({ row, column, cell })
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++) taken[row + down]?.add(column + across)
      }
      column += cell.colSpan
    }
  }
  return placed
}
