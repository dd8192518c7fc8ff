import { agglomerate, type Piece } from './agglomerate.ts'
import type { Clusters, Cut } from './clusters.ts'
import { connectedComponents, nodeCount, rightNode, type Sides } from './components.ts'
import type { Edges } from './edges.ts'

/**
 * Clusters whose records hang together as a whole. What links reach is a component; inside it the two clusters whose pairs weigh
 * most on average become one, as long as that average reaches the threshold. A pair without a link weighs so much
 * less than the threshold ({@link ABSENT}), so that a chain of weak links does not make two families one, while a record that
 * most of a cluster knows comes in. Where any two records of a component are linked, it is one cluster.
 *
 * With identities, clusters that bear different ones never become one; each time this stops a join, it is reported as a cut.
 * The same edges in any order give the same clusters.
 *
 * @param edges the links, each pair once
 * @param threshold in thousandths of a bit; all edges weigh at least so much
 * @param identities by node, the number of a value that one real thing has only once; 0 where unknown
 * @example // 0-1 9 bits, 1-2 9 bits, 2-3 1 bit, 3-4 9 bits at threshold 0: {0, 1, 2} and {3, 4}
 */
export function tightClusters(
  edges: Edges,
  sides: Sides,
  threshold: number,
  identities?: Uint32Array,
): Clusters {
  const labels = connectedComponents(edges, sides)
  const cuts: Cut[] = []
  for (const piece of loosePieces(edges, sides, labels, identities)) {
    cuts.push(...agglomerate(piece, labels, { sides, threshold, absent: threshold - ABSENT, identities }))
  }
  return { labels, cuts }
}

/** What a pair without a link weighs less than the threshold, in thousandths of a bit. */
const ABSENT = 8000

/** The edges of each component that is not one cluster for certain: something is missing, or identities differ. */
function* loosePieces(
  edges: Edges,
  sides: Sides,
  labels: Uint32Array,
  identities: Uint32Array | undefined,
): Generator<Piece> {
  const counts = countByLabel(edges, sides, labels)
  const torn = identities === undefined ? null : tornLabels(labels, identities)
  const isLoose = (label: number): boolean =>
    (counts.edges[label] ?? 0) > 0 &&
    ((counts.edges[label] ?? 0) < pairsOf(counts.left[label] ?? 0, counts.right[label] ?? 0, sides) ||
      torn?.[label] === 1)
  const loose = new Uint8Array(labels.length)
  for (let label = 0; label < labels.length; label++) if (isLoose(label)) loose[label] = 1
  const starts = new Uint32Array(labels.length + 1)
  for (let label = 0; label < labels.length; label++) {
    starts[label + 1] = (starts[label] ?? 0) + (loose[label] === 1 ? (counts.edges[label] ?? 0) : 0)
  }
  const total = starts[labels.length] ?? 0
  const [left, right, weight] = [new Uint32Array(total), new Uint32Array(total), new Int32Array(total)]
  const next = starts.slice()
  edges.each((l, r, w) => {
    const label = labels[l] ?? 0
    if (loose[label] === 0) return
    const at = next[label] ?? 0
    next[label] = at + 1
    left[at] = l
    right[at] = rightNode(r, sides)
    weight[at] = w
  })
  for (let label = 0; label < labels.length; label++) {
    const [start, end] = [starts[label] ?? 0, starts[label + 1] ?? 0]
    if (end === start) continue
    yield {
      left: left.subarray(start, end),
      right: right.subarray(start, end),
      weight: weight.subarray(start, end),
    }
  }
}

/** Pairs that could be links: inside one table any two records, between two only those of different tables. */
const pairsOf = (left: number, right: number, sides: Sides): number =>
  sides.right === null ? (left * (left - 1)) / 2 : left * right

function countByLabel(edges: Edges, sides: Sides, labels: Uint32Array) {
  const [left, right, links] = [
    new Uint32Array(labels.length),
    new Uint32Array(labels.length),
    new Uint32Array(labels.length),
  ]
  for (let node = 0; node < nodeCount(sides); node++) {
    const label = labels[node] ?? 0
    const into = node < sides.left ? left : right
    into[label] = (into[label] ?? 0) + 1
  }
  edges.each((l) => {
    const label = labels[l] ?? 0
    links[label] = (links[label] ?? 0) + 1
  })
  return { left, right, edges: links }
}

/** Labels under which two identities stand. */
function tornLabels(labels: Uint32Array, identities: Uint32Array): Uint8Array {
  const held = new Uint32Array(labels.length)
  const torn = new Uint8Array(labels.length)
  for (const [node, label] of labels.entries()) {
    const identity = identities[node] ?? 0
    if (identity === 0) continue
    if ((held[label] ?? 0) === 0) held[label] = identity
    else if (held[label] !== identity) torn[label] = 1
  }
  return torn
}
