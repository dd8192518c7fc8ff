import { compareCodePoints } from './code-points.ts'
import type { Sides } from './components.ts'

/**
 * The id of every cluster. A new cluster is named by the smallest key of its left records, by code point; one without left
 * records by the smallest key of its right records, as `right:KEY`. (A left key that begins with `left:` or `right:` gets
 * `left:` before it, so that no two clusters share an id.)
 *
 * With the ids of an earlier run, a cluster keeps the id of which it has most records; ties go to the smaller id, then to the
 * cluster with the smaller name of its own. Each id is used once: of an earlier cluster that fell apart the largest part keeps
 * it. A cluster whose records are those of an earlier one has that one's id, whatever is added around it.
 *
 * Memory: four bytes per record, and with an earlier run a map entry for each of its clusters.
 * @param labels by node, the lowest node of its cluster
 * @param keyOf key of a node; keys are unique on their side
 * @param previousOf id that the record had in the earlier run; undefined for a new record
 * @returns the id of a label
 */
export function clusterIds(
  labels: Uint32Array,
  sides: Sides,
  keyOf: (node: number) => string,
  previousOf?: (node: number) => string | undefined,
): (label: number) => string {
  const nameOf = ownNames(labels, sides, keyOf)
  if (!previousOf) return nameOf
  const ids = keptIds(labels, nameOf, previousOf)
  const taken = new Set(ids.values())
  const renamed: { label: number; name: string }[] = []
  labels.forEach((label, node) => {
    if (label !== node || ids.has(label)) return
    const name = nameOf(label)
    if (taken.has(name)) renamed.push({ label, name })
    // A name that happens to look like a numbered one must not be given a second time.
    else if (/~\d+$/.test(name)) taken.add(name)
  })
  renamed.sort((one, other) => compareCodePoints(one.name, other.name))
  for (const { label, name } of renamed) {
    let number = 2
    while (taken.has(`${name}~${number}`)) number += 1
    ids.set(label, `${name}~${number}`)
    taken.add(`${name}~${number}`)
  }
  return (label) => ids.get(label) ?? nameOf(label)
}

function ownNames(
  labels: Uint32Array,
  sides: Sides,
  keyOf: (node: number) => string,
): (label: number) => string {
  /** The node with the smallest key, by label. The label is the lowest node: a cluster with a left record has a left label. */
  const smallest = new Uint32Array(labels.length)
  const onRight = (node: number) => sides.right !== null && node >= sides.left
  labels.forEach((label, node) => {
    if (label === node) smallest[label] = node
    else if (onRight(node) && !onRight(label)) return
    else if (compareCodePoints(keyOf(node), keyOf(smallest[label] ?? 0)) < 0) smallest[label] = node
  })
  return (label) => {
    const key = keyOf(smallest[label] ?? 0)
    if (sides.right === null) return key
    if (onRight(label)) return `right:${key}`
    return /^(left|right):/.test(key) ? `left:${key}` : key
  }
}

/** Ids of the earlier run that live on, by label. */
function keptIds(
  labels: Uint32Array,
  nameOf: (label: number) => string,
  previousOf: (node: number) => string | undefined,
): Map<number, string> {
  const kept = new Map<number, string>()
  const claimedBy = new Map<string, number>()
  /** Labels that hold several ids, and ids that several labels hold. */
  const mixed = new Set<number>()
  const split = new Set<string>()
  labels.forEach((label, node) => {
    const id = previousOf(node)
    if (id === undefined) return
    if ((kept.get(label) ?? id) !== id) mixed.add(label)
    else kept.set(label, id)
    if ((claimedBy.get(id) ?? label) !== label) split.add(id)
    else claimedBy.set(id, label)
  })
  if (mixed.size === 0 && split.size === 0) return kept

  const shares = new Map<number, Map<string, number>>()
  labels.forEach((label, node) => {
    const id = previousOf(node)
    if (id === undefined || !(mixed.has(label) || split.has(id))) return
    const share = shares.get(label) ?? new Map<string, number>()
    shares.set(label, share.set(id, (share.get(id) ?? 0) + 1))
  })
  const claims = [...shares].flatMap(([label, share]) =>
    [...share].map(([id, records]) => ({ label, id, records, name: nameOf(label) })),
  )
  claims.sort(
    (a, b) => b.records - a.records || compareCodePoints(a.id, b.id) || compareCodePoints(a.name, b.name),
  )
  for (const { label } of claims) kept.delete(label)
  const given = new Set<string>()
  for (const { label, id } of claims) {
    if (kept.has(label) || given.has(id)) continue
    kept.set(label, id)
    given.add(id)
  }
  return kept
}
