import { deletions } from './deletions.ts'
import type { Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

const LONGEST = 400
const READ = 16 * LONGEST

/** Capital ASCII letters and digits only. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90))) return false
  }
  return true
}

function onlyZeros(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== 48) return false
  return true
}

function cleaned(raw: string): string {
  const text = raw.slice(0, READ).normalize('NFKC').toUpperCase()
  // A code that a spreadsheet read as a number and wrote back.
  const number = /^\s*(\d+)\.0+\s*$/.exec(text)
  if (number) return (number[1] ?? '').slice(0, LONGEST)
  const kept = text.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC')
  return kept.length > LONGEST ? Array.from(kept).slice(0, LONGEST).join('') : kept
}

/**
 * A code of which nothing is known but that it is one: capital letters and digits, leading zeros kept, all other signs gone.
 * Zeros only, one digit over and over and words for "none" are missing.
 *
 * @example code.normalise(' ab-00 12', column) // 'AB0012'
 */
export const code: Kind = {
  plain: '[A-Z0-9]{1,64}',
  normalise(raw) {
    if (isPlaceholder(raw)) return null
    const text = raw.length <= LONGEST && isPlain(raw) ? raw : cleaned(raw)
    return onlyZeros(text) || isPlaceholder(text) ? null : text
  },
  features: (normal) => ({
    length: codePoints(normal),
    signature: signature(normal),
    deletions: deletions(normal),
  }),
}
