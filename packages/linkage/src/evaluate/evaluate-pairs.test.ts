import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluatePairs, type FoundPair } from './evaluate-pairs.ts'
import { evaluationSvg } from './evaluation-svg.ts'
import { evaluationTable } from './evaluation-table.ts'

const pair = (left: string, right: string, weight = 0): FoundPair => ({ left, right, weight })
const twoFiles = { oneFile: false }
const oneFile = { oneFile: true }

describe('evaluating found pairs', () => {
  it('counts what is found, correct and missing at each threshold', async () => {
    const found = [pair('a', '1', 9000), pair('b', '2', 3000), pair('c', '9', 3000), pair('d', '4', -2000)]
    const truth = [pair('a', '1'), pair('b', '2'), pair('d', '4'), pair('e', '5')]
    const { points, best, atHalf } = await evaluatePairs(found, truth, twoFiles)
    expect(points.map(({ found: n, correct }) => [n, correct])).toEqual([
      [1, 1],
      [3, 2],
      [4, 3],
    ])
    expect(atHalf).toMatchObject({ precision: 2 / 3, recall: 0.5, probability: 0.5 })
    expect(best).toMatchObject({ f1: 0.75, weight: -2000 })
  })

  it('takes the pairs of one file without order, and those of two files with it', async () => {
    const found = [pair('a', 'b'), pair('x', 'x')]
    const truth = [pair('b', 'a'), pair('a', 'b'), pair('x', 'x')]
    expect(await evaluatePairs(found, truth, oneFile)).toMatchObject({
      found: 1,
      truth: 1,
      atHalf: { f1: 1 },
    })
    expect(await evaluatePairs(found, truth, twoFiles)).toMatchObject({ found: 2, truth: 3 })
  })

  it('counts a repeated line once, with its highest weight', async () => {
    const found = [pair('a', '1', -1000), pair('a', '1', 2000), pair('a', '1', 2000)]
    const { points } = await evaluatePairs(found, [pair('a', '1'), pair('a', '1')], twoFiles)
    expect(points).toHaveLength(1)
    expect(points[0]).toMatchObject({ weight: 2000, found: 1, f1: 1 })
  })

  it('has an answer for empty lists', async () => {
    expect(await evaluatePairs([], [], oneFile)).toMatchObject({
      points: [],
      atHalf: { f1: 1 },
      best: { f1: 1 },
    })
    expect(await evaluatePairs([], [pair('a', 'b')], oneFile)).toMatchObject({
      best: { f1: 0, precision: 1 },
    })
    expect(evaluationSvg(await evaluatePairs([], [], oneFile))).not.toContain('NaN')
  })

  it('agrees with counting by sets, at every threshold', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', '张三', '')
    const anyPair = fc.record({ left: key, right: key, weight: fc.integer({ min: -5, max: 5 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(anyPair), fc.array(anyPair), fc.boolean(), async (found, truth, one) => {
        const nameOf = ({ left, right }: FoundPair) =>
          JSON.stringify(one && left > right ? [right, left] : [left, right])
        const counted = (pairs: readonly FoundPair[]) =>
          new Set(pairs.filter(({ left, right }) => !one || left !== right).map(nameOf))
        const all = counted(truth)
        const { points, best } = await evaluatePairs(found, truth, { oneFile: one })
        for (const point of points) {
          const there = counted(found.filter(({ weight }) => weight >= point.weight))
          expect(point.found).toBe(there.size)
          expect(point.correct).toBe([...there].filter((name) => all.has(name)).length)
          expect(best.f1).toBeGreaterThanOrEqual(point.f1)
        }
      }),
    )
  })

  it('keeps about fifty thresholds of many, the best and the default among them', async () => {
    const found = Array.from({ length: 4000 }, (_, i) => pair(`l${i}`, `r${i}`, 20_000 - 10 * i))
    const truth = found.slice(0, 1234)
    const { points, best } = await evaluatePairs(found, truth, twoFiles)
    expect(points.length).toBeLessThanOrEqual(52)
    expect(points).toContain(best)
    expect(best).toMatchObject({ f1: 1, weight: 20_000 - 12_330 })
  })
})

describe('showing an evaluation', () => {
  it('writes an aligned table in either language', async () => {
    const evaluation = await evaluatePairs(
      [pair('a', '1', 9000), pair('b', '3', 1000)],
      [pair('a', '1')],
      twoFiles,
    )
    const english = evaluationTable(evaluation, 'en')
    expect(english.split('\n').slice(0, 3)).toEqual([
      'probability>=  weight(bits)  found  correct  precision  recall      F1',
      '     0.998051          9.00      1        1     1.0000  1.0000  1.0000',
      '     0.666667          1.00      2        1     0.5000  1.0000  0.6667',
    ])
    expect(english).toContain('At probability 0.5: precision 0.5000, recall 1.0000, F1 0.6667')
    expect(evaluationTable(evaluation, 'zh')).toContain('概率 0.5：精确率 0.5000')
  })

  it('draws the same chart for the same figures, with both languages on it', async () => {
    const found = Array.from({ length: 300 }, (_, i) => pair(`l${i}`, `r${i}`, 12_000 - 60 * i))
    const evaluation = await evaluatePairs(found, found.slice(20, 250), twoFiles)
    const svg = evaluationSvg(evaluation)
    expect(svg).toBe(evaluationSvg(evaluation))
    expect(svg).toContain('精确率 precision')
    expect(svg.match(/<polyline/g)).toHaveLength(3)
    expect(svg).not.toContain('NaN')
  })
})
