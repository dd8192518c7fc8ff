import type { MergedRange } from '../table.ts'
import { parseRange } from './cell-reference.ts'

const MERGE = /<(?:[\w.-]+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([^"']+)["']/g
const TAIL = 512

/**
 * The merged areas of a sheet, found by a search of its bytes: they stand after all rows, and parsing the rows a second
 * time for them would cost ten times as much.
 */
export async function findMergedCells(bytes: AsyncIterable<Buffer>): Promise<MergedRange[]> {
  const found: MergedRange[] = []
  let rest = ''
  let seen = false
  let before = Buffer.alloc(0)
  for await (const chunk of bytes) {
    if (!seen) {
      const window = Buffer.concat([before, chunk])
      const at = window.indexOf('mergeCell')
      if (at < 0) {
        before = window.subarray(Math.max(0, window.length - 64))
        continue
      }
      seen = true
      rest = window.toString('latin1', Math.max(0, at - 64))
    } else rest += chunk.toString('latin1')
    let end = 0
    for (const match of rest.matchAll(MERGE)) {
      end = match.index + match[0].length
      const range = parseRange(match[1] ?? '')
      if (range !== null) found.push(range)
    }
    rest = rest.slice(Math.max(end, rest.length - TAIL))
  }
  return found
}
