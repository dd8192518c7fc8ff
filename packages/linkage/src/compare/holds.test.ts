import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../model/condition.ts'
import { holds } from './holds.ts'
import type { FeatureValue, RecordFeatures } from './record.ts'

const record = (values: Record<string, FeatureValue>): RecordFeatures => new Map(Object.entries(values))
const weighted = (item: number, weight: number) => (BigInt(item) << 8n) | BigInt(weight)

describe.each<[condition: Condition, left: FeatureValue, right: FeatureValue, expected: boolean]>([
  [{ equal: 'x' }, '王小明', '王小明', true],
  [{ equal: 'x' }, '王小明', '王晓明', false],
  [{ equal: 'x.value' }, 'a', 'a', true],
  [{ edit: 'x', atMost: 1 }, '王薇', '王微', true],
  [{ edit: 'x', atMost: 1 }, '王小明', '王明小', true],
  [{ edit: 'x', atMost: 1 }, '𬱖明', '颜明', true],
  [{ edit: 'x', atMost: 1 }, 'catherine', 'kathryn', false],
  [{ edit: 'x', atMost: 2 }, 'ca', 'abc', true],
  [{ jaroWinkler: 'x', atLeast: 0.94 }, '欧阳娜娜', '欧阳娜', true],
  [{ jaroWinkler: 'x', atLeast: 0.9 }, '王伟', '王维', false],
  [{ jaroWinkler: 'x', atLeast: 0.96 }, 'martha', 'marhta', true],
  [
    { tokens: 'x', atLeast: 0.5 },
    [weighted(1, 30), weighted(2, 10)],
    [weighted(1, 30), weighted(3, 50)],
    true,
  ],
  [
    { tokens: 'x', atLeast: 0.6 },
    [weighted(1, 30), weighted(2, 10)],
    [weighted(1, 30), weighted(3, 50)],
    false,
  ],
  [{ tokens: 'x', atLeast: 0.1 }, [], [], false],
  [{ contained: 'x', atLeast: 1 }, [weighted(1, 30)], [weighted(1, 30), weighted(3, 50)], true],
  [{ contained: 'x', atLeast: 0.9 }, [weighted(1, 30), weighted(2, 10)], [weighted(1, 30)], true],
  [
    { contained: 'x', atLeast: 0.9 },
    [weighted(1, 30), weighted(2, 40)],
    [weighted(1, 30), weighted(3, 40)],
    false,
  ],
  [{ overlap: 'x' }, [13812345678n, 2861234n], [2861234n], true],
  [{ overlap: 'x' }, [13812345678n], [2861234n], false],
  [{ within: 'x', difference: 10 }, 12_410, 12_420, true],
  [{ within: 'x', difference: 9 }, 12_410, 12_420, false],
  [{ ratio: 'x', atLeast: 0.9 }, 90, 100, true],
  [{ ratio: 'x', atLeast: 0.9 }, -95, -100, true],
  [{ ratio: 'x', atLeast: 0.1 }, -95, 100, false],
  [{ ratio: 'x', atLeast: 0.1 }, 0, 0, false],
  [{ prefix: 'x', length: 14 }, '11010519491231002X', '110105194912310038', true],
  [{ prefix: 'x', length: 3 }, '王明', '王明', false],
  [{ wildcard: 'x' }, '王□明', '王䶮明', true],
  [{ wildcard: 'x' }, '王?明', '王□明', true],
  [{ wildcard: 'x' }, '?小明', '王小□', true],
  [{ wildcard: 'x' }, '王小明', '王小明', false],
  [{ wildcard: 'x' }, '王□', '王小明', false],
  [{ includes: 'x' }, '国联建筑', '四川国联建筑工程', true],
  [{ includes: 'x' }, '国联建筑', '国联工程建筑', false],
  [{ nibbles: 'x', atMost: 1 }, 0x13800138000n, 0x13800138001n, true],
  [{ nibbles: 'x', atMost: 1 }, 0x13800138000n, 0x13800138011n, false],
  [{ swappedNibbles: 'x' }, 0x13812345678n, 0x13812354678n, true],
  [{ swappedNibbles: 'x' }, 0x13812345678n, 0x13812345678n, false],
  [{ swappedNibbles: 'x' }, 0x13812345678n, 0x13812343678n, false],
  [{ both: 'x', is: true }, true, true, true],
  [{ both: 'x', is: true }, true, false, false],
  [{ both: 'x', is: '510107' }, '510107', '510107', true],
  [{ both: 'x', is: 7 }, 7n, 7n, true],
  [{ all: [{ equal: 'x' }, { prefix: 'x', length: 1 }] }, '王', '王', true],
  [{ any: [{ equal: 'x' }, { includes: 'x' }] }, '王', '王明', true],
  [{ not: { equal: 'x' } }, '王', '王', false],
  ['otherwise', null, null, true],
])('%j', (condition, left, right, expected) => {
  it(`${expected ? 'holds' : 'does not hold'} between ${String(left)} and ${String(right)}`, () => {
    const [l, r] = [record({ x: left }), record({ x: right })]
    expect(holds(condition, l, r)).toBe(expected)
    expect(holds(condition, r, l)).toBe(expected)
  })
})

