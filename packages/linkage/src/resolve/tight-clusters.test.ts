import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedComponents } from './components.ts'
import { Edges } from './edges.ts'
import { tightClusters } from './tight-clusters.ts'

type Edge = [left: number, right: number, weight: number]
const BIT = 1000
const ALONE = { left: 8, right: null }

function edgesOf(edges: readonly Edge[]): Edges {
  const all = new Edges()
  for (const edge of edges) all.push(...edge)
  return all
}

const labelsOf = (edges: readonly Edge[], sides: { left: number; right: number | null }): number[] => [
  ...tightClusters(edgesOf(edges), sides, 0).labels,
]

/** Graphs of eight nodes, each pair once, with distinct weights, so that no tie has to be decided. */
const graphs: fc.Arbitrary<Edge[]> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.integer({ min: 1, max: 20_000 })), {
    maxLength: 16,
    selector: ([l, r]) => `${Math.min(l, r)} ${Math.max(l, r)}`,
  })
  .map((edges) =>
    edges
      .filter(([l, r]) => l !== r)
      .map(([l, r, w], at): Edge => [Math.min(l, r), Math.max(l, r), w * 31 + at]),
  )

/** Average linkage over the whole matrix, as it is defined. */
function byDefinition(edges: readonly Edge[], count: number): number[] {
  let clusters = Array.from({ length: count }, (_, node) => [node])
  const weightOf = (a: number, b: number) =>
    edges.find(([l, r]) => (l === a && r === b) || (l === b && r === a))?.[2] ?? -8 * BIT
  const average = (one: readonly number[], two: readonly number[]) =>
    one.reduce((sum, a) => sum + two.reduce((total, b) => total + weightOf(a, b), 0), 0) /
    (one.length * two.length)
  for (;;) {
    let best = { average: -1, one: 0, two: 0 }
    for (let one = 0; one < clusters.length; one++) {
      for (let two = one + 1; two < clusters.length; two++) {
        const found = average(clusters[one] ?? [], clusters[two] ?? [])
        if (found > best.average && found >= 0) best = { average: found, one, two }
      }
    }
    if (best.average < 0) break
    const joined = [...(clusters[best.one] ?? []), ...(clusters[best.two] ?? [])]
    clusters = [...clusters.filter((_, at) => at !== best.one && at !== best.two), joined]
  }
  return Array.from({ length: count }, (_, node) =>
    Math.min(...(clusters.find((all) => all.includes(node)) ?? [])),
  )
}

describe('tight clusters', () => {
  it('leave a weak link between two strong groups out', () => {
    const edges: Edge[] = [
      [0, 1, 9 * BIT],
      [1, 2, 9 * BIT],
      [2, 3, BIT],
      [3, 4, 9 * BIT],
    ]
    expect(labelsOf(edges, { left: 5, right: null })).toEqual([0, 0, 0, 3, 3])
  })

  it('do not ask for links between records of one table where two are linked', () => {
    // Two left records of one right record have no link between them, and could have none.
    const edges: Edge[] = [
      [0, 0, BIT],
      [1, 0, BIT],
    ]
    expect(labelsOf(edges, { left: 2, right: 1 })).toEqual([0, 0, 0])
  })

  it('take in a record that most of a cluster knows', () => {
    const edges: Edge[] = [
      [0, 1, 9 * BIT],
      [0, 2, 9 * BIT],
      [1, 2, 9 * BIT],
      [0, 3, 9 * BIT],
      [1, 3, 9 * BIT],
    ]
    expect(labelsOf(edges, { left: 4, right: null })).toEqual([0, 0, 0, 0])
  })

  it('never hold two identities, and report the link that was cut', () => {
    const { labels, cuts } = tightClusters(
      edgesOf([
        [0, 1, 9 * BIT],
        [1, 2, 5 * BIT],
        [0, 2, 5 * BIT],
      ]),
      { left: 3, right: null },
      0,
      Uint32Array.from([1, 0, 2]),
    )
    expect([...labels]).toEqual([0, 0, 2])
    expect(cuts).toEqual([{ left: 0, right: 2, weight: 5 * BIT, leftWitness: 0, rightWitness: 2 }])
  })

  it('are average linkage with 8 bits against a pair without a link (property)', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        expect(labelsOf(edges, ALONE)).toEqual(byDefinition(edges, 8))
      }),
    )
  })

  it('are the same for the edges in any order, and lie inside components (property)', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat()), (edges, order) => {
        const labels = labelsOf(edges, ALONE)
        const shuffled = edges.map((edge) => [order.next().value ?? 0, edge] as const)
        shuffled.sort((a, b) => a[0] - b[0])
        expect(
          labelsOf(
            shuffled.map(([, edge]) => edge),
            ALONE,
          ),
        ).toEqual(labels)
        const components = connectedComponents(edgesOf(edges), ALONE)
        labels.forEach((label, node) => {
          expect(components[label]).toBe(components[node])
        })
      }),
    )
  })

  it('keep a component whole in which any two are linked (property)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat({ max: 5000 }), (count, weight) => {
        const edges: Edge[] = []
        for (let l = 0; l < count; l++) for (let r = l + 1; r < count; r++) edges.push([l, r, weight])
        expect(labelsOf(edges, { left: count, right: null })).toEqual(Array.from({ length: count }, () => 0))
      }),
    )
  })
})
