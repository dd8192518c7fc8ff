import { cleanCode } from '../code-text/clean-code.ts'
import { hasDigits } from '../code-text/digits.ts'
import { isAuthorityRegion } from '../uscc/parse.ts'
import { orgCodeFault } from './parse.ts'

/**
 * The organisation code in a taxpayer number of 15 characters: region (6) and organisation code (9), as
 * tax offices built them before the unified code. Null for anything else. A registration number also has 15
 * digits and fits by chance once in eleven: ask only of a column that is known to hold taxpayer numbers.
 *
 * @example orgCodeInTaxpayerNumber('44030071526726X') // '71526726X'
 */
export function orgCodeInTaxpayerNumber(value: string): string | null {
  const text = cleanCode(value)
  if (text.length !== 15 || !hasDigits(text, 0, 6) || !isAuthorityRegion(text, 0)) return null
  const code = text.slice(6)
  return orgCodeFault(code) === null ? code : null
}
