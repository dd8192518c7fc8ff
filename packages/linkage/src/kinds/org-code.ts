import {
  cleanCode,
  orgCodeInTaxpayerNumber,
  parseOrgCode,
  parseRegistrationNumber,
  parseUscc,
} from '@kuomian/identity'
import type { Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

const LONGEST = 400
/** Shorter texts identify no employer. */
const SHORTEST = 6
/** A unified code never has these letters; they are typed for the figures (GB 32100, domain rule of 18 characters). */
const FIGURES: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5' }

type Reading = { org: string | null; valid: boolean }

function read(code: string): Reading {
  if (code.length === 18) {
    const uscc = parseUscc(code)
    if (uscc.valid) return { org: uscc.orgCode, valid: true }
    const inside = parseOrgCode(code.slice(8, 17))
    return { org: inside.valid ? inside.normal : null, valid: false }
  }
  if (code.length === 9) {
    const own = parseOrgCode(code)
    return { org: own.valid ? own.normal : null, valid: own.valid }
  }
  if (code.length !== 15) return { org: null, valid: false }
  // A registration number ends in its own check digit and can look like a taxpayer number once in eleven.
  if (parseRegistrationNumber(code).valid) return { org: null, valid: true }
  const org = orgCodeInTaxpayerNumber(code)
  return { org, valid: org !== null }
}

/** Letters typed for figures are taken as such only where the check character then holds and did not before. */
function withFigures(code: string): string {
  if ((code.length !== 18 && code.length !== 9) || !/[IOZS]/.test(code) || read(code).valid) return code
  const figures = code.replace(/[IOZS]/g, (letter) => FIGURES[letter] ?? letter)
  return read(figures).valid ? figures : code
}

/**
 * Codes of employers: unified social credit code, organisation code with or without its hyphen, taxpayer number, registration
 * number. What has a wrong check character stays, not valid, without `org` unless the nine characters inside still hold.
 *
 * @example orgCode.features('9144030071526726XG', column).org // '71526726X', as of orgCode.normalise('71526726-X', column)
 */
export const orgCode: Kind = {
  plain: null,
  normalise(raw) {
    const text = cleanCode(raw.slice(0, LONGEST)).replace(/^(\d{9}|\d{13,18})\.0+$/, '$1')
    if (isPlaceholder(text) || /\*{2,}/.test(text) || /^\d(?:\.\d+)?E\+?\d+$/.test(text)) return null
    const code = /\p{Script=Han}/u.test(text)
      ? (/[0-9A-Z]{18}|[0-9A-Z]{15}|[0-9A-Z]{8}-?[0-9X]/.exec(text)?.[0] ?? '')
      : text
    const bare = withFigures(code.replace(/[^\p{L}\p{N}]/gu, ''))
    return bare.length < SHORTEST || isPlaceholder(bare) ? null : bare
  },
  features: (normal) => ({ ...read(normal), length: codePoints(normal), signature: signature(normal) }),
}
