import { COMPARED } from '../compare/compared-text.ts'
import type { Dialect, Sql } from '../dialect/dialect.ts'

/** More than any bound asks of one character. */
const WHOLE = 2_000_000

/**
 * What of a signature tells how much two texts can have in common: `bits`, one for each character that there is; `spare`, characters
 * that share their bit with another one of the text; `share`, how much of the text one character is, in millionths rounded up. Of a
 * text that is empty or longer than what is compared nothing is known: it has all bits, and each of its characters is the whole.
 */
export function signatureSql(
  dialect: Dialect,
  aspect: 'bits' | 'spare' | 'share',
  { length, signature }: { length: Sql; signature: Sql },
): Sql {
  const known = `${length} BETWEEN 1 AND ${COMPARED}`
  const bits = dialect.signed(signature)
  if (aspect === 'bits') return `CASE WHEN ${known} THEN ${bits} WHEN ${length} IS NOT NULL THEN -1 END`
  if (aspect === 'share') {
    return `CASE WHEN ${known} THEN (999999 + ${length}) // ${length} WHEN ${length} IS NOT NULL THEN ${WHOLE} END`
  }
  return `CASE WHEN ${known} THEN (${length} - ${dialect.bitCount(bits)})::INTEGER WHEN ${length} IS NOT NULL THEN 0 END`
}
