/** The nodes of clusters in ascending order: cluster `label` has the places `starts[label]` up to `starts[label + 1]`. */
export type Members = { starts: Uint32Array; nodes: Uint32Array }

/** @param labels by node, the lowest node of its cluster */
export function membersOf(labels: Uint32Array): Members {
  const starts = new Uint32Array(labels.length + 2)
  for (const label of labels) starts[label + 2] = (starts[label + 2] ?? 0) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const nodes = new Uint32Array(labels.length)
  labels.forEach((label, node) => {
    const place = starts[label + 1] ?? 0
    nodes[place] = node
    starts[label + 1] = place + 1
  })
  return { starts: starts.subarray(0, labels.length + 1), nodes }
}
