import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orgCodeCheckCharacter } from '../org-code/index.ts'
import { parseUscc, usccCheckCharacter } from './index.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const reasonOf = (value: string) => {
  const code = parseUscc(value)
  return code.valid ? null : code.reason
}
const withCheck = (body: string) => body + usccCheckCharacter(body)

const validUscc = fc
  .tuple(
    fc.constantFrom('11', '51', '91', '92', '93', 'Y1'),
    fc.constantFrom('120000', '120101', '120116', '440300', '100000'),
    fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 8 }),
  )
  .filter(([, , body]) => new Set(body).size > 1)
  .map(([pair, region, body]) => withCheck(pair + region + body + orgCodeCheckCharacter(body)))

describe('unified social credit code, GB 32100-2015 (domain §6.1)', () => {
  it.each([
    '91350100M000100Y43',
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
    '91110108551385082Q',
    '911201010000000193',
    '91120102000000027C',
    '91120116MA05AE5T31',
    '91120114MA0000015L',
    '91120221MA0TNH0130',
    '911201113408765430',
    '911201011000000240',
    '911201011000005690',
  ])('%s is valid', (code) => {
    expect(parseUscc(code)).toMatchObject({ valid: true, normal: code })
  })

  it('gives region, class of body and the organisation code inside', () => {
    expect(parseUscc('9144030071526726XG')).toMatchObject({
      region: '440300',
      orgCode: '71526726X',
      registeringClass: '91',
    })
  })

  it.each([
    ['', 'blank'],
    ['000000000000000000', 'placeholder'],
    ['91350100M000100Y4', 'wrong-length'],
    ['91350100M000100Y4Z', 'wrong-character'],
    ['9135O100M000100Y43', 'wrong-character'],
    ['91350100M0001O0Y43', 'wrong-character'],
    ['91350100M000100Y44', 'check-digit'],
    ['911201010000000000', 'spreadsheet-rounded'],
    ['9.1120101E+17', 'spreadsheet-rounded'],
    [withCheck('91990101000000019'), 'region-impossible'],
    [withCheck('91120101000000018'), 'org-code-check-digit'],
  ])('refuses %j: %s', (value, reason) => {
    expect(reasonOf(value)).toBe(reason)
  })

  it('cleans full width, lower case and blanks', () => {
    expect(parseUscc(' ９1350100m000100y43')).toMatchObject({ normal: '91350100M000100Y43' })
  })

  it('never holds after one changed character, nor after a swap of neighbours (MOD 31-3 promises both)', () => {
    fc.assert(
      fc.property(
        validUscc,
        fc.nat(17),
        fc.constantFrom(...ALPHABET, 'I', 'O', 'S', 'V', 'Z'),
        (code, at, c) => {
          expect(parseUscc(code).valid).toBe(true)
          if (code.charAt(at) !== c)
            expect(parseUscc(code.slice(0, at) + c + code.slice(at + 1)).valid).toBe(false)
          const [a, b] = [code.charAt(at), code.charAt(at + 1)]
          if (b !== '' && a !== b)
            expect(parseUscc(code.slice(0, at) + b + a + code.slice(at + 2)).valid).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
