import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseResidentId, residentIdCheckCharacter, upgradeResidentId } from './index.ts'

const day = '2015-08-31'
const parse = (value: string) => parseResidentId(value, { day })
const reasonOf = (value: string, on = day) => {
  const id = parseResidentId(value, { day: on })
  return id.valid ? null : id.reason
}
const withCheck = (body: string) => body + residentIdCheckCharacter(body)

/** Valid IDs of living people, any province, any day of the years 1900–2014. */
const validId = fc
  .record({
    region: fc.constantFrom('110105', '120101', '120107', '120222', '440524', '659001', '830000'),
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2014-12-31'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, sequence }) =>
    withCheck(
      region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0'),
    ),
  )

describe('resident ID, GB 11643-1999 (domain §6.4)', () => {
  it.each([
    '11010519491231002X',
    '440524188001010014',
    '120101198001010012',
    '120225199006154323',
    '120116200002290014',
  ])('%s is valid', (id) => {
    // The standard's own example was born in 1880: judged by a day at which she may live.
    expect(parseResidentId(id, { day: '2005-01-01' })).toMatchObject({ valid: true, normal: id, written: 18 })
  })

  it.each([
    ['110105491231002', '11010519491231002X'],
    ['120107751231123', '120107197512311232'],
  ])('upgrades 15 digits %s to %s', (old, id) => {
    expect(parse(old)).toMatchObject({ valid: true, normal: id, written: 15 })
  })

  it('puts the sequences 996–999 of 15 digits into the nineteenth century', () => {
    expect(upgradeResidentId('110105491231996').slice(6, 10)).toBe('1849')
    expect(upgradeResidentId('110105491231999').slice(6, 10)).toBe('1849')
    expect(upgradeResidentId('110105491231995').slice(6, 10)).toBe('1949')
  })

  it('reads region at issue, birth and sex (odd sequence: male)', () => {
    expect(parse('11010519491231002X')).toMatchObject({
      region: '110105',
      birth: '1949-12-31',
      sex: 'female',
    })
    expect(parse('120101198001010012')).toMatchObject({ region: '120101', birth: '1980-01-01', sex: 'male' })
  })

  it.each(['120107', '120108', '120109', '120222', '120224'])(
    'keeps the abolished region %s valid',
    (region) => {
      expect(parse(withCheck(`${region}19800101001`)).valid).toBe(true)
    },
  )

  it('does not refuse a county that no table knows', () => {
    expect(parse(withCheck('12019919800101001')).valid).toBe(true)
  })

  it.each([
    ['lower x', '11010519491231002x'],
    ['Cyrillic Х', '11010519491231002Х'],
    ['multiplication sign', '11010519491231002×'],
    ['asterisk for X', '11010519491231002*'],
    ['full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['blanks', ' 110105 19491231　002X\u00a0'],
    ["spreadsheet's apostrophe", "'11010519491231002X"],
    ['zero width characters and BOM', '\ufeff110105\u200b19491231002X'],
  ])('reads %s', (_, typed) => {
    expect(parse(typed)).toMatchObject({ valid: true, normal: '11010519491231002X' })
  })

  it.each([
    ['', 'blank'],
    [' 　', 'blank'],
    ['无', 'placeholder'],
    ['111111111111111111', 'placeholder'],
    ['111111111111111', 'placeholder'],
    ['123456789012345678', 'placeholder'],
    ['1201**********0012', 'masked'],
    ['120101198001010000', 'spreadsheet-rounded'],
    ['1.20101198001E+17', 'spreadsheet-rounded'],
    ['1.20101E+17', 'spreadsheet-rounded'],
    ['1.10105491231002E+14', 'spreadsheet-rounded'],
    ['12010119800101001', 'wrong-length'],
    ['1201011980010100123', 'wrong-length'],
    ['12010119800l010012', 'wrong-character'],
    ['X20101198001010012', 'wrong-character'],
    ['1201018001O1001', 'wrong-character'],
    [withCheck('99010119800101001'), 'region-impossible'],
    [withCheck('12010119800230001'), 'birth-date-impossible'],
    [withCheck('12010119000229001'), 'birth-date-impossible'],
    [withCheck('12010120150901001'), 'birth-date-in-future'],
    [withCheck('12010118840830001'), 'age-over-130'],
    ['120101198001010013', 'check-digit'],
  ])('refuses %j: %s', (value, reason) => {
    expect(reasonOf(value)).toBe(reason)
  })

  it('judges by the day given: born that day yes, the day after no; 130 yes, 131 no', () => {
    expect(reasonOf(withCheck('12010120150831001'))).toBeNull()
    expect(reasonOf(withCheck('12010120150901001'), '2015-09-01')).toBeNull()
    expect(reasonOf(withCheck('12010118840901001'))).toBeNull()
    expect(reasonOf(withCheck('12010118840831001'))).toBe('age-over-130')
  })

  it('leaves IDs alone that end in 000 by right', () => {
    expect(reasonOf('120101198001016000')).toBeNull()
    expect(reasonOf('120102198001010000')).toBeNull()
  })

  it('refuses a day that is none', () => {
    expect(() => parseResidentId('120101198001010012', { day: '2015-02-30' })).toThrow(RangeError)
  })

  it('never holds after one changed character (MOD 11-2 promises it)', () => {
    fc.assert(
      fc.property(validId, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, at, character) => {
        fc.pre(id.charAt(at) !== character)
        expect(parse(id.slice(0, at) + character + id.slice(at + 1)).valid).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('never holds after two neighbours are swapped (MOD 11-2 promises it)', () => {
    fc.assert(
      fc.property(validId, fc.nat(16), (id, at) => {
        fc.pre(id.charAt(at) !== id.charAt(at + 1))
        expect(parse(id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)).valid).toBe(
          false,
        )
      }),
    )
  })

  it('upgrades once: 15 → 18 → 18', () => {
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(/^\d{15}$/), fc.string()), (text) => {
        const once = upgradeResidentId(text)
        expect(upgradeResidentId(once)).toBe(once)
      }),
    )
  })

  it('upgrading the short form of a 19xx ID gives the ID back', () => {
    fc.assert(
      fc.property(validId, (id) => {
        fc.pre(id.slice(6, 8) === '19' && !/99[6-9]/.test(id.slice(14, 17)))
        expect(upgradeResidentId(id.slice(0, 6) + id.slice(8, 17))).toBe(id)
      }),
    )
  })
})
