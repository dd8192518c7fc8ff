import type { Cut } from './clusters.ts'
import type { Sides } from './components.ts'
import { Heap } from './heap.ts'

/** The edges of one component; ends are nodes. */
export type Piece = { left: Uint32Array; right: Uint32Array; weight: Int32Array }

type How = {
  sides: Sides
  threshold: number
  /** What a pair without an edge weighs. */
  absent: number
  identities: Uint32Array | undefined
}

/** What lies between two clusters: edges, their weight, and the first of them, which stands for a cut. */
type Between = { weight: number; edges: number; edge: number }

type Cluster = {
  /** Nodes of either table. */
  left: number
  right: number
  lowest: number
  identity: number
  /** The lowest node that bears the identity. */
  witness: number
  nodes: number[]
  neighbours: Map<number, Between>
  /** Grows with every join, so that older candidates are known to be stale. */
  version: number
}

/**
 * Joins the clusters of one component, those with the heaviest pairs first (see {@link tightClusters}), and writes the lowest node of
 * each into `labels`. Ties go by the lower rows.
 * @returns the cuts that identities forced
 */
export function agglomerate(unsorted: Piece, labels: Uint32Array, how: How): readonly Cut[] {
  const piece = sorted(unsorted)
  const clusters = startingClusters(piece, how)
  const candidates = new Candidates(clusters, how)
  const cuts: Cut[] = []
  for (const [a, { neighbours }] of clusters)
    for (const b of neighbours.keys()) if (a < b) candidates.add(a, b)
  for (;;) {
    const best = candidates.take()
    if (best === null) break
    const [a, b] = best
    const [one, two] = [clusters.get(a), clusters.get(b)]
    if (one === undefined || two === undefined) continue
    if (one.identity !== 0 && two.identity !== 0 && one.identity !== two.identity) {
      cuts.push(cutBetween(one, two, b, piece, how.sides))
      one.neighbours.delete(b)
      two.neighbours.delete(a)
      continue
    }
    const kept = one.neighbours.size >= two.neighbours.size ? a : b
    join(clusters, kept, kept === a ? b : a)
    for (const other of clusters.get(kept)?.neighbours.keys() ?? []) candidates.add(kept, other)
  }
  for (const { nodes, lowest } of clusters.values()) for (const node of nodes) labels[node] = lowest
  return cuts
}

/** The edges by their ends, so that their order on the way here decides nothing. */
function sorted({ left, right, weight }: Piece): Piece {
  const order = Uint32Array.from(weight.keys()).sort(
    (x, y) =>
      (left[x] ?? 0) - (left[y] ?? 0) ||
      (right[x] ?? 0) - (right[y] ?? 0) ||
      (weight[y] ?? 0) - (weight[x] ?? 0),
  )
  return {
    left: order.map((at) => left[at] ?? 0),
    right: order.map((at) => right[at] ?? 0),
    weight: Int32Array.from(order, (at) => weight[at] ?? 0),
  }
}

function startingClusters(piece: Piece, { sides, identities }: How): Map<number, Cluster> {
  const clusters = new Map<number, Cluster>()
  const clusterOf = (node: number): Cluster => {
    const before = clusters.get(node)
    if (before !== undefined) return before
    const identity = identities?.[node] ?? 0
    const onLeft = node < sides.left
    const made: Cluster = {
      left: onLeft ? 1 : 0,
      right: onLeft ? 0 : 1,
      lowest: node,
      identity,
      witness: identity === 0 ? Number.POSITIVE_INFINITY : node,
      nodes: [node],
      neighbours: new Map(),
      version: 0,
    }
    clusters.set(node, made)
    return made
  }
  for (const edge of piece.weight.keys()) {
    const [l, r] = [piece.left[edge] ?? 0, piece.right[edge] ?? 0]
    if (l === r) continue
    const [one, two] = [clusterOf(l), clusterOf(r)]
    if (one.neighbours.has(r)) continue
    one.neighbours.set(r, { weight: piece.weight[edge] ?? 0, edges: 1, edge })
    two.neighbours.set(l, { weight: piece.weight[edge] ?? 0, edges: 1, edge })
  }
  return clusters
}

/** Makes one cluster of two: the one with more neighbours takes the other in. */
function join(clusters: Map<number, Cluster>, kept: number, gone: number): void {
  const [into, from] = [clusters.get(kept), clusters.get(gone)]
  if (into === undefined || from === undefined) return
  into.left += from.left
  into.right += from.right
  into.lowest = Math.min(into.lowest, from.lowest)
  into.witness = Math.min(into.witness, from.witness)
  into.identity ||= from.identity
  for (const node of from.nodes) into.nodes.push(node)
  into.version++
  into.neighbours.delete(gone)
  for (const [other, between] of from.neighbours) {
    if (other === kept) continue
    const before = into.neighbours.get(other)
    const sum =
      before === undefined
        ? between
        : {
            weight: before.weight + between.weight,
            edges: before.edges + between.edges,
            edge: Math.min(before.edge, between.edge),
          }
    into.neighbours.set(other, sum)
    const back = clusters.get(other)
    back?.neighbours.delete(gone)
    back?.neighbours.set(kept, sum)
  }
  clusters.delete(gone)
}

function cutBetween(one: Cluster, two: Cluster, other: number, piece: Piece, sides: Sides): Cut {
  const edge = one.neighbours.get(other)?.edge ?? 0
  const [left, right] = [piece.left[edge] ?? 0, piece.right[edge] ?? 0]
  // The witness beside the left end stands first.
  const oneIsLeft = one.nodes.includes(left)
  return {
    left,
    right: sides.right === null ? right : right - sides.left,
    weight: piece.weight[edge] ?? 0,
    leftWitness: oneIsLeft ? one.witness : two.witness,
    rightWitness: oneIsLeft ? two.witness : one.witness,
  }
}

/** Pairs of clusters by the average weight of their pairs, the heaviest first. */
class Candidates {
  readonly #clusters: ReadonlyMap<number, Cluster>
  readonly #how: How
  readonly #heap = new Heap()
  readonly #pairs: [a: number, b: number, versions: number][] = []

  constructor(clusters: ReadonlyMap<number, Cluster>, how: How) {
    this.#clusters = clusters
    this.#how = how
  }

  add(a: number, b: number): void {
    const [one, two] = [this.#clusters.get(a), this.#clusters.get(b)]
    const between = one?.neighbours.get(b)
    if (one === undefined || two === undefined || between === undefined) return
    const { sides, threshold, absent } = this.#how
    const pairs =
      sides.right === null
        ? (one.left + one.right) * (two.left + two.right)
        : one.left * two.right + one.right * two.left
    const average = (between.weight + (pairs - between.edges) * absent) / pairs
    if (average < threshold) return
    this.#heap.push(-average, this.#pairs.length)
    this.#pairs.push([a, b, one.version + two.version])
  }

  /** The heaviest pair that is still as it was; null when none is left. */
  take(): readonly [a: number, b: number] | null {
    for (;;) {
      const at = this.#heap.pop()
      if (at === undefined) return null
      const [a, b, versions] = this.#pairs[at] ?? [0, 0, -1]
      const [one, two] = [this.#clusters.get(a), this.#clusters.get(b)]
      if (one === undefined || two === undefined || one.version + two.version !== versions) continue
      return [a, b]
    }
  }
}
