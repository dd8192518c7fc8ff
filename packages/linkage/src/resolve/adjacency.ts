import type { Edges } from './edges.ts'

/** The edges of each left row in ascending order of the right row, one per pair: places `starts[l]` up to `ends[l]`. */
export type Adjacency = {
  starts: Uint32Array
  ends: Uint32Array
  rights: Uint32Array
  gains: Int32Array
}

/**
 * Sorts the edges worth having by left and right row, in two counting passes. Of several edges between the same rows the
 * heaviest stays.
 * @param floor edges that weigh less are left out; one of exactly this weight gains 1
 */
export function adjacency(edges: Edges, sides: { left: number; right: number }, floor: number): Adjacency {
  const rightPlaces = new Uint32Array(sides.right + 1)
  const starts = new Uint32Array(sides.left + 1)
  let count = 0
  edges.each((left, right, weight) => {
    if (weight < floor) return
    rightPlaces[right + 1] = (rightPlaces[right + 1] ?? 0) + 1
    starts[left + 1] = (starts[left + 1] ?? 0) + 1
    count += 1
  })
  accumulate(rightPlaces)
  accumulate(starts)

  const lefts = new Uint32Array(count)
  const gainsByRight = new Int32Array(count)
  edges.each((left, right, weight) => {
    if (weight < floor) return
    const place = rightPlaces[right] ?? 0
    rightPlaces[right] = place + 1
    lefts[place] = left
    gainsByRight[place] = weight - floor + 1
  })

  const ends = starts.slice(0, sides.left)
  const rights = new Uint32Array(count)
  const gains = new Int32Array(count)
  for (let place = 0, right = 0; place < count; place++) {
    // After the pass above, rightPlaces[right] is where the edges of `right` end.
    while (place >= (rightPlaces[right] ?? count)) right += 1
    const left = lefts[place] ?? 0
    const gain = gainsByRight[place] ?? 0
    const end = ends[left] ?? 0
    if (end > (starts[left] ?? 0) && rights[end - 1] === right) {
      gains[end - 1] = Math.max(gains[end - 1] ?? 0, gain)
    } else {
      rights[end] = right
      gains[end] = gain
      ends[left] = end + 1
    }
  }
  return { starts, ends, rights, gains }
}

function accumulate(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
}
