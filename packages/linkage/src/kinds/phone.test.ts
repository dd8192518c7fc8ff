import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phone } from './phone.ts'

const column = { name: 'phone', kind: 'phone' } as const
const normal = (raw: string) => phone.normalise(raw, column)

describe('telephone numbers', () => {
  it.each([
    ['13912340987', '13912340987'],
    ['+86 139-1234-0987', '13912340987'],
    ['013912340987', '13912340987'],
    ['13912340987.0', '13912340987'],
    ['０２２－23030259转801 / +86 139 1234 0987', '02223030259;13912340987'],
    ['13712340987 13812340981', '13712340987;13812340981'],
    ['13912340987、13800000000', '13912340987'],
    ['张三：13912340987（李四13712340987）', '13912340987;13712340987'],
    ['(312) 555-0134', '3125550134'],
    ['+1 312.555.0134 x12', '3125550134'],
    ['1-312-555-0134', '3125550134'],
    ['310/246-1501', '3102461501'],
    ['310-246-1501/310-246-1502', '3102461501;3102461502'],
    ['555-0134', '5550134'],
    ['+44 20 7946 0958', '442079460958'],
  ])('reads %s as %s', (raw, numbers) => {
    expect(normal(raw)).toBe(numbers)
  })

  it.each(['', '无', '13800000000', '13800138000', '12345678', '0000000', '9999999999', '120', 'n/a'])(
    'finds no number in %j',
    (raw) => {
      expect(normal(raw)).toBeNull()
    },
  )

  it('gives a landline also without its area code', () => {
    expect(phone.features('02223030259;13912340987', column)).toMatchObject({
      numbers: [2223030259n, 23030259n, 13912340987n],
      packed: 0x02223030259n,
      length: 11,
    })
  })

  it('has a normal form that is its own normal form', () => {
    const typed = fc.array(
      fc.constantFrom(
        '+',
        '86',
        '0',
        '022',
        '-',
        ' ',
        '(',
        ')',
        '/',
        ';',
        '1',
        '139',
        '1234',
        '0987',
        '2303',
        '转',
        'x',
        '00',
        '44',
        '312',
        '555',
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(typed, (pieces) => {
        const once = normal(pieces.join(''))
        if (once !== null) expect(normal(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})
