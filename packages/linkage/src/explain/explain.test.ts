import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeatureValue, RecordFeatures } from '../compare/record.ts'
import { weightOf } from '../compare/weight.ts'
import type { LinkageModel } from '../model/model.ts'
import { explainMissing, missingInWords } from './explain-missing.ts'
import { explainPair } from './explain-pair.ts'
import { explainInWords } from './in-words.ts'
import { waterfall } from './waterfall.ts'

const model: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'id', kind: 'resident-id' },
    { name: 'name', kind: 'person-name' },
    { name: 'born', kind: 'date' },
    { name: 'phone', kind: 'phone', left: ['联系电话'] },
  ],
  comparisons: [
    {
      name: 'id',
      levels: [
        { name: 'same', when: { equal: 'id' }, m: 0.9, u: 0.000001 },
        { name: 'slip', when: { nibbles: 'id.packed', atMost: 1 }, m: 0.05, u: 0.00001 },
        { name: 'differs', when: 'otherwise', m: 0.05, u: 0.99 },
      ],
    },
    {
      name: 'name',
      levels: [
        { name: 'same', when: { equal: 'name' }, m: 0.8, u: 0.002, frequency: 'name' },
        { name: 'sound', when: { equal: 'name.pinyin' }, m: 0.1, u: 0.005 },
        {
          name: 'near',
          when: { any: [{ equal: 'name.shape' }, { edit: 'name', atMost: 1 }] },
          m: 0.05,
          u: 0.03,
        },
        { name: 'differs', when: 'otherwise', m: 0.05, u: 0.96 },
      ],
    },
    {
      name: 'born',
      levels: [
        { name: 'same', when: { equal: 'born' }, m: 0.95, u: 0.001 },
        { name: 'differs', when: 'otherwise', m: 0.05, u: 0.999 },
      ],
    },
    {
      name: 'phone',
      levels: [
        { name: 'shared', when: { overlap: 'phone.numbers' }, m: 0.6, u: 0.0001 },
        { name: 'differs', when: 'otherwise', m: 0.4, u: 0.9999 },
      ],
    },
  ],
  blocking: [
    { name: 'id', keys: ['id'] },
    { name: 'name and birth', keys: ['name.pinyin', 'born'] },
    { name: 'phone', keys: ['phone.numbers'] },
    { name: 'slip', keys: [{ slips: 'id.repairs', of: 'id.number' }] },
    { name: 'region', keys: [{ prefix: 'id', length: 14 }] },
  ],
  prior: 0.0001,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1000, pairsPerCluster: 1000 },
}
const record = (values: Record<string, FeatureValue>): RecordFeatures => new Map(Object.entries(values))
const one = record({
  id: '11010519491231002X',
  'id.number': 11010519491231002n,
  'id.repairs': [],
  name: '王薇',
  'name.pinyin': 'wang wei',
  'name.shape': '王薇',
  born: '1949-12-31',
  phone: '13812345678',
  'phone.numbers': [13812345678n],
})
const changed = (values: Record<string, FeatureValue>): RecordFeatures =>
  new Map([...one, ...Object.entries(values)])
const rarities = (_: string, value: FeatureValue) => (value === '王薇' ? 12_000 : null)

