import { COMPARED, comparedSigns } from './compared-text.ts'

/**
 * Edits that turn one text into the other: insert, delete, replace a character or swap two neighbours (Damerau–Levenshtein with
 * edits between the swapped allowed, as engines have it). On the first 60 code points. Larger results than `atMost` are
 * given as `atMost + 1`, found early.
 *
 * @example editDistance('王小明', '王晓明', 3) // 1
 * @example editDistance('ca', 'abc', 3) // 2: swap, then insert between
 */
export function editDistance(a: string, b: string, atMost: number): number {
  if (a === b) return 0
  const quick = quickly(a, b, atMost)
  if (quick !== null) return quick
  const [one, two] = [comparedSigns(a), comparedSigns(b)]
  const beyond = atMost + 1
  if (Math.abs(one.length - two.length) > atMost) return beyond
  const width = two.length + 1
  const table = new Uint8Array((one.length + 1) * width)
  const cell = (i: number, j: number) => table[i * width + j] ?? 0
  for (let j = 1; j < width; j++) table[j] = j
  const lastRow = new Map<number, number>()
  // Least that any later row can hold: a swap reaches back over rows, each of which costs one.
  let least = 0
  for (let i = 1; i <= one.length; i++) {
    table[i * width] = i
    let lastColumn = 0
    let rowLeast = i
    for (let j = 1; j < width; j++) {
      const same = one[i - 1] === two[j - 1]
      const row = lastRow.get(two[j - 1] ?? -1) ?? 0
      let cost = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1))
      if (row > 0 && lastColumn > 0) {
        cost = Math.min(cost, cell(row - 1, lastColumn - 1) + (i - row - 1) + 1 + (j - lastColumn - 1))
      }
      table[i * width + j] = cost
      if (cost < rowLeast) rowLeast = cost
      if (same) lastColumn = j
    }
    lastRow.set(one[i - 1] ?? -1, i)
    least = Math.min(least + 1, rowLeast)
    if (least > atMost) return beyond
  }
  return Math.min(cell(one.length, two.length), beyond)
}

/** Most pairs of texts have nothing in common: where one edit is asked for, what remains between equal ends tells without a table. */
function quickly(a: string, b: string, atMost: number): number | null {
  if (atMost > 1 || a.length > COMPARED || b.length > COMPARED) return null
  let start = 0
  const shorter = Math.min(a.length, b.length)
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  const [one, two] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  // Characters beyond the first plane are two units: they are counted as one elsewhere.
  if (/[\ud800-\udfff]/.test(one + two)) return null
  if (one.length <= 1 && two.length <= 1) return Math.min(1, atMost + 1)
  const swapped = one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0]
  return swapped ? Math.min(1, atMost + 1) : atMost + 1
}
