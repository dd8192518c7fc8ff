import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orgCodeValue } from './check-character.ts'
import { formatOrgCode, orgCodeCheckCharacter, orgCodeInTaxpayerNumber, parseOrgCode } from './index.ts'

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const body = fc
  .string({ unit: fc.constantFrom(...CHARACTERS), minLength: 8, maxLength: 8 })
  .filter((text) => new Set(text).size > 1 && !text.startsWith('12345678'))

describe('organisation code, GB 11714-1997 (domain §6.2)', () => {
  it.each(['D2143569-X', '71526726-X', '19220382-1', '10000004-0', '10000012-0'])('%s is valid', (code) => {
    const normal = code.replace('-', '')
    expect(parseOrgCode(code)).toEqual({ valid: true, normal })
    expect(parseOrgCode(normal)).toEqual({ valid: true, normal })
    expect(formatOrgCode(normal)).toBe(code)
  })

  it.each([
    ['', 'blank'],
    ['000000000', 'placeholder'],
    ['71526726', 'wrong-length'],
    ['7152672-6X', 'wrong-length'],
    ['71526726-Y', 'wrong-character'],
    ['71526726-1', 'check-digit'],
  ])('refuses %j: %s', (value, reason) => {
    expect(parseOrgCode(value)).toEqual({ valid: false, normal: null, reason })
  })

  it('reads full width, a dash of a word processor and an asterisk for X', () => {
    expect(parseOrgCode('７１５２６７２６－ｘ')).toMatchObject({ normal: '71526726X' })
    expect(parseOrgCode('71526726–*')).toMatchObject({ normal: '71526726X' })
  })

  it('is found in a taxpayer number of region and organisation code', () => {
    expect(orgCodeInTaxpayerNumber('44030071526726X')).toBe('71526726X')
    expect(orgCodeInTaxpayerNumber('440300715267261')).toBeNull()
    expect(orgCodeInTaxpayerNumber('99030071526726X')).toBeNull()
    expect(orgCodeInTaxpayerNumber('71526726X')).toBeNull()
  })

  it('notices one changed character exactly when the values differ modulo 11', () => {
    fc.assert(
      fc.property(body, fc.nat(7), fc.constantFrom(...CHARACTERS), (text, at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        const apart = orgCodeValue(text.charCodeAt(at)) - orgCodeValue(character.charCodeAt(0))
        expect(orgCodeCheckCharacter(changed) === orgCodeCheckCharacter(text)).toBe(apart % 11 === 0)
      }),
      { numRuns: 1000 },
    )
  })
})
