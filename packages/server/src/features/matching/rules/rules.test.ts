import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import { duckdbEngine, type Engine, link } from './engine.ts'
import type { LinkModel } from './model.ts'
import { resolveGroups, resolveManyToOne } from './resolve.ts'

const byCode: LinkModel = {
  name: 'codes',
  left: 'firms',
  right: 'firms',
  key: 'id',
  rules: [
    { name: 'tax number', equal: ['tax'], act: 'link' },
    { name: 'register', equal: ['register'], act: 'link', unlessDiffers: ['tax'] },
  ],
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'equal', when: { equal: 'name' } },
        { name: 'missing', when: { missing: 'name' } },
        { name: 'differs', when: 'otherwise' },
      ],
    },
  ],
}
const byName: LinkModel = {
  name: 'names',
  left: 'unknown',
  right: 'firms',
  key: 'id',
  rules: [{ name: 'name', equal: ['name'], act: 'propose', unlessDiffers: ['tax'], largestBlock: 3 }],
  comparisons: [],
}

let engine: Engine
let rows: (sql: string) => Promise<readonly (readonly unknown[])[]>
let close: () => void
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson()
  engine = duckdbEngine(rows)
  close = () => connection.closeSync()
})
afterAll(() => close())

const text = (value: unknown) => (value === null ? 'NULL' : `'${value}'`)
async function table(name: string, records: readonly (readonly unknown[])[]): Promise<void> {
  await rows(`CREATE OR REPLACE TABLE ${name} (id INTEGER, tax VARCHAR, register VARCHAR, name VARCHAR)`)
  for (const [id, tax, register, label] of records) {
    await rows(`INSERT INTO ${name} VALUES (${id}, ${text(tax)}, ${text(register)}, ${text(label)})`)
  }
}

describe('a model as readable SQL', () => {
  it.each([byCode, byName])('$name', async (model) => {
    const sql = compile(model).map((statement) => `-- ${statement.name}\n${statement.sql};\n`)
    await expect(sql.join('\n')).toMatchFileSnapshot(`golden/${model.name}.sql`)
  })
  it('refuses a name that could carry SQL', () => {
    expect(() => compile({ ...byCode, left: 'firms; drop' })).toThrow(RangeError)
    expect(() => compile({ ...byCode, rules: [{ name: "it's", equal: ['tax'], act: 'link' }] })).toThrow(
      RangeError,
    )
  })
})

describe('pairs with their why', () => {
  it('links by the first rule that finds them, and says how the names compare', async () => {
    await table('firms', [
      [1, 'T1', 'R1', 'North'],
      [2, 'T1', 'R1', 'Nord'],
      [3, null, 'R1', null],
      [4, 'T4', 'R4', 'West'],
      [5, 'T5', 'R4', 'West'],
    ])
    await link(engine, byCode)
    expect(await rows('SELECT left_key, right_key, rule, act, name FROM codes_pairs ORDER BY 1, 2')).toEqual([
      [2, 1, 'tax number', 'link', 'differs'],
      [3, 1, 'register', 'link', 'missing'],
    ])
  })
  it('only proposes by name, never against a code, never for a name that many bear', async () => {
    await table('firms', [
      [1, 'T1', null, 'North'],
      [2, 'T2', null, 'South'],
      [3, null, null, 'Many'],
      [4, null, null, 'Many'],
      [5, null, null, 'Many'],
    ])
    await table('unknown', [
      [11, null, null, 'North'],
      [12, 'T9', null, 'South'],
      [13, null, null, 'Many'],
    ])
    await link(engine, byName)
    expect(await rows('SELECT left_key, right_key, act FROM names_pairs')).toEqual([[11, 1, 'propose']])
  })
})

describe('resolution', () => {
  const links = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 14,
  })
  it('groups everything that links reach under its lowest key, in any order of the links', async () => {
    await rows('CREATE OR REPLACE TABLE nodes AS SELECT range AS id FROM range(1, 13)')
    await fc.assert(
      fc.asyncProperty(links, async (pairs) => {
        const values = pairs.map(([a, b]) => `(${a}, ${b})`).join(', ')
        await resolveGroups(engine, {
          records: 'nodes',
          key: 'id',
          links: `(VALUES ${values}) AS l (left_key, right_key)`,
          into: 'groups',
        })
        const found = await rows('SELECT resolved::INTEGER FROM groups ORDER BY key')
        expect(found.map(([lowest]) => lowest)).toEqual(lowestOfGroup(12, pairs))
      }),
      { numRuns: 25 },
    )
  })
  it('many to one: the first by order, then the lower key', async () => {
    await rows(`CREATE OR REPLACE TABLE wishes AS SELECT * FROM (VALUES (1, 9, 2), (1, 8, 2), (1, 5, 3), (2, 9, 1))
      AS w (left_key, right_key, strength)`)
    await resolveManyToOne(engine, { links: 'wishes', order: 'strength', into: 'chosen' })
    expect(await rows('SELECT * FROM chosen ORDER BY 1')).toEqual([
      [1, 8],
      [2, 9],
    ])
  })
})

/** The slow, plain way: the lowest label spreads until nothing changes. */
function lowestOfGroup(count: number, pairs: readonly (readonly [number, number])[]): number[] {
  const labels = Array.from({ length: count }, (_, index) => index + 1)
  for (let round = 0; round < count; round++) {
    for (const [a, b] of pairs) {
      const lowest = Math.min(labels[a - 1] ?? a, labels[b - 1] ?? b)
      labels[a - 1] = lowest
      labels[b - 1] = lowest
    }
  }
  return labels
}
