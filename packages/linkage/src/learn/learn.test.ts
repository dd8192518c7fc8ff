import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CountedVector, MISSING } from './counted-vectors.ts'
import { type Learned, type LearnInput, learn } from './learn.ts'
import { blankModel, plant, poisson, seeded, type Truth } from './planted.ts'

const truth: Truth = {
  m: [
    [0.92, 0.05, 0.03],
    [0.85, 0.1, 0.05],
    [0.7, 0.3],
    [0.95, 0.03, 0.02],
  ],
  u: [
    [0.00002, 0.0005, 0.99948],
    [0.002, 0.01, 0.988],
    [0.05, 0.95],
    [0.0001, 0.001, 0.9989],
  ],
  matches: 4000,
  pool: 5000 * 5000,
  rules: [0, 1, 3],
}

const inputOf = (from: Truth, vectors: readonly CountedVector[]): LearnInput => ({
  model: blankModel(from),
  left: 5000,
  right: 5000,
  pool: from.pool,
  samples: [{ vectors, share: 1 }],
  u: from.u,
  determines: from.rules.map((c) => [c]),
})

const mOf = (learned: Learned): number[][] =>
  learned.model.comparisons.map(({ levels }) => levels.map(({ m }) => m ?? Number.NaN))

describe('learning from counted vectors', () => {
  it.each([1, 2, 3, 4, 5])('finds planted m and prior again (seed %i)', (seed) => {
    const random = seeded(seed)
    const learned = learn(
      inputOf(
        truth,
        plant(truth, (mean) => poisson(mean, random)),
      ),
    )
    expect(learned.converged).toBe(true)
    expect(Math.abs(learned.matches - truth.matches)).toBeLessThan(0.03 * truth.matches)
    mOf(learned).forEach((levels, c) => {
      levels.forEach((m, l) => {
        expect(Math.abs(m - (truth.m[c]?.[l] ?? 0))).toBeLessThan(0.02)
      })
    })
    expect(learned.model.prior).toBeCloseTo(truth.matches / truth.pool, 5)
  })

  it('finds them in a few hundred records', () => {
    const small = { ...truth, matches: 200, pool: 300 * 250 }
    const random = seeded(7)
    const learned = learn(
      inputOf(
        small,
        plant(small, (mean) => poisson(mean, random)),
      ),
    )
    expect(Math.abs(learned.matches - 200)).toBeLessThan(30)
  })

  it('finds them among thousands of millions of pairs', () => {
    const large = { ...truth, matches: 4e6, pool: 1e13 }
    const input = {
      ...inputOf(
        large,
        plant(large, (mean) => mean),
      ),
      left: 5e6,
      right: 5e6,
    }
    const learned = learn(input)
    expect(learned.matches / 4e6).toBeCloseTo(1, 1)
    expect(mOf(learned)[0]?.[0]).toBeCloseTo(0.92, 2)
  })

  it('gives the same bytes for any order of the vectors', () => {
    const vectors = plant(truth, (mean) => mean)
    const once = JSON.stringify(learn(inputOf(truth, vectors)))
    fc.assert(
      fc.property(fc.shuffledSubarray(vectors, { minLength: vectors.length }), (shuffled) => {
        expect(JSON.stringify(learn(inputOf(truth, shuffled)))).toBe(once)
      }),
      { numRuns: 5 },
    )
  })

  it('gives the same m when every count is so many times larger', () => {
    const vectors = plant(truth, (mean) => mean)
    const times = vectors.map((vector) => ({ ...vector, count: vector.count * 1000 }))
    const more = { ...inputOf(truth, times), pool: truth.pool * 1000, left: 5e6, right: 5e6 }
    const once = mOf(learn(inputOf(truth, vectors))).flat()
    mOf(learn(more))
      .flat()
      .forEach((m, i) => {
        expect(Math.abs(m - (once[i] ?? 0))).toBeLessThan(0.001)
      })
  })

  it('takes a sample for the share that it is', () => {
    const vectors = plant(truth, (mean) => mean)
    const whole = learn(inputOf(truth, vectors))
    const tenth = vectors.map((vector) => ({ ...vector, count: vector.count / 10 }))
    const sampled = learn({ ...inputOf(truth, vectors), samples: [{ vectors: tenth, share: 0.1 }] })
    expect(sampled.matches).toBeCloseTo(whole.matches, 3)
  })

  it('counts pairs of the exact tier as matches and as evidence', () => {
    const vectors = plant(truth, (mean) => mean)
    const all = learn(inputOf(truth, vectors))
    const isExact = ({ levels }: CountedVector) => levels[0] === 0 && levels[1] === 0
    const tiered = learn({
      ...inputOf(truth, []),
      samples: [{ vectors: vectors.filter((vector) => !isExact(vector)), share: 1 }],
      exact: vectors.filter(isExact),
    })
    expect(Math.abs(tiered.matches - all.matches)).toBeLessThan(20)
    mOf(tiered).forEach((levels, c) => {
      levels.forEach((m, l) => {
        expect(Math.abs(m - (mOf(all)[c]?.[l] ?? 0))).toBeLessThan(0.01)
      })
    })
  })

  it('keeps fixed levels', () => {
    const input = inputOf(
      truth,
      plant(truth, (mean) => mean),
    )
    const [first, ...others] = input.model.comparisons
    const levels = (first?.levels ?? []).map((level, l) =>
      l === 0 ? { ...level, m: 0.5, u: 0.00002, fixed: true } : level,
    )
    const model = { ...input.model, comparisons: [{ name: 'column0', levels }, ...others] }
    const learned = learn({ ...input, model })
    expect(learned.model.comparisons[0]?.levels[0]).toEqual(levels[0])
    expect(mOf(learned)[0]?.reduce((sum, m) => sum + m, 0)).toBeCloseTo(1, 9)
  })

  it('leaves the other levels what fixed ones leave of the whole, so that the model can be read again', () => {
    const input = inputOf(
      truth,
      plant(truth, (mean) => mean),
    )
    const [first, ...others] = input.model.comparisons
    const levels = (first?.levels ?? []).map((level, l) =>
      l === 0 ? { ...level, m: 0.01, u: 0.2, fixed: true } : level,
    )
    const model = { ...input.model, comparisons: [{ name: 'column0', levels }, ...others] }
    const learned = learn({ ...input, model }).model.comparisons[0]?.levels ?? []
    for (const chance of ['m', 'u'] as const) {
      expect(learned.reduce((sum, level) => sum + (level[chance] ?? 0), 0)).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  it('is moved by labels', () => {
    const input = inputOf(
      truth,
      plant(truth, (mean) => mean),
    )
    const levels = [2, 0, 1, 0]
    const before = learn(input)
    const after = (match: boolean) => learn({ ...input, labels: [{ levels, match, weight: 20 }] })
    const disagreeing = (learned: Learned) => mOf(learned)[0]?.[2] ?? 0
    expect(after(false).matches).toBeLessThan(before.matches)
    expect(disagreeing(after(false))).toBeLessThan(disagreeing(before))
    expect(disagreeing(after(true))).toBeGreaterThanOrEqual(disagreeing(before))
    expect(after(true).model.training?.labels).toBe(20)
  })

  it('says in both languages what it could not learn', () => {
    const constant = [{ levels: [0, MISSING, 1, 0], rules: 1, count: 10 }]
    const codes = learn(inputOf(truth, constant)).remarks.map(({ code }) => code)
    expect(codes).toContain('more-parameters-than-vectors')
    expect(codes).toContain('comparison-always-missing')
    expect(codes).toContain('comparison-never-varies')
    expect(learn(inputOf(truth, [])).remarks.map(({ code }) => code)).toEqual(['no-pairs'])
  })

  it('never gives NaN, impossible probabilities or levels that do not sum to 1', () => {
    const vector = fc.record({
      levels: fc.tuple(
        fc.constantFrom(0, 1, 2, MISSING),
        fc.constantFrom(0, 1, 2, MISSING),
        fc.constantFrom(0, 1, MISSING),
        fc.constantFrom(0, 1, 2, MISSING),
      ),
      rules: fc.integer({ min: 1, max: 7 }),
      count: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e10, noNaN: true })),
    })
    fc.assert(
      fc.property(
        fc.array(vector, { maxLength: 30 }),
        fc.array(vector, { maxLength: 3 }),
        fc.integer({ min: 1, max: 1e6 }),
        (vectors, exact, left) => {
          const learned = learn({ ...inputOf(truth, vectors), exact, left, pool: left * 5000 })
          expect(learned.matches).toBeGreaterThan(0)
          expect(learned.model.prior).toBeGreaterThan(0)
          expect(learned.model.prior).toBeLessThan(1)
          for (const levels of mOf(learned)) {
            for (const m of levels) expect(m).toBeGreaterThan(0)
            expect(levels.reduce((sum, m) => sum + m, 0)).toBeCloseTo(1, 6)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
