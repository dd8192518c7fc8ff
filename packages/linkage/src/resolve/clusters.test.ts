import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPairs } from './cluster-pairs.ts'
import { type Clusters, clusters } from './clusters.ts'
import { connectedComponents } from './components.ts'
import { Edges } from './edges.ts'

type Edge = [left: number, right: number, weight: number]

function edgesOf(edges: readonly Edge[]): Edges {
  const all = new Edges()
  for (const edge of edges) all.push(...edge)
  return all
}

const ALONE = { left: 8, right: null }
const edge: fc.Arbitrary<Edge> = fc.tuple(
  fc.nat({ max: 7 }),
  fc.nat({ max: 7 }),
  fc.integer({ min: 1, max: 9 }),
)
const graphs = fc.array(edge, { maxLength: 14 })
const identities = fc
  .array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 })
  .map((all) => Uint32Array.from(all))

/** Every node that edges reach from a node, by walking. */
function reach(edges: readonly Edge[], from: number): Set<number> {
  const seen = new Set([from])
  for (const node of seen) {
    for (const [left, right] of edges) {
      if (left === node) seen.add(right)
      if (right === node) seen.add(left)
    }
  }
  return seen
}

describe('connected components', () => {
  it('are named by their lowest node, right rows after the left ones', () => {
    const labels = connectedComponents(
      edgesOf([
        [2, 0, 1],
        [1, 1, 1],
        [1, 0, 1],
      ]),
      { left: 3, right: 3 },
    )
    expect([...labels]).toEqual([0, 1, 1, 1, 1, 5])
  })

  it('are what walking along the edges reaches (property)', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const labels = connectedComponents(edgesOf(edges), ALONE)
        labels.forEach((label, node) => {
          expect(label).toBe(Math.min(...reach(edges, node)))
        })
      }),
    )
  })

  it('stand a chain of a hundred thousand records', () => {
    const edges = new Edges()
    for (let row = 99_999; row > 0; row--) edges.push(row - 1, row, 1)
    expect(connectedComponents(edges, { left: 100_000, right: null }).every((label) => label === 0)).toBe(
      true,
    )
  })
})

describe('clusters', () => {
  const torn = (edges: readonly Edge[], ids: readonly number[]): Clusters =>
    clusters(edgesOf(edges), { left: ids.length, right: null }, Uint32Array.from(ids))

  it('are cut at the weakest link where two identities would become one', () => {
    const { labels, cuts } = torn(
      [
        [0, 1, 9],
        [1, 2, 5],
        [2, 3, 8],
      ],
      [1, 0, 0, 2],
    )
    expect([...labels]).toEqual([0, 0, 2, 2])
    expect(cuts).toEqual([{ left: 1, right: 2, weight: 5, leftWitness: 0, rightWitness: 3 }])
  })

  it('are whole where the identities agree or are unknown', () => {
    const { labels, cuts } = torn(
      [
        [0, 1, 9],
        [1, 2, 5],
      ],
      [3, 0, 3],
    )
    expect([...labels]).toEqual([0, 0, 0])
    expect(cuts).toEqual([])
  })

  it('never hold two identities, and only cut what would join two (property)', () => {
    fc.assert(
      fc.property(graphs, identities, (edges, ids) => {
        const { labels, cuts } = clusters(edgesOf(edges), ALONE, ids)
        const held = new Map<number, number>()
        labels.forEach((label, node) => {
          expect(label).toBeLessThanOrEqual(node)
          const id = ids[node] ?? 0
          if (id > 0) expect(held.get(label) ?? id).toBe(id)
          if (id > 0) held.set(label, id)
        })
        for (const { left, right, leftWitness, rightWitness } of cuts) {
          expect(labels[left]).not.toBe(labels[right])
          expect(labels[leftWitness]).toBe(labels[left])
          expect(labels[rightWitness]).toBe(labels[right])
          expect(ids[leftWitness]).not.toBe(ids[rightWitness])
        }
        const uncut = edges.filter(([l, r]) => !cuts.some((cut) => cut.left === l && cut.right === r))
        expect(labels).toEqual(connectedComponents(edgesOf(uncut), ALONE))
      }),
      { numRuns: 500 },
    )
  })

  it('do not depend on the order of the edges (property)', () => {
    const shuffled = graphs.chain((edges) =>
      fc.tuple(fc.constant(edges), fc.shuffledSubarray(edges, { minLength: edges.length })),
    )
    fc.assert(
      fc.property(shuffled, identities, ([edges, others], ids) => {
        expect(clusters(edgesOf(others), ALONE, ids)).toEqual(clusters(edgesOf(edges), ALONE, ids))
      }),
    )
  })
})

describe('pairs of clusters', () => {
  const keyOf = (node: number) => `key ${node}`

  it('are all pairs inside one table, each once', () => {
    const labels = Uint32Array.from([0, 1, 0, 0, 1, 5])
    expect([...clusterPairs(labels, { left: 6, right: null }, 3, keyOf)]).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
      [1, 4],
    ])
  })

  it('are left with right between two tables', () => {
    const labels = Uint32Array.from([0, 0, 2, 0, 0, 5])
    expect([...clusterPairs(labels, { left: 3, right: 3 }, 4, keyOf)]).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ])
  })

  it('are refused before the first where a cluster makes too many', () => {
    const pairs = clusterPairs(new Uint32Array(1_000_000), { left: 1_000_000, right: null }, 1_000, keyOf)
    expect(() => pairs.next()).toThrow(
      expect.objectContaining({
        code: 'cluster-too-large',
        details: expect.objectContaining({ key: 'key 0' }),
      }),
    )
  })
})
