import { describe, expect, it } from 'vitest'
import type { Comparison, LinkageModel } from '../model/model.ts'
import { levelOf } from './level.ts'
import type { FeatureValue, RecordFeatures } from './record.ts'
import { comparisonWeights, weightOf } from './weight.ts'

const record = (values: Record<string, FeatureValue>): RecordFeatures => new Map(Object.entries(values))

const name: Comparison = {
  name: 'name',
  levels: [
    { name: 'same', when: { equal: 'name' }, m: 0.8, u: 0.001, frequency: 'name' },
    { name: 'alike', when: { edit: 'name', atMost: 1 }, m: 0.15, u: 0.01 },
    { name: 'differs', when: 'otherwise', m: 0.05, u: 0.989 },
  ],
}
const born: Comparison = {
  name: 'born',
  levels: [
    { name: 'same', when: { equal: 'born' }, m: 0.9, u: 0.001 },
    { name: 'differs', when: 'otherwise', m: 0.1, u: 0.999 },
  ],
}
const model: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'name', kind: 'person-name' },
    { name: 'born', kind: 'date' },
  ],
  comparisons: [name, born],
  blocking: [],
  prior: 0.001,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1000, pairsPerCluster: 1000 },
}

describe('the level of a comparison', () => {
  it('is the first that holds', () => {
    expect(levelOf(name, record({ name: '王薇' }), record({ name: '王薇' }))).toBe(0)
    expect(levelOf(name, record({ name: '王薇' }), record({ name: '王微' }))).toBe(1)
    expect(levelOf(name, record({ name: '王薇' }), record({ name: '李明' }))).toBe(2)
  })
  it('is missing only when no column is there on both sides', () => {
    expect(levelOf(name, record({ name: '王薇' }), record({}))).toBe('missing')
    const either: Comparison = {
      name: 'either',
      levels: [
        { name: 'same', when: { any: [{ equal: 'name' }, { equal: 'born' }] } },
        { name: 'differs', when: 'otherwise' },
      ],
    }
    const one = record({ name: '王薇', born: '1990-03-07' })
    expect(levelOf(either, one, record({ born: '1990-03-07' }))).toBe(0)
    expect(levelOf(either, record({ name: '王薇' }), record({ born: '1990-03-07' }))).toBe('missing')
  })
})

describe('the weight of a pair', () => {
  it('is the prior and each comparison, rare values more', () => {
    const l = record({ name: '王薇', born: '1990-03-07' })
    const r = record({ name: '王薇' })
    const rarities = (_: string, value: FeatureValue) => (value === '王薇' ? 12_000 : null)
    expect(comparisonWeights(model, l, r, rarities)).toEqual([
      { level: 0, weight: 11_678, m: 0.8, u: 2 ** -12 },
      { level: null, weight: 0, m: null, u: null },
    ])
    expect(weightOf(model, l, r, rarities)).toBe(11_678 - 9964)
    expect(weightOf({ ...model, prior: null }, l, r, rarities)).toBe(11_678)
  })
})
