import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Edges } from './edges.ts'
import { oneToOne } from './one-to-one.ts'

type Edge = [left: number, right: number, weight: number]

function links(edges: readonly Edge[], sides = { left: 8, right: 8 }, threshold = 0): Edge[] {
  const all = new Edges()
  for (const edge of edges) all.push(...edge)
  return oneToOne(all, sides, threshold).toArray()
}

/** The greatest sum of gains over all matchings, by trying them all. */
function bestGain(edges: readonly Edge[], threshold: number): number {
  const from = (at: number, lefts: number, rights: number): number => {
    const edge = edges[at]
    if (!edge) return 0
    const [left, right, weight] = edge
    const without = from(at + 1, lefts, rights)
    if (weight < threshold || (lefts >> left) & 1 || (rights >> right) & 1) return without
    return Math.max(
      without,
      weight - threshold + 1 + from(at + 1, lefts | (1 << left), rights | (1 << right)),
    )
  }
  return from(0, 0, 0)
}

const edge = (weight: fc.Arbitrary<number>): fc.Arbitrary<Edge> =>
  fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), weight)
const graphs = fc.oneof(
  fc.array(edge(fc.integer({ min: -3, max: 12 })), { maxLength: 14 }),
  fc.array(edge(fc.integer({ min: -30_000, max: 60_000 })), { maxLength: 14 }),
)

describe('one-to-one links', () => {
  it('lets a strong link give way to two that outweigh it', () => {
    expect(
      links([
        [0, 0, 10],
        [0, 1, 9],
        [1, 0, 9],
      ]),
    ).toEqual([
      [0, 1, 9],
      [1, 0, 9],
    ])
  })

  it('keeps the strong link where two weak ones barely pass the threshold', () => {
    const edges: Edge[] = [
      [0, 0, 30],
      [0, 1, 21],
      [1, 0, 21],
    ]
    expect(links(edges, { left: 2, right: 2 }, 20)).toEqual([[0, 0, 30]])
  })

  it('decides ties by the lower row', () => {
    expect(
      links([
        [3, 5, 7],
        [3, 2, 7],
        [3, 4, 7],
      ]),
    ).toEqual([[3, 2, 7]])
    expect(
      links([
        [4, 1, 7],
        [2, 1, 7],
        [3, 1, 7],
      ]),
    ).toEqual([[2, 1, 7]])
  })

  it('takes a link of exactly the threshold, and none below', () => {
    expect(links([[0, 0, 5]], { left: 1, right: 1 }, 5)).toEqual([[0, 0, 5]])
    expect(links([[0, 0, 4]], { left: 1, right: 1 }, 5)).toEqual([])
  })

  it('has no links where a side is empty', () => {
    expect(links([], { left: 0, right: 3 })).toEqual([])
    expect(links([], { left: 3, right: 0 })).toEqual([])
  })

  it('is optimal (property, against all matchings)', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: -5, max: 8 }), (edges, threshold) => {
        const made = links(edges, { left: 6, right: 6 }, threshold)
        expect(new Set(made.map(([left]) => left)).size).toBe(made.length)
        expect(new Set(made.map(([, right]) => right)).size).toBe(made.length)
        for (const link of made) expect(edges).toContainEqual(link)
        const gain = made.reduce((sum, [, , weight]) => sum + weight - threshold + 1, 0)
        expect(gain).toBe(bestGain(edges, threshold))
      }),
      { numRuns: 1500 },
    )
  })

  it('does not depend on the order of the edges (property)', () => {
    const shuffled = graphs.chain((edges) =>
      fc.tuple(
        fc.constant(edges),
        fc.shuffledSubarray(edges, { minLength: edges.length, maxLength: edges.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([edges, others]) => {
        expect(links(others)).toEqual(links(edges))
      }),
    )
  })

  it('finishes components of thousands of records, all alike or all different', () => {
    const alike = new Edges()
    const different = new Edges()
    let seed = 1
    for (let left = 0; left < 1_200; left++) {
      for (let right = 0; right < 1_000; right++) {
        alike.push(left, right, 100)
        seed = (seed * 48_271) % 2_147_483_647
        if (seed % 20 === 0) different.push(left, right, seed % 30_000)
      }
    }
    const sides = { left: 1_200, right: 1_000 }
    expect(oneToOne(alike, sides, 0).toArray()).toEqual(
      Array.from({ length: 1_000 }, (_, row) => [row, row, 100]),
    )
    expect(oneToOne(different, sides, 0).length).toBe(1_000)
  })
})
