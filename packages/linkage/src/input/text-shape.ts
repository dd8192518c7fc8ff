import { type Delimiter, splitRecords } from './split-records.ts'

/** What the first piece of a text table says about the whole. */
export type TextShape = { delimiter: Delimiter; header: readonly string[] }

const CANDIDATES: readonly Delimiter[] = [',', '\t', ';', '|']
const SAMPLE_RECORDS = 200

/**
 * The delimiter that cuts most of the first records into as many cells as the header has, and that header. A table without
 * any delimiter has one column. Null when there is nothing but blank lines.
 * @example textShape('id;name\n1;Ann\n') // { delimiter: ';', header: ['id', 'name'] }
 */
export function textShape(sample: string): TextShape | null {
  let best: (TextShape & { agreeing: number }) | null = null
  for (const delimiter of CANDIDATES) {
    const [header, ...rest] = splitRecords(sample, delimiter, SAMPLE_RECORDS)
    if (header === undefined) return null
    const agreeing = header.length > 1 ? 1 + rest.filter(({ length }) => length === header.length).length : 0
    const isBetter =
      best === null ||
      agreeing > best.agreeing ||
      (agreeing === best.agreeing && header.length > best.header.length)
    if (isBetter) best = { delimiter, header, agreeing }
  }
  return best === null ? null : { delimiter: best.delimiter, header: best.header }
}
