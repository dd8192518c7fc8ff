import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskAccount, maskPersonName, maskPhone, maskResidentId } from './index.ts'

describe('masks (domain §11)', () => {
  it.each([
    [maskResidentId, '120101198001010012', '1201**********0012'],
    [maskResidentId, '110105491231002', '1101*******1002'],
    [maskPersonName, '王伟', '王*'],
    [maskPersonName, '王小明', '王*'],
    [maskPersonName, '欧阳修', '欧阳*'],
    [maskPersonName, '阿不都·热合曼', '阿*'],
    [maskPersonName, '王', '*'],
    [maskPersonName, '', ''],
    [maskPhone, '13812345678', '138****5678'],
    [maskPhone, '23030259', '****0259'],
    [maskAccount, '6222020302011234567', '***************4567'],
  ])('%o of %s is %s', (mask, value, shown) => {
    expect(mask(value)).toBe(shown)
  })

  it('hides a number too short to have a middle', () => {
    expect(maskResidentId('12010119')).toBe('********')
    expect(maskAccount('1234')).toBe('****')
    expect(maskPhone('110')).toBe('***')
  })

  it('never shows the middle', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,24}$/), (digits) => {
        for (const mask of [maskResidentId, maskPhone, maskAccount]) {
          const shown = mask(digits)
          expect(shown).toHaveLength(digits.length)
          const hidden = [...shown].filter((c) => c === '*').length
          expect(hidden * 3).toBeGreaterThanOrEqual(digits.length)
          expect(shown.charAt(Math.floor((digits.length - 1) / 2))).toBe('*')
        }
      }),
    )
  })

  it('shows of a name nothing but its surname', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('王', '欧阳', '李'),
        fc.stringMatching(/^[甲乙丙明伟芳]{1,3}$/),
        (surname, given) => {
          expect(maskPersonName(surname + given)).toBe(`${surname}*`)
        },
      ),
    )
  })
})
