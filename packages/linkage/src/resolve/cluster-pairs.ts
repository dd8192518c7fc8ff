import { LinkageError } from '../errors/linkage-error.ts'
import type { Sides } from './components.ts'
import { membersOf } from './members.ts'

/**
 * All pairs of rows that clusters make, one after the other, ordered by cluster and row. Inside one table each unordered pair
 * once, the lower row first; between two tables each left row of a cluster with each right row. Nothing is yielded before the
 * sizes of all clusters are known to be within the limit.
 * @param labels by node, the lowest node of its cluster
 * @param limit most pairs that one cluster may make (`limits.pairsPerCluster`)
 * @param keyOf key of a node, to name a cluster that is too large
 * @throws LinkageError `cluster-too-large`
 */
export function* clusterPairs(
  labels: Uint32Array,
  sides: Sides,
  limit: number,
  keyOf: (node: number) => string,
): Generator<[left: number, right: number]> {
  const { starts, nodes } = membersOf(labels)
  const spans = function* () {
    for (let label = 0; label < labels.length; label++) {
      const start = starts[label] ?? 0
      const end = starts[label + 1] ?? 0
      if (end - start > 1) yield { label, start, end, middle: middle(nodes, start, end, sides) }
    }
  }
  for (const { label, start, end, middle } of spans()) {
    const records = end - start
    const pairs = sides.right === null ? (records * (records - 1)) / 2 : (middle - start) * (end - middle)
    if (pairs > limit) {
      throw new LinkageError('cluster-too-large', { key: keyOf(label), records, pairs, limit })
    }
  }
  for (const { start, end, middle } of spans()) {
    for (let at = start; at < middle; at++) {
      const left = nodes[at] ?? 0
      if (sides.right === null) {
        for (let other = at + 1; other < end; other++) yield [left, nodes[other] ?? 0]
      } else {
        for (let other = middle; other < end; other++) yield [left, (nodes[other] ?? 0) - sides.left]
      }
    }
  }
}

/** Where the right rows of a cluster begin. */
function middle(nodes: Uint32Array, start: number, end: number, sides: Sides): number {
  if (sides.right === null) return end
  let at = start
  while (at < end && (nodes[at] ?? 0) < sides.left) at += 1
  return at
}
