/** A stretch of two texts. `inserted` has no left part, `deleted` no right one. */
export type Run = {
  kind: 'equal' | 'replaced' | 'inserted' | 'deleted' | 'swapped'
  left: string
  right: string
}

/** Longer middles are one replaced run: nobody looks for a character in them, and the table would be large. */
const LONGEST = 400

/**
 * Two texts laid beside each other character by character, with the fewest edits (insert, delete, replace, swap of
 * neighbours), as runs to colour. The left parts joined give the left text, the right parts the right one.
 *
 * @example aligned('王小明', '王晓明') // equal 王, replaced 小/晓, equal 明
 * @example aligned('国联建筑', '建筑') // deleted 国联, equal 建筑
 */
export function aligned(left: string, right: string): readonly Run[] {
  const [l, r] = [Array.from(left), Array.from(right)]
  let start = 0
  while (start < l.length && start < r.length && l[start] === r[start]) start++
  let end = 0
  while (
    end < l.length - start &&
    end < r.length - start &&
    l[l.length - 1 - end] === r[r.length - 1 - end]
  ) {
    end++
  }
  const runs: Run[] = []
  add(runs, 'equal', l.slice(0, start), r.slice(0, start))
  const [one, two] = [l.slice(start, l.length - end), r.slice(start, r.length - end)]
  if (one.length > LONGEST || two.length > LONGEST) add(runs, plainKind(one, two), one, two)
  else for (const step of steps(one, two)) add(runs, step.kind, step.left, step.right)
  add(runs, 'equal', l.slice(l.length - end), r.slice(r.length - end))
  return runs
}

const plainKind = (one: readonly string[], two: readonly string[]): Run['kind'] =>
  one.length === 0 ? 'inserted' : two.length === 0 ? 'deleted' : 'replaced'

/** Joins a stretch to the run before it when both are of one kind; swaps stay apart, each is one slip. */
function add(runs: Run[], kind: Run['kind'], left: readonly string[], right: readonly string[]): void {
  if (left.length === 0 && right.length === 0) return
  const before = runs.at(-1)
  if (before?.kind !== kind || kind === 'swapped') {
    runs.push({ kind, left: left.join(''), right: right.join('') })
    return
  }
  before.left += left.join('')
  before.right += right.join('')
}

type Step = { kind: Run['kind']; left: readonly string[]; right: readonly string[] }

function steps(one: readonly string[], two: readonly string[]): readonly Step[] {
  const width = two.length + 1
  const costs = costTable(one, two)
  const cost = (i: number, j: number) => costs[i * width + j] ?? 0
  const found: Step[] = []
  let [i, j] = [one.length, two.length]
  const take = (kind: Run['kind'], left: number, right: number) => {
    found.push({ kind, left: one.slice(i - left, i), right: two.slice(j - right, j) })
    i -= left
    j -= right
  }
  while (i > 0 || j > 0) {
    const here = cost(i, j)
    if (i > 0 && j > 0 && one[i - 1] === two[j - 1] && here === cost(i - 1, j - 1)) take('equal', 1, 1)
    else if (isSwap(one, two, i, j) && here === cost(i - 2, j - 2) + 1) take('swapped', 2, 2)
    else if (i > 0 && j > 0 && here === cost(i - 1, j - 1) + 1) take('replaced', 1, 1)
    else if (i > 0 && here === cost(i - 1, j) + 1) take('deleted', 1, 0)
    else take('inserted', 0, 1)
  }
  return found.reverse()
}

function isSwap(one: readonly string[], two: readonly string[], i: number, j: number): boolean {
  return i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]
}

function costTable(one: readonly string[], two: readonly string[]): Uint16Array {
  const width = two.length + 1
  const costs = new Uint16Array((one.length + 1) * width)
  const cost = (i: number, j: number) => costs[i * width + j] ?? 0
  for (let i = 0; i <= one.length; i++) {
    for (let j = 0; j <= two.length; j++) {
      if (i === 0 || j === 0) costs[i * width + j] = i + j
      else {
        const replaced = cost(i - 1, j - 1) + (one[i - 1] === two[j - 1] ? 0 : 1)
        let least = Math.min(replaced, cost(i - 1, j) + 1, cost(i, j - 1) + 1)
        if (isSwap(one, two, i, j)) least = Math.min(least, cost(i - 2, j - 2) + 1)
        costs[i * width + j] = least
      }
    }
  }
  return costs
}
