import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhones } from './index.ts'

const numbers = (value: string) =>
  parsePhones(value).phones.map((p) => (p.extension === null ? p.normal : `${p.normal}转${p.extension}`))

describe('telephone numbers (domain §5.3)', () => {
  it.each([
    ['13920331862', ['13920331862']],
    [' 139 2033 1862 ', ['13920331862']],
    ['１３９２０３３１８６２', ['13920331862']],
    ['+86 13920331862', ['13920331862']],
    ['+86-139-2033-1862', ['13920331862']],
    ['008613920331862', ['13920331862']],
    ['013920331862', ['13920331862']],
    ['22-23030259', []],
    ['022-23030259', ['022-23030259']],
    ['(022)23030259', ['022-23030259']],
    ['（022） 2303 0259', ['022-23030259']],
    ['+86 22 23030259', ['022-23030259']],
    ['0310-5551234', ['0310-5551234']],
    ['23030259', ['23030259']],
    ['400-810-8888', ['4008108888']],
    ['022-23030259转801', ['022-23030259转801']],
    ['022-23030259-801', ['022-23030259转801']],
    ['022-23030259 ext. 801', ['022-23030259转801']],
    ['13920331862/13820331863', ['13920331862', '13820331863']],
    ['13920331862 13820331863', ['13920331862', '13820331863']],
    ['1392033186213820331863', ['13920331862', '13820331863']],
    ['13920331862、022-23030259', ['13920331862', '022-23030259']],
    ['手机13920331862 办公23030259', ['13920331862', '23030259']],
    ['23030259 23030260', ['23030259', '23030260']],
    ['13920331862,13920331862', ['13920331862']],
    ['无', []],
    ['', []],
  ])('%j holds %j', (value, expected) => {
    expect(numbers(value)).toEqual(expected)
  })

  it.each(['13800000000', '13800138000', '13812345678', '11111111'])('%s only fills the cell', (value) => {
    expect(parsePhones(value).phones.every((p) => p.placeholder)).toBe(true)
  })

  it('tells a real number from a placeholder', () => {
    expect(parsePhones('13920331862').phones).toEqual([
      { kind: 'mobile', normal: '13920331862', extension: null, placeholder: false },
    ])
  })

  it('keeps what is no number', () => {
    expect(parsePhones('1392033186')).toEqual({ phones: [], unread: ['1392033186'] })
  })

  it('never throws, and reads its own normal forms back', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789+-() /、转１３x~') })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), typed), (value) => {
        for (const phone of parsePhones(value).phones) {
          expect(parsePhones(phone.normal).phones).toEqual([{ ...phone, extension: null }])
        }
      }),
      { numRuns: 2000 },
    )
  })
})
