import type { CodeReason } from '../code-reason/code-reason.ts'
import { cleanCode } from '../code-text/clean-code.ts'
import { hasDigits } from '../code-text/digits.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { scientificRemains } from '../code-text/spreadsheet-rounding.ts'
import { isAuthorityRegion } from '../uscc/parse.ts'
import { registrationCheckDigit } from './check-digit.ts'

/** Whom the number was given to, by the first digit of the sequence. */
export type RegistrationClass = 'domestic' | 'foreign' | 'individual'

/** What a valid registration number says. */
export interface RegistrationNumber {
  valid: true
  /** 15 digits. */
  normal: string
  /** Region code of the first registering authority, six digits; 100000 is national. */
  region: string
  registrationClass: RegistrationClass
}

/** A text that is no valid registration number, and why. */
export interface RegistrationNumberFault {
  valid: false
  normal: null
  reason: CodeReason
}

/** What is wrong with cleaned text as a registration number, or null (GS 15-2006, domain §6.3). */
export function registrationNumberFault(text: string): CodeReason | null {
  if (text === '') return 'blank'
  if (isPlaceholder(text)) return 'placeholder'
  if (scientificRemains(text) !== null) return 'spreadsheet-rounded'
  if (!hasDigits(text, 0, text.length)) return 'wrong-character'
  if (text.length !== 15 && text.length !== 13) return 'wrong-length'
  if (!isAuthorityRegion(text, 0)) return 'region-impossible'
  if (text.length === 13) return 'legacy-registration-number'
  return text.charAt(14) === registrationCheckDigit(text) ? null : 'check-digit'
}

function registrationClass(text: string): RegistrationClass {
  const first = text.charCodeAt(6) - 48
  if (first <= 3) return 'domestic'
  return first <= 5 ? 'foreign' : 'individual'
}

/**
 * Reads a 15-digit registration number. 13 digits are from before 2007 and cannot be checked: their reason
 * is `legacy-registration-number`, so that a caller can keep them as typed.
 *
 * @example parseRegistrationNumber('440301103097413')
 * // { valid: true, normal: '440301103097413', region: '440301', registrationClass: 'domestic' }
 */
export function parseRegistrationNumber(value: string): RegistrationNumber | RegistrationNumberFault {
  const normal = cleanCode(value)
  const reason = registrationNumberFault(normal)
  if (reason !== null) return { valid: false, normal: null, reason }
  return { valid: true, normal, region: normal.slice(0, 6), registrationClass: registrationClass(normal) }
}
