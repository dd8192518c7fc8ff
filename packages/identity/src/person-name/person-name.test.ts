import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePersonName, surnameOf } from './index.ts'

describe('person names (domain §5.3)', () => {
  it.each([
    ['王伟', '王伟', []],
    ['王　伟', '王伟', []],
    [' 王 伟 ', '王伟', []],
    ['王\u200b伟\ufeff', '王伟', []],
    ['武\u3000清', '武清', []],
    ['阿不都．热合曼', '阿不都·热合曼', []],
    ['阿不都.热合曼', '阿不都·热合曼', []],
    ['阿不都•热合曼', '阿不都·热合曼', []],
    ['阿不都‧热合曼', '阿不都·热合曼', []],
    ['阿不都・热合曼', '阿不都·热合曼', []],
    ['王伟（女）', '王伟', ['note-removed']],
    ['王伟(代)', '王伟', ['note-removed']],
    ['王伟2', '王伟', ['note-removed']],
    ['王伟（曾用名：王卫）', '王伟', ['former-name']],
    ['王伟(王卫国)', '王伟', ['former-name']],
    ['李(石羡)', '李(石羡)', ['described-character']],
    ['李?', '李□', ['missing-character']],
    ['李？明', '李□明', ['missing-character']],
    ['李\ue000', '李□', ['missing-character']],
    ['李□明', '李□明', ['missing-character']],
    ['李wei', '李WEI', ['latin-letters']],
    ['Ｊｏｈｎ　 Smith', 'JOHN SMITH', []],
    ['王*', '王*', ['masked']],
    ['王', '王', ['one-character']],
    ['', '', ['blank']],
    [' 　', '', ['blank']],
    ['不详', '不详', ['placeholder']],
    ['𬱖明', '𬱖明', []],
    ['龑', '龑', ['one-character']],
  ])('%j → %j %j', (value, normal, flags) => {
    expect(normalisePersonName(value)).toEqual({ normal, flags })
  })

  it('is idempotent and never throws', () => {
    const piece = fc.constantFrom(...'王伟欧阳·．.•（女)[](?□2２ 　aＡ*-\u200b\ue000曾用名')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: piece }), fc.string({ unit: 'binary' })), (value) => {
        const { normal } = normalisePersonName(value)
        expect(normalisePersonName(normal).normal).toBe(normal)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['王伟', '王'],
    ['欧阳修', '欧阳'],
    ['欧阳', '欧'],
    ['司马光', '司马'],
    ['', ''],
  ])('the surname of %j is %j', (name, surname) => {
    expect(surnameOf(name)).toBe(surname)
  })
})
