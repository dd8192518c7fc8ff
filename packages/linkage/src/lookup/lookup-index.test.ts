import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordFeatures } from '../compare/record.ts'
import { weightOf } from '../compare/weight.ts'
import { kindOf } from '../kinds/index.ts'
import type { LinkageModel } from '../model/model.ts'
import { parseModel } from '../model/parse-model.ts'
import { buildIndex, type IndexedRecord } from './index-builder.ts'

/** People by code, name, birth day and district; everybody of a district is looked at. */
const PEOPLE: LinkageModel = parseModel({
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'code', kind: 'code' },
    { name: 'name', kind: 'person-name' },
    { name: 'born', kind: 'date' },
    { name: 'area', kind: 'category' },
  ],
  comparisons: [
    {
      name: 'code',
      levels: [
        { name: 'equal', when: { equal: 'code' }, m: 0.9, u: 1e-6 },
        { name: 'slip', when: { edit: 'code', atMost: 1 }, m: 0.05, u: 1e-5 },
        { name: 'other', when: 'otherwise', m: 0.05, u: 0.99 },
      ],
    },
    {
      name: 'name',
      levels: [
        { name: 'equal', when: { equal: 'name.fold' }, m: 0.9, u: 0.001, frequency: 'name.fold' },
        { name: 'homophone', when: { equal: 'name.pinyin' }, m: 0.04, u: 0.005 },
        { name: 'other', when: 'otherwise', m: 0.06, u: 0.99 },
      ],
    },
    {
      name: 'born',
      levels: [
        { name: 'equal', when: { equal: 'born' }, m: 0.9, u: 0.0001 },
        { name: 'swapped', when: { swappedDate: 'born' }, m: 0.05, u: 0.0001 },
        { name: 'other', when: 'otherwise', m: 0.05, u: 0.99 },
      ],
    },
    {
      name: 'who and when',
      levels: [
        {
          name: 'both',
          when: { all: [{ equal: 'name' }, { within: 'born.day', difference: 40 }] },
          m: 0.5,
          u: 0.01,
        },
        { name: 'other', when: 'otherwise', m: 0.5, u: 0.99 },
      ],
    },
  ],
  blocking: [{ name: 'area', keys: ['area'] }],
  prior: 0.01,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1_000_000, pairsPerCluster: 100 },
})

type Cells = readonly (string | null)[]
const indexed = (all: readonly Cells[]): IndexedRecord[] =>
  all.map((cells, row) => ({ key: `k${row}`, cells }))
const maybe = (...values: string[]) => fc.constantFrom<string | null>(null, ...values)
const cells: fc.Arbitrary<Cells> = fc.tuple(
  maybe('A1234', 'A1235', 'B9999', 'A123'),
  maybe('王伟', '王维', '李娜', '張三', '张三'),
  maybe('1990-03-07', '1990-07-03', '1990-04-01', '1971-12-30'),
  fc.constant('east'),
)

const byColumn = (record: Cells) =>
  recordFeatures(
    PEOPLE.columns,
    ({ kind }) => kindOf(kind),
    ({ name }) => record[PEOPLE.columns.findIndex((column) => column.name === name)] ?? null,
  )

