import { nodeCount, ownParents, rightNode, type Sides } from './components.ts'
import type { Edges } from './edges.ts'

/**
 * How strongly two records of one cluster hang together: the weakest link on the strongest way between them, in thousandths of a bit. For
 * a pair with a link of its own this is at least that link's weight.
 *
 * Edges are joined heaviest first; each join is remembered with its weight at the root that gives way. Without halving paths,
 * and with the smaller tree below the larger one, a way is at most log2(n) joins long.
 * @param labels by node, the cluster; edges between clusters (cut ones) do not count
 * @returns the weight for a left and a right row of one cluster
 */
export function weakestLinks(
  edges: Edges,
  sides: Sides,
  labels: Uint32Array,
): (left: number, right: number) => number {
  const count = nodeCount(sides)
  const parents = ownParents(count)
  const sizes = new Uint32Array(count).fill(1)
  /** Weight at which a node was joined to its parent. */
  const weights = new Int32Array(count)
  const rootOf = (node: number) => {
    let at = node
    while (parents[at] !== at) at = parents[at] ?? at
    return at
  }
  for (const [left, right, weight] of edges
    .toArray()
    .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1])) {
    const other = rightNode(right, sides)
    if (labels[left] !== labels[other]) continue
    const a = rootOf(left)
    const b = rootOf(other)
    if (a === b) continue
    const [below, above] = (sizes[a] ?? 0) < (sizes[b] ?? 0) ? [a, b] : [b, a]
    parents[below] = above
    weights[below] = weight
    sizes[above] = (sizes[above] ?? 0) + (sizes[below] ?? 0)
  }
  return (left, right) => {
    const ups = new Map<number, number>()
    let lowest = Number.POSITIVE_INFINITY
    for (let at = left; ; at = parents[at] ?? at) {
      ups.set(at, lowest)
      if (parents[at] === at) break
      lowest = Math.min(lowest, weights[at] ?? 0)
    }
    let way = Number.POSITIVE_INFINITY
    let at = rightNode(right, sides)
    while (!ups.has(at)) {
      way = Math.min(way, weights[at] ?? 0)
      at = parents[at] ?? at
    }
    return Math.min(way, ups.get(at) ?? way)
  }
}