describe('conditions over several features', () => {
  it('takes given name and surname in either order', () => {
    const condition: Condition = { crosswise: ['given', 'surname'] }
    const one = record({ given: 'ming', surname: 'wang' })
    expect(holds(condition, one, record({ given: 'wang', surname: 'ming' }))).toBe(true)
    expect(holds(condition, one, one)).toBe(false)
  })
  it('finds a number among the repairs of the other', () => {
    const condition: Condition = { holds: 'id.repairs', word: 'id.number' }
    const wrong = record({ 'id.number': 11010519491231003n, 'id.repairs': [11010519491231002n] })
    const right = record({ 'id.number': 11010519491231002n, 'id.repairs': [] })
    expect(holds(condition, wrong, right)).toBe(true)
    expect(holds(condition, right, wrong)).toBe(true)
    expect(holds(condition, wrong, wrong)).toBe(false)
  })
  it('knows day and month exchanged, in calendar or not', () => {
    const born = (year: number, month: number, day: number) =>
      record({ 'born.year': year, 'born.month': month, 'born.day_of_month': day })
    const condition: Condition = { swappedDate: 'born' }
    expect(holds(condition, born(1990, 3, 7), born(1990, 7, 3))).toBe(true)
    expect(holds(condition, born(1990, 3, 25), born(1990, 25, 3))).toBe(true)
    expect(holds(condition, born(1990, 3, 7), born(1991, 7, 3))).toBe(false)
    expect(holds(condition, born(1990, 3, 3), born(1990, 3, 3))).toBe(false)
  })
})

/** Each item once, and with one weight wherever it stands. */
const list = fc.uniqueArray(fc.nat(9)).map((items) => items.map((item) => weighted(item, 1 + (item % 4))))
const value: fc.Arbitrary<FeatureValue> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab王李?□𬱖') }),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.integer({ min: -20, max: 20 }),
  fc.boolean(),
  list,
  fc.constant(null),
)
const refs = ['x', 'y', 'd.year', 'd.month', 'd.day_of_month'] as const
const records = fc.record(Object.fromEntries(refs.map((ref) => [ref, value]))).map(record)
const ref = fc.constantFrom('x', 'y')
const share = fc.double({ min: 0.05, max: 1, noNaN: true })
const positive: fc.Arbitrary<Condition> = fc.oneof(
  ref.map((equal) => ({ equal })),
  fc.constant<Condition>({ crosswise: ['x', 'y'] }),
  fc.record({ edit: ref, atMost: fc.nat(4) }),
  fc.record({ jaroWinkler: ref, atLeast: share }),
  fc.record({ tokens: ref, atLeast: share }),
  fc.record({ contained: ref, atLeast: share }),
  ref.map((overlap) => ({ overlap })),
  fc.record({ holds: ref, word: ref }),
  fc.record({ within: ref, difference: fc.nat(10) }),
  fc.record({ ratio: ref, atLeast: share }),
  fc.constant<Condition>({ swappedDate: 'd' }),
  fc.record({ prefix: ref, length: fc.integer({ min: 1, max: 4 }) }),
  ref.map((wildcard) => ({ wildcard })),
  ref.map((includes) => ({ includes })),
  fc.record({ nibbles: ref, atMost: fc.nat(3) }),
  ref.map((swappedNibbles) => ({ swappedNibbles })),
  fc.record({ both: ref, is: fc.oneof(fc.boolean(), fc.integer({ min: -3, max: 3 })) }),
)
const any: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    positive,
    fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { maxLength: 3 }).map((parts) => ({ any: parts })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition

describe('any condition', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(any, records, records, (condition, l, r) => {
        expect(holds(condition, l, r)).toBe(holds(condition, r, l))
      }),
      { numRuns: 3000 },
    )
  })
  it('never holds on what is missing', () => {
    fc.assert(
      fc.property(positive, records, (condition, l) => {
        if (typeof condition === 'object' && 'holds' in condition) return
        expect(holds(condition, l, new Map())).toBe(false)
        expect(holds(condition, new Map(), new Map())).toBe(false)
      }),
    )
  })
  it('holds at a looser threshold wherever it holds at a stricter one', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab王李') })
    fc.assert(
      fc.property(text, text, list, list, share, share, fc.nat(6), fc.nat(6), (a, b, c, d, s, t, m, n) => {
        const [strict, loose] = [Math.max(s, t), Math.min(s, t)]
        const [few, many] = [Math.min(m, n), Math.max(m, n)]
        const pairs: [Condition, Condition, FeatureValue, FeatureValue][] = [
          [{ edit: 'x', atMost: few }, { edit: 'x', atMost: many }, a, b],
          [{ jaroWinkler: 'x', atLeast: strict }, { jaroWinkler: 'x', atLeast: loose }, a, b],
          [{ tokens: 'x', atLeast: strict }, { tokens: 'x', atLeast: loose }, c, d],
          [{ contained: 'x', atLeast: strict }, { contained: 'x', atLeast: loose }, c, d],
          [{ ratio: 'x', atLeast: strict }, { ratio: 'x', atLeast: loose }, m, n],
          [{ within: 'x', difference: few }, { within: 'x', difference: many }, m, n],
          [{ nibbles: 'x', atMost: few }, { nibbles: 'x', atMost: many }, BigInt(m), BigInt(n)],
        ]
        for (const [strictly, loosely, left, right] of pairs) {
          const [l, r] = [record({ x: left }), record({ x: right })]
          if (holds(strictly, l, r)) expect(holds(loosely, l, r)).toBe(true)
        }
      }),
    )
  })
})
