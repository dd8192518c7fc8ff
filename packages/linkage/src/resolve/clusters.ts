import { find, flatten, join, nodeCount, ownParents, rightNode, type Sides } from './components.ts'
import { Edges } from './edges.ts'

/**
 * A link that was cut: it would have made records with different identities one. The witnesses are the lowest nodes on either
 * side of the cut that bear the identities; they need not be the ends of the link.
 */
export type Cut = {
  left: number
  right: number
  weight: number
  leftWitness: number
  rightWitness: number
}

/** `labels[node]` is the lowest node of its cluster. */
export type Clusters = { labels: Uint32Array; cuts: readonly Cut[] }

/**
 * Everything that links reach is one cluster, unless it would hold two identities: then the heaviest links are joined first and
 * a link between two different identities is cut, so that the weakest links give way. Ties go by the lower rows; the same
 * edges in any order give the same clusters.
 * @param edges the links
 * @param identities by node, the number of a value that one real thing has only once (a valid identity number); 0 where unknown
 * @example // ids 1 - 0 - 2 with weights 9 and 5: the edge of weight 5 is cut
 */
export function clusters(edges: Edges, sides: Sides, identities?: Uint32Array): Clusters {
  const parents = ownParents(nodeCount(sides))
  edges.each((left, right) => {
    join(parents, left, rightNode(right, sides))
  })
  const labels = flatten(parents)
  if (!identities) return { labels, cuts: [] }
  const torn = contradictory(labels, identities)
  if (!torn) return { labels, cuts: [] }
  const within = new Edges()
  edges.each((left, right, weight) => {
    if (torn[labels[left] ?? 0] === 1) within.push(left, right, weight)
  })
  // Labels of a torn cluster are taken back to single nodes; the others stay as they are.
  for (let node = labels.length - 1; node >= 0; node--) {
    if (torn[labels[node] ?? 0] === 1) labels[node] = node
  }
  const cuts = joinHeaviestFirst(within, sides, identities, labels)
  return { labels: flatten(labels), cuts }
}

/** Marks the labels of clusters that hold two identities; undefined where there are none. */
function contradictory(labels: Uint32Array, identities: Uint32Array): Uint8Array | undefined {
  const held = new Uint32Array(labels.length)
  let torn: Uint8Array | undefined
  for (let node = 0; node < labels.length; node++) {
    const identity = identities[node] ?? 0
    if (identity === 0) continue
    const label = labels[node] ?? 0
    const other = held[label] ?? 0
    if (other === 0) held[label] = identity
    else if (other !== identity) {
      torn ??= new Uint8Array(labels.length)
      torn[label] = 1
    }
  }
  return torn
}

function joinHeaviestFirst(
  edges: Edges,
  sides: Sides,
  identities: Uint32Array,
  parents: Uint32Array,
): readonly Cut[] {
  const sorted = edges.toArray().sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1])
  /** The lowest node with an identity, by root. */
  const witnesses = new Map<number, number>()
  const cuts: Cut[] = []
  const witnessOf = (root: number) => {
    const known = witnesses.get(root)
    return known ?? ((identities[root] ?? 0) > 0 ? root : undefined)
  }
  let last: readonly [number, number, number] | undefined
  for (const edge of sorted) {
    const [left, right, weight] = edge
    const repeated = last?.[0] === left && last[1] === right
    last = edge
    if (repeated) continue
    const a = find(parents, left)
    const b = find(parents, rightNode(right, sides))
    if (a === b) continue
    const leftWitness = witnessOf(a)
    const rightWitness = witnessOf(b)
    if (leftWitness !== undefined && rightWitness !== undefined) {
      if (identities[leftWitness] !== identities[rightWitness]) {
        cuts.push({ left, right, weight, leftWitness, rightWitness })
        continue
      }
    }
    const root = join(parents, a, b)
    const lowest = Math.min(leftWitness ?? Number.POSITIVE_INFINITY, rightWitness ?? Number.POSITIVE_INFINITY)
    if (lowest < Number.POSITIVE_INFINITY) witnesses.set(root, lowest)
  }
  return cuts
}
