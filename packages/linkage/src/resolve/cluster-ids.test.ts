import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterIds } from './cluster-ids.ts'
import { compareCodePoints } from './code-points.ts'

type Partition = readonly (readonly string[])[]

/** Names the clusters of one table, given as lists of keys. */
function name(partition: Partition, previous?: ReadonlyMap<string, string>): Map<string, string> {
  const keys = partition.flat()
  const labels = Uint32Array.from(
    partition.flatMap((keysOfOne) => keysOfOne.map(() => keys.indexOf(keysOfOne[0] ?? ''))),
  )
  const keyOf = (node: number) => keys[node] ?? ''
  const previousOf = previous && ((node: number) => previous.get(keyOf(node)))
  const ids = clusterIds(labels, { left: keys.length, right: null }, keyOf, previousOf)
  return new Map(keys.map((key, node) => [key, ids(labels[node] ?? 0)]))
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a~2', 'b~2']
/** Some of the letters, in groups. */
const partitions: fc.Arbitrary<Partition> = fc
  .tuple(fc.shuffledSubarray(LETTERS), fc.array(fc.nat({ max: 4 }), { minLength: 9, maxLength: 9 }))
  .map(([letters, groups]) => {
    const groupOf = (letter: string) => groups[LETTERS.indexOf(letter)]
    return [0, 1, 2, 3, 4]
      .map((group) => letters.filter((letter) => groupOf(letter) === group))
      .filter((keys) => keys.length > 0)
  })

describe('ids of clusters', () => {
  it('are the smallest key by code point', () => {
    expect(compareCodePoints('\u{1f600}', '！')).toBeGreaterThan(0)
    expect(
      name([
        ['b', 'a'],
        ['\u{1f600}', '！'],
      ]),
    ).toEqual(
      new Map([
        ['b', 'a'],
        ['a', 'a'],
        ['\u{1f600}', '！'],
        ['！', '！'],
      ]),
    )
  })

  it('tell the sides of two tables apart, whose keys may be alike', () => {
    // Left keys 1, 2, right:1; right keys 1, 2. Left 2 and right 2 are one.
    const keys = ['1', '2', 'right:1', '1', '2']
    const ids = clusterIds(
      Uint32Array.from([0, 1, 2, 3, 1]),
      { left: 3, right: 2 },
      (node) => keys[node] ?? '',
    )
    expect([0, 1, 2, 3].map(ids)).toEqual(['1', '2', 'left:right:1', 'right:1'])
  })

  it('live on where a cluster grows, and go with the larger part where it falls apart', () => {
    const previous = new Map(['b', 'c', 'd'].map((key) => [key, 'b']))
    expect(name([['a', 'b', 'c', 'd']], previous).get('a')).toBe('b')
    const apart = name([['b'], ['c', 'd']], previous)
    expect(apart.get('c')).toBe('b')
    expect(apart.get('b')).toBe('b~2')
  })

  it('keep the id of the larger of two clusters that become one', () => {
    const previous = new Map([
      ...['a', 'b'].map((key) => [key, 'a'] as const),
      ...['c', 'd', 'e'].map((key) => [key, 'c'] as const),
    ])
    expect(name([['a', 'b', 'c', 'd', 'e']], previous).get('a')).toBe('c')
  })

  it('are used once each, and are the same for any order of rows (property)', () => {
    fc.assert(
      fc.property(partitions, partitions, (before, after) => {
        const ids = name(after, name(before))
        const clusters = after.map((keys) => new Set(keys.map((key) => ids.get(key))))
        for (const cluster of clusters) expect(cluster.size).toBe(1)
        expect(new Set(ids.values()).size).toBe(after.length)
        const reversed = after.map((keys) => [...keys].reverse()).reverse()
        expect(Object.fromEntries(name(reversed, name(before)))).toEqual(Object.fromEntries(ids))
      }),
      { numRuns: 500 },
    )
  })

  it('stay where a cluster is untouched, over several runs (property)', () => {
    fc.assert(
      fc.property(fc.array(partitions, { minLength: 2, maxLength: 4 }), (runs) => {
        let previous: Map<string, string> | undefined
        let groups: Partition = []
        for (const run of runs) {
          const ids = name(run, previous)
          for (const keys of run) {
            const before = groups.find(
              (group) => group.length === keys.length && group.every((key) => keys.includes(key)),
            )
            if (before) expect(ids.get(keys[0] ?? '')).toBe(previous?.get(keys[0] ?? ''))
          }
          previous = ids
          groups = run
        }
      }),
      { numRuns: 500 },
    )
  })
})