describe('looking one record up', () => {
  it('gives what weighing every record would give (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 30 }),
        cells,
        fc.integer({ min: 1, max: 6 }),
        async (records, sought, limit) => {
          const folds = records.map((record) => byColumn(record).get('name.fold') ?? null)
          const named = folds.filter((fold) => fold !== null).length
          const rarities = (_: string, value: unknown) => {
            return Math.round(1000 * Math.log2(named / folds.filter((fold) => fold === value).length))
          }
          const weighed = records.map((record, row) => ({
            row,
            weight: weightOf(PEOPLE, byColumn(sought), byColumn(record), rarities),
          }))
          weighed.sort((a, b) => b.weight - a.weight || a.row - b.row)
          const index = await buildIndex(PEOPLE, indexed(records))
          const { candidates, proposed } = index.lookup(sought, { limit })
          expect(proposed).toBe(records.length)
          expect(candidates.map(({ row, weight }) => ({ row, weight }))).toEqual(weighed.slice(0, limit))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('tells key, probability, levels and rule', async () => {
    const index = await buildIndex(
      PEOPLE,
      indexed([
        ['A1234', '王伟', '1990-03-07', 'east'],
        ['B9999', '李娜', '1971-12-30', 'east'],
        ['A1234', '王伟', '1990-03-07', 'west'],
      ]),
    )
    const { candidates } = index.lookup(['A1235', '王维', '1990-07-03', 'east'], { probability: 0.5 })
    expect(candidates).toEqual([expect.objectContaining({ key: 'k0', rule: 'area', levels: [1, 1, 1, 1] })])
    expect(candidates[0]?.probability).toBeGreaterThan(0.9)
    expect(index.lookup([null, null, null, null])).toEqual({ candidates: [], proposed: 0, skipped: [] })
  })

  it('splits keys that too many share, and says which it did not follow', async () => {
    const model = {
      ...PEOPLE,
      blocking: [
        { name: 'area', keys: ['area'], split: ['born'] },
        { name: 'name', keys: ['name.fold'] },
      ],
      limits: { pairsPerKey: 9, pairsPerCluster: 100 },
    }
    const crowd = Array.from({ length: 10 }, (_, row) => [
      `C${row}`,
      '王伟',
      `1990-01-0${(row % 5) + 1}`,
      'east',
    ])
    const index = await buildIndex(model, indexed(crowd))
    const { candidates, skipped } = index.lookup(['C3', '王伟', '1990-01-04', 'east'])
    expect(candidates.map(({ row }) => row)).toEqual([3, 8])
    expect(skipped).toEqual([{ rule: 'name', records: 10, why: 'hot' }])
  })

  it('follows keys of few records first when enough is set', async () => {
    const model = {
      ...PEOPLE,
      blocking: [
        { name: 'area', keys: ['area'] },
        { name: 'code', keys: ['code'] },
      ],
    }
    const index = await buildIndex(
      model,
      indexed([
        ['A1234', '王伟', null, 'east'],
        ['B9999', '王伟', null, 'east'],
      ]),
    )
    const { candidates, skipped } = index.lookup(['A1234', '王伟', null, 'east'], { scored: 1 })
    expect(candidates.map(({ row, rule }) => [row, rule])).toEqual([[0, 'code']])
    expect(skipped).toEqual([{ rule: 'area', records: 2, why: 'enough' }])
  })

  it('meets an ID with a slip by the number that was meant', async () => {
    const model = parseModel({
      ...PEOPLE,
      columns: [{ name: 'id', kind: 'resident-id' }],
      comparisons: [
        {
          name: 'id',
          levels: [
            { name: 'equal', when: { equal: 'id' }, m: 0.9, u: 1e-8 },
            { name: 'repair', when: { holds: 'id.repairs', word: 'id.number' }, m: 0.05, u: 1e-7 },
            { name: 'other', when: 'otherwise', m: 0.05, u: 0.99 },
          ],
        },
      ],
      blocking: [{ name: 'slips', keys: [{ slips: 'id.repairs', of: 'id.number' }] }],
    })
    const right = '11010519491231002X'
    const slipped = '11010519491231003X'
    for (const [stored, sought] of [
      [right, slipped],
      [slipped, right],
    ] as const) {
      const index = await buildIndex(model, indexed([[stored]]))
      expect(index.lookup([sought]).candidates).toEqual([expect.objectContaining({ row: 0, levels: [1] })])
    }
  })

  it('asks for a trained model', async () => {
    await expect(buildIndex({ ...PEOPLE, prior: null }, [])).rejects.toMatchObject({
      code: 'model-untrained',
    })
  })
})
