import { hasDigits } from '../code-text/digits.ts'
import { residentIdCheckCharacter } from './check-character.ts'

/**
 * The 18-character form of a 15-digit resident ID: the century goes in after the region, the check
 * character at the end. Sequence numbers 996–999 were kept for people born before 1900, the rest is 19xx
 * (domain §6.4). Any other text comes back as it is, so the step is idempotent.
 *
 * @example upgradeResidentId('110105491231002') // '11010519491231002X'
 */
export function upgradeResidentId(text: string): string {
  if (text.length !== 15 || !hasDigits(text, 0, 15)) return text
  const century = text.startsWith('99', 12) && text.charCodeAt(14) >= 54 ? '18' : '19'
  const body = text.slice(0, 6) + century + text.slice(6)
  return body + residentIdCheckCharacter(body)
}
