import type { Edges } from './edges.ts'

/**
 * How rows are numbered as nodes of one graph: left row l is node l, right row r is node `left + r`. `right: null` where
 * duplicates inside the left table are sought; then both ends of an edge are left rows.
 */
export type Sides = { left: number; right: number | null }

/** Number of nodes. */
export function nodeCount({ left, right }: Sides): number {
  return left + (right ?? 0)
}

/** The node at the right end of an edge. */
export function rightNode(row: number, { left, right }: Sides): number {
  return right === null ? row : left + row
}

/**
 * The connected component of every node, named by its lowest node: the same edges in any order give the same labels.
 * Union-find with path halving; the lower root wins.
 * @returns the lowest node of the component, by node
 */
export function connectedComponents(edges: Edges, sides: Sides): Uint32Array {
  const parents = ownParents(nodeCount(sides))
  const shift = sides.right === null ? 0 : sides.left
  edges.each((left, right) => {
    join(parents, left, right + shift)
  })
  return flatten(parents)
}

/** Every node its own parent. */
export function ownParents(count: number): Uint32Array {
  const parents = new Uint32Array(count)
  for (let node = 0; node < count; node++) parents[node] = node
  return parents
}

/** The root of a node; halves the path on the way. */
export function find(parents: Uint32Array, node: number): number {
  let at = node
  for (;;) {
    const parent = parents[at] ?? at
    if (parent === at) return at
    const above = parents[parent] ?? parent
    parents[at] = above
    at = above
  }
}

/** Makes two nodes one component; its root is the lower of the two roots. */
export function join(parents: Uint32Array, one: number, other: number): number {
  const a = find(parents, one)
  const b = find(parents, other)
  if (a === b) return a
  const root = Math.min(a, b)
  parents[Math.max(a, b)] = root
  return root
}

/** Points every node at its root. Parents are never higher than their children, so one pass in order is enough. */
export function flatten(parents: Uint32Array): Uint32Array {
  for (let node = 0; node < parents.length; node++) parents[node] = parents[parents[node] ?? node] ?? node
  return parents
}
