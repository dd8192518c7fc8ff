import { dayNumber } from '../calendar-day/day-number.ts'
import type { CodeReason } from '../code-reason/code-reason.ts'
import { cleanCode } from '../code-text/clean-code.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { scientificRemains } from '../code-text/spreadsheet-rounding.ts'
import { residentIdFault } from './fault.ts'
import { upgradeResidentId } from './upgrade.ts'

/** What a valid resident ID says about its holder. */
export interface ResidentId {
  valid: true
  /** 18 characters, check character X in upper case. */
  normal: string
  /** Characters of the number as it was written: cards of 15 digits ended on 2013-01-01 (domain §6.4). */
  written: 15 | 18
  /** Region code at issue, six digits; see `regionEver`. */
  region: string
  /** ISO day. */
  birth: string
  sex: 'male' | 'female'
}

/** A number that is no valid resident ID, and why. */
export interface ResidentIdFault {
  valid: false
  normal: null
  reason: CodeReason
}

function fault(reason: CodeReason): ResidentIdFault {
  return { valid: false, normal: null, reason }
}

const MASKED = /\*{2,}/

function lengthFault(text: string): CodeReason {
  if (text === '') return 'blank'
  if (isPlaceholder(text)) return 'placeholder'
  if (MASKED.test(text)) return 'masked'
  return scientificRemains(text) === null ? 'wrong-length' : 'spreadsheet-rounded'
}

/** The facts in 18 valid characters. */
function facts(normal: string, written: 15 | 18): ResidentId {
  return {
    valid: true,
    normal,
    written,
    region: normal.slice(0, 6),
    birth: `${normal.slice(6, 10)}-${normal.slice(10, 12)}-${normal.slice(12, 14)}`,
    sex: (normal.charCodeAt(16) & 1) === 1 ? 'male' : 'female',
  }
}

/**
 * Reads a resident ID of 18 or 15 digits, however it was typed.
 *
 * @param value the cell's text
 * @param options.day the day to judge birth and age by, ISO
 * @example parseResidentId('110105491231002', { day: '2016-08-31' })
 * // { valid: true, normal: '11010519491231002X', written: 15, region: '110105', birth: '1949-12-31', sex: 'female' }
 */
export function parseResidentId(value: string, options: { day: string }): ResidentId | ResidentIdFault {
  const text = cleanCode(value)
  const written = text.length
  if (written !== 15 && written !== 18) return fault(lengthFault(text))
  if (MASKED.test(text)) return fault('masked')
  if (isPlaceholder(text)) return fault('placeholder')
  const normal = written === 15 ? upgradeResidentId(text) : text
  const reason = normal.length === 18 ? residentIdFault(normal, dayNumber(options.day)) : 'wrong-character'
  return reason === null ? facts(normal, written) : fault(reason)
}
