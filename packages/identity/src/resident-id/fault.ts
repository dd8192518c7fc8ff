import { fullYears, isRealDate } from '../calendar-day/day-number.ts'
import type { CodeReason } from '../code-reason/code-reason.ts'
import { digitsAt, hasDigits } from '../code-text/digits.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { endsRounded } from '../code-text/spreadsheet-rounding.ts'
import { isProvincePrefix } from '../region/province.ts'
import { residentIdCheckCharacter } from './check-character.ts'

const OLDEST = 130

function birthFault(id: string, today: number): CodeReason | null {
  const birth = digitsAt(id, 6, 14)
  if (!isRealDate(digitsAt(id, 6, 10), digitsAt(id, 10, 12), digitsAt(id, 12, 14)))
    return 'birth-date-impossible'
  if (birth > today) return 'birth-date-in-future'
  return fullYears(birth, today) > OLDEST ? 'age-over-130' : null
}

/**
 * What is wrong with 18 cleaned characters as a resident ID, or null (GB 11643-1999, domain §6.4). The
 * loss of digits in a spreadsheet is named before anything it may have caused.
 *
 * @param today the day to judge by, as yyyymmdd
 */
export function residentIdFault(id: string, today: number): CodeReason | null {
  if (id.length !== 18) return 'wrong-length'
  const last = id.charCodeAt(17)
  if (!hasDigits(id, 0, 17) || !((last >= 48 && last <= 57) || last === 88)) return 'wrong-character'
  if (isPlaceholder(id)) return 'placeholder'
  const checks = id.charAt(17) === residentIdCheckCharacter(id)
  if (!checks && endsRounded(id)) return 'spreadsheet-rounded'
  if (!isProvincePrefix(digitsAt(id, 0, 2))) return 'region-impossible'
  return birthFault(id, today) ?? (checks ? null : 'check-digit')
}
