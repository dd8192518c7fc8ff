import { MISSING, type Rows } from './counted-vectors.ts'

/**
 * All levels of all comparisons in one array, so that the inner loops are one addition each. Cell 0 stands for whatever
 * says nothing: missing values and comparisons that take no part.
 */
export type Grid = {
  /** Cell of each comparison's level 0. */
  first: readonly number[]
  size: number
  /** Per row and comparison, `rows.width` to a row. */
  cells: Uint16Array
}

/** @param used comparisons that take part; absent: all */
export const gridOf = (
  rows: Rows,
  shape: readonly (readonly number[])[],
  used?: readonly boolean[],
): Grid => {
  let size = 1
  const first = shape.map((levels) => {
    size += levels.length
    return size - levels.length
  })
  const cells = new Uint16Array(rows.length * rows.width)
  for (let at = 0; at < cells.length; at++) {
    const c = at % rows.width
    const level = rows.levels[at] ?? MISSING
    const counts = (used === undefined || used[c] === true) && level < (shape[c]?.length ?? 0)
    cells[at] = counts ? (first[c] ?? 0) + level : 0
  }
  return { first, size, cells }
}

/** Logarithms in the order of the cells; 0 in cell 0. */
export const logarithms = ({ first, size }: Grid, values: readonly (readonly number[])[]): Float64Array => {
  const logs = new Float64Array(size)
  values.forEach((levels, c) => {
    logs.set(levels.map(Math.log), first[c] ?? 0)
  })
  return logs
}

/** The cells of one comparison. */
export const cellsOf = (values: Float64Array, { first }: Grid, c: number, levels: number): Float64Array =>
  values.subarray(first[c] ?? 0, (first[c] ?? 0) + levels)
