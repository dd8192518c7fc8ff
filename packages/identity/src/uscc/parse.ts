import type { CodeReason } from '../code-reason/code-reason.ts'
import { cleanCode } from '../code-text/clean-code.ts'
import { digitsAt, hasDigits } from '../code-text/digits.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { endsRounded, scientificRemains } from '../code-text/spreadsheet-rounding.ts'
import { orgCodeCheckCharacter } from '../org-code/check-character.ts'
import { isProvincePrefix } from '../region/province.ts'
import { usccCheckCharacter, usccValue } from './check-character.ts'

/** What a valid unified social credit code says. */
export interface Uscc {
  valid: true
  /** 18 characters, upper case. */
  normal: string
  /** Region code of the registering authority, six digits; often a city's or a province's (120000). */
  region: string
  /** The organisation code inside, nine characters. */
  orgCode: string
  /** Registering department and class of body, `91` an enterprise, `92` an individual business. */
  registeringClass: string
}

/** A text that is no valid unified social credit code, and why. */
export interface UsccFault {
  valid: false
  normal: null
  reason: CodeReason
}

function hasUsccCharacters(text: string): boolean {
  for (let i = 0; i < 18; i++) if (usccValue(text.charCodeAt(i)) < 0) return false
  return hasDigits(text, 2, 8)
}

/** National authorities register under 100000 (domain §6.3). */
export function isAuthorityRegion(text: string, from: number): boolean {
  return isProvincePrefix(digitsAt(text, from, from + 2)) || text.startsWith('100000', from)
}

/** What is wrong with cleaned text as a unified social credit code, or null (GB 32100, domain §6.1). */
export function usccFault(text: string): CodeReason | null {
  if (text === '') return 'blank'
  if (isPlaceholder(text)) return 'placeholder'
  if (text.length !== 18) return scientificRemains(text) === null ? 'wrong-length' : 'spreadsheet-rounded'
  if (!hasUsccCharacters(text)) return 'wrong-character'
  const checks = text.charAt(17) === usccCheckCharacter(text)
  if (!checks && endsRounded(text) && hasDigits(text, 0, 18)) return 'spreadsheet-rounded'
  if (!isAuthorityRegion(text, 2)) return 'region-impossible'
  if (!checks) return 'check-digit'
  return text.charAt(16) === orgCodeCheckCharacter(text, 8) ? null : 'org-code-check-digit'
}

/**
 * Reads a unified social credit code.
 *
 * @example parseUscc('9144030071526726XG')
 * // { valid: true, normal: '9144030071526726XG', region: '440300', orgCode: '71526726X', registeringClass: '91' }
 */
export function parseUscc(value: string): Uscc | UsccFault {
  const normal = cleanCode(value)
  const reason = usccFault(normal)
  if (reason !== null) return { valid: false, normal: null, reason }
  return {
    valid: true,
    normal,
    region: normal.slice(2, 8),
    orgCode: normal.slice(8, 17),
    registeringClass: normal.slice(0, 2),
  }
}
