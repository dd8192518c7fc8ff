import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCode } from '../code-text/clean-code.ts'
import { classify } from './index.ts'

const day = '2015-08-31'
const line = (input: string) => {
  const { kind, normal, reason } = classify(input, { day })
  return [kind, normal, reason]
}

describe('classify: the line of `code --json`', () => {
  it.each([
    ['120101198001010012', 'resident-id', '120101198001010012'],
    ['110105491231002', 'resident-id', '11010519491231002X'],
    ['91350100M000100Y43', 'uscc', '91350100M000100Y43'],
    ['911201010000000193', 'uscc', '911201010000000193'],
    ['110108000000016', 'registration-number', '110108000000016'],
    ['D2143569-X', 'org-code', 'D2143569X'],
  ])('%s is a valid %s', (input, kind, normal) => {
    expect(classify(input, { day })).toEqual({ input, kind, valid: true, normal, reason: null })
  })

  it('prefers the resident ID where 15 digits are a registration number as well', () => {
    // 120101 1011 1111 + MOD 11,10 is also a birth on 1910-11-11.
    const both = '12010110111111'
    const candidates = Array.from({ length: 10 }, (_, i) => both + i)
    expect(candidates.map((c) => classify(c, { day }).kind)).toEqual(candidates.map(() => 'resident-id'))
  })

  it.each([
    ['', 'unknown', 'blank'],
    [' \t　', 'unknown', 'blank'],
    ['无', 'unknown', 'placeholder'],
    ['天津市', 'unknown', 'unknown-shape'],
    ['13800000000', 'unknown', 'unknown-shape'],
    ['120101198001010013', 'resident-id', 'check-digit'],
    ['120101198013010012', 'resident-id', 'birth-date-impossible'],
    ['120101198001010000', 'resident-id', 'spreadsheet-rounded'],
    ['1.20101198001E+17', 'resident-id', 'spreadsheet-rounded'],
    ['12010119800101001', 'resident-id', 'wrong-length'],
    ['1201**********0012', 'resident-id', 'masked'],
    ['91350100M000100Y4Z', 'uscc', 'wrong-character'],
    ['91350100M000100Y44', 'uscc', 'check-digit'],
    ['911201010000000194', 'uscc', 'check-digit'],
    ['911201010000000000', 'uscc', 'spreadsheet-rounded'],
    ['9.1120101E+17', 'uscc', 'spreadsheet-rounded'],
    ['110108000000017', 'registration-number', 'check-digit'],
    ['1201012001234', 'registration-number', 'legacy-registration-number'],
    ['110105490231002', 'resident-id', 'birth-date-impossible'],
    ['71526726-1', 'org-code', 'check-digit'],
    ['000000000', 'org-code', 'placeholder'],
  ])('%j looks like %s: %s', (input, kind, reason) => {
    expect(line(input)).toEqual([kind, null, reason])
  })

  it('never throws, keeps its input, and is either valid with a normal form or invalid with a reason', () => {
    // Thrice a thousand: the file runs in three places of the world.
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789Xx*×-.E+ ９１'), maxLength: 22 }),
      fc.stringMatching(/^[0-9]{13,19}$/),
    )
    fc.assert(
      fc.property(anything, (input) => {
        const code = classify(input, { day })
        expect(code.input).toBe(input)
        expect(code.normal !== null).toBe(code.valid)
        expect(code.reason === null).toBe(code.valid)
      }),
      { numRuns: 1000 },
    )
  })

  it('cleaning is idempotent, and a normal form is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanCode(cleanCode(text))).toBe(cleanCode(text))
      }),
      { numRuns: 1000 },
    )
    for (const value of ['110105491231002', '71526726-x', ' 9144030071526726xg', '120101000000070']) {
      const once = classify(value, { day })
      expect(classify(once.normal ?? '', { day })).toMatchObject({
        valid: true,
        normal: once.normal,
        kind: once.kind,
      })
    }
  })
})
