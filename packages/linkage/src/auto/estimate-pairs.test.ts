import { describe, expect, it } from 'vitest'
import { estimatePairs } from './estimate-pairs.ts'
import type { KeyCandidate } from './key-candidates.ts'

const key = (
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[] = left,
): KeyCandidate => ({
  key: 'a',
  of: 0,
  tolerance: 0,
  list: false,
  left,
  right,
})
const scale = { left: 1, right: 1, within: false, pairsPerKey: 1000 }

describe('pairs of a rule', () => {
  it('are the sum of products of the counts of its key values', () => {
    const found = estimatePairs([key([[1], [1], [2], []], [[1], [2], [2], [3]])], scale)
    expect(found).toEqual({ pairs: 2 + 2, reach: 0.75 })
  })

  it('are counted once inside one table', () => {
    expect(estimatePairs([key([[1], [1], [1], [2]])], { ...scale, within: true }).pairs).toBe(3)
  })

  it('agree in both keys', () => {
    const rule = [key([[1], [1], [2]]), key([[5], [6], [5]])] as const
    expect(estimatePairs(rule, scale).pairs).toBe(3)
  })

  it('are scaled from a sample to the tables', () => {
    expect(estimatePairs([key([[1], [1]])], { ...scale, left: 10, right: 20 }).pairs).toBe(2 * 10 * 2 * 20)
  })

  it('leave out values beyond the cap, and say how many rows are left', () => {
    const found = estimatePairs([key([[1], [1], [1], [2]])], { ...scale, pairsPerKey: 4 })
    expect(found).toEqual({ pairs: 1, reach: 0.25 })
  })
})
