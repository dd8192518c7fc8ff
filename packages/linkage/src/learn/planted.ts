import type { Comparison, LinkageModel } from '../model/model.ts'
import type { CountedVector } from './counted-vectors.ts'

/** What counted vectors are made from in tests. */
export type Truth = {
  m: readonly (readonly number[])[]
  u: readonly (readonly number[])[]
  matches: number
  pool: number
  /** Per rule the comparison that must be at its best level. */
  rules: readonly number[]
}

/** A model with as many comparisons and levels as the truth, nothing learned. */
export const blankModel = ({ m, rules }: Truth): LinkageModel => ({
  format: 'kuomian-linkage/1',
  name: 'planted',
  columns: m.map((_, c) => ({ name: `column${c}`, kind: 'code' })),
  comparisons: m.map(
    (levels, c): Comparison => ({
      name: `column${c}`,
      levels: levels.map((_, l) => ({
        name: `level${l}`,
        when: l === levels.length - 1 ? 'otherwise' : { edit: `column${c}`, atMost: l },
      })),
    }),
  ),
  blocking: rules.map((c, rule) => ({ name: `rule${rule}`, keys: [`column${c}`] })),
  prior: null,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1e6, pairsPerCluster: 1e6 },
})

/** Expected counts of every vector that a rule proposes, to which `noise` gives whole numbers or leaves them as they are. */
export const plant = (truth: Truth, noise: (expected: number) => number): CountedVector[] => {
  let vectors: { levels: number[]; m: number; u: number }[] = [{ levels: [], m: 1, u: 1 }]
  truth.m.forEach((levels, c) => {
    vectors = vectors.flatMap((vector) =>
      levels.map((m, l) => ({
        levels: [...vector.levels, l],
        m: vector.m * m,
        u: vector.u * (truth.u[c]?.[l] ?? 0),
      })),
    )
  })
  return vectors.flatMap(({ levels, m, u }) => {
    const rules = truth.rules.reduce((mask, c, rule) => mask + (levels[c] === 0 ? 2 ** rule : 0), 0)
    const count = noise(truth.matches * m) + noise((truth.pool - truth.matches) * u)
    return rules === 0 ? [] : [{ levels, rules, count }]
  })
}

/** Numbers from 0 to 1 from a seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number with about this mean and variance. */
export const poisson = (mean: number, random: () => number): number => {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}
