import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRegistrationNumber, registrationCheckDigit } from './index.ts'

const valid = fc
  .tuple(fc.constantFrom('100000', '110108', '120101', '440301'), fc.stringMatching(/^\d{8}$/))
  .map(([region, sequence]) => region + sequence + registrationCheckDigit(region + sequence))

describe('registration number, GS 15-2006 (domain §6.3)', () => {
  it.each([
    '110108000000016',
    '440301103097413',
    '440301103448669',
    '330100400013364',
    '120101000000012',
    '120107600000019',
    '120116000001236',
    '120222400000050',
    '120101000000070',
  ])('%s is valid', (number) => {
    expect(parseRegistrationNumber(number)).toMatchObject({
      valid: true,
      normal: number,
      region: number.slice(0, 6),
    })
  })

  it.each([
    ['120101000000012', 'domestic'],
    ['120222400000050', 'foreign'],
    ['120107600000019', 'individual'],
  ])('%s belongs to a %s body', (number, registrationClass) => {
    expect(parseRegistrationNumber(number)).toMatchObject({ registrationClass })
  })

  it.each([
    ['', 'blank'],
    ['000000000000000', 'placeholder'],
    ['12010100000001', 'wrong-length'],
    ['12010100000001A', 'wrong-character'],
    ['990101000000012', 'region-impossible'],
    ['120101000000013', 'check-digit'],
    ['1201012001234', 'legacy-registration-number'],
    ['1.20101E+14', 'spreadsheet-rounded'],
  ])('refuses %j: %s', (value, reason) => {
    expect(parseRegistrationNumber(value)).toEqual({ valid: false, normal: null, reason })
  })

  it('never holds after one changed digit (MOD 11,10 promises it)', () => {
    fc.assert(
      fc.property(valid, fc.nat(14), fc.constantFrom(...'0123456789'), (number, at, digit) => {
        fc.pre(number.charAt(at) !== digit)
        expect(parseRegistrationNumber(number).valid).toBe(true)
        expect(parseRegistrationNumber(number.slice(0, at) + digit + number.slice(at + 1)).valid).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})