describe('why a pair is a link', () => {
  const other = changed({
    name: '王微',
    'name.shape': '王微',
    born: '1950-01-01',
    phone: null,
    'phone.numbers': null,
  })
  const explanation = explainPair(model, one, other, rarities)

  it('tells level, weight and values of each comparison', () => {
    expect(explanation.comparisons[1]).toEqual({
      name: 'name',
      label: { zh: '姓名', en: 'name' },
      level: 'sound',
      levelLabel: { zh: '读音相同', en: 'sounds the same' },
      weight: 4322,
      m: 0.1,
      u: 0.005,
      against: false,
      values: [{ column: 'name', kind: 'person-name', left: '王薇', right: '王微' }],
      alignable: true,
    })
    expect(explanation.comparisons.map(({ against }) => against)).toEqual([false, false, true, false])
    expect(explanation.reaches).toBe(true)
  })
  it('tells the rules that propose it', () => {
    expect(explanation.rules).toEqual([
      { name: 'id', label: { zh: '证件号码', en: 'ID number' }, capped: false },
      {
        name: 'region',
        label: { zh: '证件号码前14位', en: 'first 14 characters of ID number' },
        capped: false,
      },
    ])
    const slip = changed({ id: '110105194912310030', 'id.number': 3n, 'id.repairs': [11010519491231002n] })
    const rules = explainPair(model, slip, one, rarities, ({ name }) => name === 'phone').rules
    expect(rules.map(({ name, label, capped }) => [name, label.zh, capped])).toEqual([
      ['name and birth', '姓名读音＋出生日期', false],
      ['phone', '联系电话', true],
      ['slip', '证件号码（更正笔误后）', false],
      ['region', '证件号码前14位', false],
    ])
  })
  it('says it in a sentence of each language, without numbers of persons', () => {
    expect(explainInWords(explanation, 'zh')).toBe(
      '证件号码相同，姓名读音相同（王薇/王微），出生日期不同；联系电话无法比较（有一方未填）',
    )
    expect(explainInWords(explanation, 'en')).toBe(
      'ID number is the same, name sounds the same (王薇/王微), date of birth differs; phone could not be compared (empty on one side)',
    )
    const nothing = explainPair(model, new Map(), new Map(), rarities)
    expect(explainInWords(nothing, 'zh')).toBe('证件号码、姓名、出生日期、联系电话无法比较（有一方未填）')
  })
  it('names the part that holds of several', () => {
    const near = explainPair(
      model,
      one,
      changed({ name: '王小薇', 'name.pinyin': 'x', 'name.shape': 'x' }),
      rarities,
    )
    expect(near.comparisons[1]?.levelLabel.zh).toBe('差一个字')
  })
  it('draws its weight as a waterfall', () => {
    const steps = waterfall(explanation)
    expect(steps.map(({ kind }) => kind)).toEqual([
      'prior',
      'comparison',
      'comparison',
      'comparison',
      'comparison',
      'total',
    ])
    steps.slice(1, -1).forEach((step, at) => {
      expect(step.from).toBe(steps[at]?.to)
    })
    expect(steps.at(-1)).toMatchObject({ from: 0, to: explanation.weight })
  })
  it('sums to the weight of the pair, whichever side is left', () => {
    const values = fc.record({
      id: fc.constantFrom('a', 'b', null),
      name: fc.constantFrom('王薇', '王微', '李明', null),
      born: fc.constantFrom('1949-12-31', '1950-01-01', null),
    })
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [left, right] = [record(a), record(b)]
        const found = explainPair(model, left, right, rarities)
        expect(found.weight).toBe(weightOf(model, left, right, rarities))
        expect(explainPair(model, right, left, rarities).weight).toBe(found.weight)
        expect(found.comparisons.reduce((sum, { weight }) => sum + weight, found.prior)).toBe(found.weight)
      }),
    )
  })
})

describe('why a record has no link', () => {
  const stranger = record({ id: 'x', name: '李明', 'name.pinyin': 'li ming', born: '1980-05-05' })
  const hidden = record({
    name: '王薇',
    'name.pinyin': 'wang wei',
    'name.shape': '王薇',
    phone: '1',
    'phone.numbers': [1n],
  })
  const sameDay = changed({ id: 'y', 'id.number': null })

  it('tells the nearest candidates and what separated them', () => {
    const found = explainMissing(
      model,
      one,
      [
        { key: 'stranger', features: stranger },
        { key: 'same day', features: sameDay },
      ],
      rarities,
    )
    expect(found.map(({ key, obstacle }) => [key, obstacle])).toEqual([
      ['same day', 'resolution'],
      ['stranger', 'weight'],
    ])
    const last = found[1]
    expect(last?.costs.map(({ name }) => name)).toEqual(['id', 'name', 'born', 'phone'])
    expect(last?.shortfall).toBeGreaterThan(0)
    expect(last?.neededRules[0]).toEqual({ name: 'id', differing: ['id'] })
    expect(last?.neededRules.at(-1)).toEqual({ name: 'name and birth', differing: ['name.pinyin', 'born'] })
    expect(last && missingInWords(last, 'zh')).toBe('相同之处不足（主要差在证件号码、姓名）')
    expect(last && missingInWords(last, 'en')).toBe('too little agrees (most of all ID number and name)')
  })
  it('knows a pair that no rule proposes, and one that a limit left out', () => {
    const [nearest] = explainMissing(
      { ...model, prior: 0.5 },
      one,
      [{ key: 'a', features: hidden }],
      rarities,
    )
    expect(nearest?.obstacle).toBe('blocking')
    expect(nearest && missingInWords(nearest, 'zh')).toBe('没有规则把这两条记录放在一起比较')
    const [capped] = explainMissing(model, one, [{ key: 'a', features: sameDay }], rarities, () => true)
    expect(capped?.obstacle).toBe('capped')
  })
})
