import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duckdb } from '../dialect/duckdb.ts'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { clusterIds } from '../resolve/cluster-ids.ts'
import { link } from './link.ts'
import { PERSON_HEADERS, PERSONS } from './testing/models.ts'
import { person, residentId } from './testing/people.ts'
import { fillSource, openTestEngine, type Row } from './testing/tables.ts'
import { writePairedClusters } from './write-clusters.ts'

const CLUSTERED = { ...PERSONS, resolve: 'clusters' as const }
const keyed = (key: string, row: Row): Row => ({ ...row, key })

describe('clusters', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  /** Cluster by `side key`. */
  async function clustersOf(
    tables: { left: readonly Row[]; right?: readonly Row[] },
    previousClusters?: string,
  ): Promise<ReadonlyMap<string, string>> {
    const left = await fillSource(engine, 'left', tables.left, PERSON_HEADERS)
    const right = tables.right ? await fillSource(engine, 'right', tables.right, PERSON_HEADERS) : null
    const earlier = previousClusters === undefined ? {} : { previousClusters }
    await link({ engine, left, right, model: CLUSTERED, clusters: true, ...earlier })
    const keys = ['left', ...(right ? ['right'] : [])].map(
      (side) => `SELECT '${side}' AS side, row, key FROM ${side}_source`,
    )
    const rows = await engine.rows(
      `SELECT c.side, s.key, c.cluster FROM clusters c JOIN (${keys.join(' UNION ALL ')}) s ON s.side = c.side AND s.row = c.row`,
    )
    return new Map(rows.map(([side, key, cluster]) => [`${side} ${key}`, String(cluster)]))
  }

  async function keep(ids: ReadonlyMap<string, string>): Promise<void> {
    async function* pieces() {
      const cells = [...ids].map(([name, id]) => [...name.split(' '), id])
      yield [0, 1, 2].map((at) => cells.map((row) => row[at] ?? null))
    }
    const shape = ['side', 'key', 'cluster'].map((name) => ({ name, type: 'text' as const }))
    await engine.fill('earlier_clusters', shape, pieces())
  }

  it('keep their ids when records are added, in whatever order the file has them', async () => {
    const first = [0, 1, 2, 3].flatMap((n) => [keyed(`m${n}`, person(n)), keyed(`n${n}`, person(n))])
    const ids = await clustersOf({ left: first })
    expect(ids.get('left n2')).toBe('m2')
    await keep(ids)
    // A record with a smaller key comes to each old cluster, and new ones come besides.
    const added = [0, 2].map((n) => keyed(`a${n}`, person(n)))
    const strangers = [7, 8, 8].map((n, at) => keyed(`b${at}`, person(n)))
    const all = [...added, ...strangers, ...[...first].reverse()]
    const later = await clustersOf({ left: all }, 'earlier_clusters')
    for (const [name, id] of ids) expect(later.get(name)).toBe(id)
    expect([later.get('left a0'), later.get('left a2')]).toEqual(['m0', 'm2'])
    expect([later.get('left b1'), later.get('left b2')]).toEqual(['b1', 'b1'])
    // Without the earlier run they would be named anew.
    expect((await clustersOf({ left: all })).get('left m0')).toBe('a0')
  })

  it('keep their ids between two tables, one of which is new', async () => {
    const left = [0, 1, 2].map((n) => keyed(`k${n}`, person(n)))
    const right = [1, 5].map((n) => keyed(`k${n}`, person(n)))
    const ids = await clustersOf({ left, right })
    expect(Object.fromEntries(ids)).toEqual({
      'left k0': 'k0',
      'left k1': 'k1',
      'left k2': 'k2',
      'right k1': 'k1',
      'right k5': 'right:k5',
    })
    await keep(ids)
    const later = await clustersOf(
      { left: [...left, keyed('a', person(5))], right: [...right, keyed('b', person(0))] },
      'earlier_clusters',
    )
    expect(later.get('left a')).toBe('right:k5')
    expect(later.get('right b')).toBe('k0')
    for (const [name, id] of ids) expect(later.get(name)).toBe(id)
  })

  it('of records with one partner each are named as those of any links (property)', async () => {
    const key = fc.constantFrom('a', 'b', 'left:a', 'right:a', 'left:right:b', 'C', '王')
    const keys = fc.uniqueArray(key, { minLength: 1 })
    const partners = fc.tuple(fc.shuffledSubarray([0, 1, 2, 3, 4]), fc.shuffledSubarray([0, 1, 2, 3, 4]))
    await fc.assert(
      fc.asyncProperty(keys, keys, partners, async (left, right, [ls, rs]) => {
        const nodes = { left: left.length, right: right.length }
        await fillSource(
          engine,
          'left',
          left.map((each) => keyed(each, person(0))),
          PERSON_HEADERS,
        )
        await fillSource(
          engine,
          'right',
          right.map((each) => keyed(each, person(0))),
          PERSON_HEADERS,
        )
        const pairs = ls.flatMap((l, at) => {
          const r = rs[at]
          return r === undefined || l >= left.length || r >= right.length ? [] : [[l, r] as const]
        })
        async function* pieces() {
          yield [pairs.map(([l]) => l), pairs.map(([, r]) => r)]
        }
        const shape = ['l', 'r'].map((name) => ({ name, type: 'integer' as const }))
        await engine.fill('links', shape, pieces())
        await writePairedClusters(engine, duckdb)
        const labels = Uint32Array.from({ length: left.length + right.length }, (_, node) => node)
        for (const [l, r] of pairs) labels[left.length + r] = l
        const idOf = clusterIds(labels, nodes, (node) => [...left, ...right][node] ?? '')
        expect(await engine.rows('SELECT side, row, cluster FROM clusters')).toEqual([
          ...left.map((_, row) => ['left', row, idOf(row)]),
          ...right.map((_, row) => ['right', row, idOf(labels[left.length + row] ?? 0)]),
        ])
      }),
      { numRuns: 20 },
    )
  })

  it('hold no two valid IDs: the link between them is cut and reported', async () => {
    // One phone, name and employer; the record without an ID agrees with both others.
    const shared = { 姓名: '王小明', 手机: '13912345670', 单位: '成都国联建筑工程有限公司' }
    const [one, two] = [residentId(1), residentId(1002)]
    const rows = [one, '', two].map((id, n) => ({ ...shared, 身份证号: id, key: `k${n}` }))
    const left = await fillSource(engine, 'left', rows, PERSON_HEADERS)
    // Even where different IDs hardly count.
    const comparisons = CLUSTERED.comparisons.filter(({ name }) => name !== 'id')
    const model = { ...CLUSTERED, comparisons, prior: 0.05 }
    const outcome = await link({ engine, left, right: null, model, clusters: true })
    const clusters = await engine.rows('SELECT row, cluster FROM clusters ORDER BY row')
    expect(outcome.report.scored).toBe(3)
    expect(outcome.clusters).toBe(1)
    expect(clusters[0]?.[1]).not.toEqual(clusters[2]?.[1])
    expect(outcome.report.contradictions).toEqual([
      {
        column: 'id',
        left: { side: 'left', row: 0, value: one },
        right: { side: 'left', row: 2, value: two },
      },
    ])
    const links = await engine.rows('SELECT l, r FROM links WHERE l = 0 AND r = 2')
    expect(links).toEqual([])
  })

  it('may hold an ID that is not valid beside a valid one', async () => {
    const shared = { 姓名: '王小明', 手机: '13912345670', 单位: '成都国联建筑工程有限公司' }
    const id = residentId(1)
    const wrong = `${id.slice(0, 17)}${id.endsWith('5') ? '6' : '5'}`
    const rows = [id, wrong].map((each) => ({ ...shared, 身份证号: each }))
    const left = await fillSource(engine, 'left', rows, PERSON_HEADERS)
    const outcome = await link({ engine, left, right: null, model: CLUSTERED, clusters: true })
    expect([outcome.clusters, outcome.links, outcome.report.contradictions]).toEqual([1, 1, []])
  })
})
