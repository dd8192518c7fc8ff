import { describe, expect, it } from 'vitest'
import type { LinkageModel } from '../model/model.ts'
import { compareModels } from './compare-models.ts'

const modelWith = (prior: number | null, m: number, levels = ['equal', 'other']): LinkageModel => ({
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [{ name: 'phone', kind: 'phone' }],
  comparisons: [
    {
      name: 'phone',
      levels: levels.map((name, l) => ({
        name,
        when: l === levels.length - 1 ? 'otherwise' : { equal: 'phone' },
        m: l === 0 ? m : (1 - m) / (levels.length - 1),
        u: l === 0 ? 0.001 : 0.999 / (levels.length - 1),
      })),
    },
  ],
  blocking: [{ name: 'phone', keys: ['phone'] }],
  prior,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1e6, pairsPerCluster: 1e6 },
})

describe('comparing two models', () => {
  it('finds nothing where nothing changed', () => {
    expect(compareModels(modelWith(0.01, 0.8), modelWith(0.01, 0.8))).toEqual([])
  })

  it('says in words what moved, the most important first', () => {
    const changes = compareModels(modelWith(0.01, 0.8), modelWith(0.001, 0.7))
    expect(changes.map(({ code }) => code)).toEqual(['prior-changed', 'weight-changed', 'weight-changed'])
    expect(changes[1]).toMatchObject({
      level: 'other',
      en: 'Level "other" of "phone": weight -2.3 → -1.7 bits (m 0.2 → 0.3, u 1 → 1).',
      zh: '“phone”的级别“other”：权重 -2.3 → -1.7 比特（m 0.2 → 0.3, u 1 → 1）。',
    })
  })

  it('names levels that came and went, and takes an unlearned model for weightless', () => {
    const changes = compareModels(modelWith(null, 0.8), modelWith(0.01, 0.8, ['equal', 'near', 'other']))
    expect(changes.map(({ code, level }) => [code, level])).toContainEqual(['level-added', 'near'])
    const back = compareModels(modelWith(0.01, 0.8, ['equal', 'near', 'other']), modelWith(0.01, 0.8))
    expect(back.map(({ code, level }) => [code, level])).toContainEqual(['level-removed', 'near'])
  })
})
