import { adjacency } from './adjacency.ts'
import { Edges } from './edges.ts'
import { Matching } from './matching.ts'

/**
 * The best set of links in which every record has one at most: of all such sets the one with the greatest sum of
 * `weight - threshold` (each link also counts a thousandth of a bit, so that one of exactly the threshold is worth having).
 * A weight is the log odds that two records are one, so at a threshold of probability 0.5 (weight 0) this is the most probable
 * set; a higher threshold asks that much more of every further link. Optimal inside each component, not greedy: a strong link
 * gives way to two that outweigh it.
 *
 * Ties are decided by the rows (lower left row, then lower right row), never by the order of the edges.
 * @param sides number of rows of either table
 * @param threshold in thousandths of a bit; lighter edges are no links
 * @returns the links by ascending left row
 * @example // a-x 10, a-y 9, b-x 9: a-y and b-x
 */
export function oneToOne(edges: Edges, sides: { left: number; right: number }, threshold: number): Edges {
  const graph = adjacency(edges, sides, threshold)
  const matching = new Matching(graph, sides)
  for (let left = 0; left < sides.left; left++) matching.enter(left)
  const links = new Edges()
  for (let left = 0; left < sides.left; left++) {
    const right = matching.rightOf(left)
    if (right < 0) continue
    let at = graph.starts[left] ?? 0
    while (graph.rights[at] !== right) at += 1
    links.push(left, right, (graph.gains[at] ?? 0) + threshold - 1)
  }
  return links
}
