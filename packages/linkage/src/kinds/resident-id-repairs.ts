import { sortedDistinct } from './deletions.ts'
import { isPlausibleResidentId } from './resident-id-plausible.ts'

/** GB 11643-1999: 2^(18-i) mod 11 for positions 1–17, and what each is divided by to give 1. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const INVERSES = WEIGHTS.map(
  (weight) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find((n) => (n * weight) % 11 === 1) ?? 0,
)
const CHARACTERS = '10X98765432'

function remainder(digits: string): number {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += (digits.charCodeAt(at) - 48) * (WEIGHTS[at] ?? 0)
  return sum % 11
}

/**
 * The plausible resident IDs of which 18 characters with a wrong check character can be a slip: one character replaced, or two
 * neighbours swapped. Each is its first 17 digits as an integer. No weight of the check is 0 modulo 11, so each place has at
 * most one digit that mends it: 18 replacements and 17 swaps at most, few of them with a possible region and birth.
 *
 * @example residentIdRepairs('110105194912310021').includes(11010519491231002n) // the check character was mistyped
 */
export function residentIdRepairs(id: string): readonly bigint[] {
  const found: bigint[] = []
  const offer = (digits: string) => {
    if (isPlausibleResidentId(digits)) found.push(BigInt(digits))
  }
  const body = id.slice(0, 17)
  offer(body)
  const missing = CHARACTERS.indexOf(id.charAt(17)) - remainder(body)
  for (let at = 0; at < 17; at++) {
    const digit = body.charCodeAt(at) - 48
    const mended = (((digit + missing * (INVERSES[at] ?? 0)) % 11) + 11) % 11
    if (mended < 10) offer(body.slice(0, at) + mended + body.slice(at + 1))
    const next = id.charCodeAt(at + 1) - 48
    if (at === 16 || next === digit) continue
    const change = ((WEIGHTS[at] ?? 0) - (WEIGHTS[at + 1] ?? 0)) * (next - digit)
    if ((change - missing) % 11 === 0) offer(`${body.slice(0, at)}${next}${digit}${body.slice(at + 2)}`)
  }
  const check = id.charAt(17)
  const swapped = body.slice(0, 16) + check
  if (check !== 'X' && CHARACTERS.charAt(remainder(swapped)) === body.charAt(16)) offer(swapped)
  return sortedDistinct(found)
}
