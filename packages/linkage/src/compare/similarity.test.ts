import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duckdb } from '../dialect/duckdb.ts'
import { DUCKDB_FUNCTIONS } from '../dialect/duckdb-functions.ts'
import { editDistance } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'

const FAR = 100

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['王', '', 1],
    ['王小明', '王晓明', 1],
    ['王小明', '王明小', 1],
    ['中国', '中', 1],
    ['𬱖', '颜', 1],
    ['ca', 'abc', 2],
    ['kitten', 'sitting', 3],
    [`${'国'.repeat(60)}a`, `${'国'.repeat(60)}bcd`, 0],
  ])('%s and %s are %i apart', (a, b, distance) => expect(editDistance(a, b, FAR)).toBe(distance))

  const text = fc.string({ unit: fc.constantFrom(...'ab王李'), maxLength: 12 })
  it('stops early without another answer', () => {
    fc.assert(
      fc.property(text, text, fc.nat(5), (a, b, atMost) => {
        expect(editDistance(a, b, atMost)).toBe(Math.min(editDistance(a, b, FAR), atMost + 1))
      }),
      { numRuns: 2000 },
    )
  })
  it('is a metric', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(editDistance(a, c, FAR)).toBeLessThanOrEqual(editDistance(a, b, FAR) + editDistance(b, c, FAR))
        expect(editDistance(a, b, FAR) === 0).toBe(a === b)
      }),
    )
  })
})

describe('the similarities of the engine', () => {
  let close = () => {}
  let ask: (sql: string, values: Record<string, string>) => Promise<readonly (readonly unknown[])[]>
  beforeAll(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const { sql } of DUCKDB_FUNCTIONS) await connection.run(sql)
    ask = async (sql, values) => (await connection.runAndReadAll(sql, values)).getRows()
    close = () => connection.closeSync()
  })
  afterAll(() => close())

  const letters = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 70 })
  const short = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), maxLength: 8 })
  const texts = fc.oneof(
    short('ab'),
    short('abcde '),
    letters('abcdefghij'),
    short('王李a𬱖'),
    letters('王李赵钱孙a'),
  )

  it('are these, on characters of any script', async () => {
    // One query for all pairs: planning it costs more than comparing thousands, so that nothing is shrunk.
    const pairs = fc.sample(fc.tuple(texts, texts), 1500)
    const rows = await ask(
      `SELECT ${duckdb.editsWithSwaps('pair', 'split')}::INTEGER, ${duckdb.jaroWinkler('pair', 'split')}
       FROM (SELECT ${duckdb.laidTogether('left(p[1], 60)', 'left(p[2], 60)')} AS pair, length(left(p[1], 60)) AS split
         FROM (SELECT unnest(from_json($pairs, '[["VARCHAR"]]')) AS p))`,
      { pairs: JSON.stringify(pairs) },
    )
    const wrong = pairs.flatMap(([a, b], at) => {
      const [theirs, ours] = [rows[at], [editDistance(a, b, FAR), jaroWinkler(a, b)]]
      return theirs?.[0] === ours[0] && theirs?.[1] === ours[1] ? [] : [{ a, b, theirs, ours }]
    })
    expect(wrong).toEqual([])
  })
})
