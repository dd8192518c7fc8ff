import { digitsAt, hasDigits } from '../code-text/digits.ts'
import { scientificRemains } from '../code-text/spreadsheet-rounding.ts'
import { isProvincePrefix } from '../region/province.ts'
import { isRegisteringClass } from '../uscc/registering-class.ts'
import type { CodeKind } from './code-kind.ts'

const ORG_CODE = /^[0-9A-Z]{8}-?[0-9X]$/
const USCC = /^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/

/** Centuries of birth years in use. */
function hasCentury(text: string): boolean {
  const century = text.slice(6, 8)
  return century === '18' || century === '19' || century === '20'
}

/** Two digits of a month and two of a day stand at `from`; whether the day exists is not asked. */
function hasMonthAndDay(text: string, from: number): boolean {
  const month = digitsAt(text, from, from + 2)
  const day = digitsAt(text, from + 2, from + 4)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function beginsAsUscc(text: string): boolean {
  return (
    isRegisteringClass(text.slice(0, 2)) && hasDigits(text, 2, 4) && isProvincePrefix(digitsAt(text, 2, 4))
  )
}

function longShape(text: string): CodeKind {
  const numeric = hasDigits(text, 0, 17)
  if (!numeric)
    return text.length === 18 && (USCC.test(text) || beginsAsUscc(text)) ? 'uscc' : maskedShape(text)
  if (isProvincePrefix(digitsAt(text, 0, 2)) && hasCentury(text)) return 'resident-id'
  if (beginsAsUscc(text)) return 'uscc'
  return text.length === 18 ? 'resident-id' : 'unknown'
}

function maskedShape(text: string): CodeKind {
  return /^\d{2,14}\*{2,}[0-9*]{1,8}[0-9X]?$/.test(text) && text.length === 18 ? 'resident-id' : 'unknown'
}

function fifteenShape(text: string): CodeKind {
  // Sequences of registration numbers rarely spell a month and a day; those that do pass as IDs anyway.
  return isProvincePrefix(digitsAt(text, 0, 2)) && hasMonthAndDay(text, 8)
    ? 'resident-id'
    : 'registration-number'
}

/** The kind that an invalid, cleaned text was meant to be, by its shape alone. */
export function shapeOf(text: string): CodeKind {
  const remains = scientificRemains(text)
  if (remains !== null) return /^9[123]/.test(remains.digits) ? 'uscc' : 'resident-id'
  if (text.length >= 17 && text.length <= 19) return longShape(text)
  if (ORG_CODE.test(text)) return 'org-code'
  if (!hasDigits(text, 0, text.length)) return 'unknown'
  if (text.length === 15) return fifteenShape(text)
  return text.length === 13 && isProvincePrefix(digitsAt(text, 0, 2)) ? 'registration-number' : 'unknown'
}
