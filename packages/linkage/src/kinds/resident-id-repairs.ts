import { residentIdCheckCharacter } from '@kuomian/identity'
import { sortedDistinct } from './deletions.ts'
import { isPlausibleResidentId } from './resident-id-plausible.ts'

/**
 * The plausible resident IDs of which 18 characters with a wrong check character can be a slip: one character replaced, or two
 * neighbours swapped. Each is its first 17 digits as an integer. No weight of the check is 0 modulo 11, so each place has at
 * most one digit that mends it: 18 replacements and 17 swaps at most, few of them with a possible region and birth.
 *
 * @example residentIdRepairs('110105194912310021').includes(11010519491231002n) // the check character was mistyped
 */
export function residentIdRepairs(id: string): readonly bigint[] {
  const found: bigint[] = []
  const offer = (digits: string, check: string) => {
    if (residentIdCheckCharacter(digits) === check && isPlausibleResidentId(digits))
      found.push(BigInt(digits))
  }
  const body = id.slice(0, 17)
  const check = id.charAt(17)
  if (isPlausibleResidentId(body)) found.push(BigInt(body))
  for (let at = 0; at < 17; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      if (body.charCodeAt(at) - 48 !== digit) offer(body.slice(0, at) + digit + body.slice(at + 1), check)
    }
    const [here, next] = [id.charAt(at), id.charAt(at + 1)]
    if (here === next || next === 'X') continue
    if (at < 16) offer(body.slice(0, at) + next + here + body.slice(at + 2), check)
    else offer(body.slice(0, 16) + next, here)
  }
  return sortedDistinct(found)
}
