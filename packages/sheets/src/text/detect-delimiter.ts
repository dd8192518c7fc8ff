import type { Delimiter } from '../table.ts'
import { splitRecord } from './split-record.ts'

const CANDIDATES: readonly Delimiter[] = [',', '\t', ';', '|']
const SAMPLE_RECORDS = 200

function widths(sample: string, delimiter: Delimiter, lineEnd: string): number[] {
  const counts: number[] = []
  for (let at = 0; at < sample.length && counts.length < SAMPLE_RECORDS; ) {
    const record = splitRecord(sample, at, delimiter, lineEnd, true)
    if (record === null) break
    if (record.cells.length > 1 || record.cells[0] !== '') counts.push(record.cells.length)
    at = record.end + 1
  }
  return counts
}

/** How many records share the most frequent width above one, and that width. */
function agreement(counts: readonly number[]): { records: number; width: number } {
  const byWidth = new Map<number, number>()
  for (const count of counts) if (count > 1) byWidth.set(count, (byWidth.get(count) ?? 0) + 1)
  let best = { records: 0, width: 0 }
  for (const [width, records] of byWidth) {
    if (records > best.records || (records === best.records && width > best.width)) best = { records, width }
  }
  return best
}

/** The delimiter that cuts most records of a sample into equally many cells; a comma when none does. */
export function detectDelimiter(sample: string): Delimiter {
  const lineEnd = sample.includes('\n') ? '\n' : '\r'
  let best: { delimiter: Delimiter; records: number; width: number } = {
    delimiter: ',',
    records: 0,
    width: 0,
  }
  for (const delimiter of CANDIDATES) {
    const found = agreement(widths(sample, delimiter, lineEnd))
    if (found.records > best.records || (found.records === best.records && found.width > best.width)) {
      best = { delimiter, ...found }
    }
  }
  return best.delimiter
}
