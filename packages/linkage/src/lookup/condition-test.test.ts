import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../compare/holds.ts'
import { recordFeatures } from '../compare/record.ts'
import { kindOf } from '../kinds/index.ts'
import type { Condition } from '../model/condition.ts'
import { parseModel } from '../model/parse-model.ts'
import { conditionTest } from './condition-test.ts'
import { buildIndex } from './index-builder.ts'
import { readSought } from './read-value.ts'
import { RowView } from './row-view.ts'

const CONDITIONS: readonly Condition[] = [
  { equal: 'id' },
  { equal: 'id.number' },
  { equal: 'id.birth' },
  { equal: 'id.prefix' },
  { equal: 'id.valid' },
  { nibbles: 'id.packed', atMost: 1 },
  { swappedNibbles: 'id.packed' },
  { holds: 'id.repairs', word: 'id.number' },
  { prefix: 'id', length: 14 },
  { both: 'id.valid', is: true },
  { overlap: 'phone.numbers' },
  { edit: 'phone', atMost: 1 },
  { edit: 'name', atMost: 1 },
  { edit: 'name', atMost: 2 },
  { prefix: 'name', length: 2 },
  {
    not: {
      any: [{ equal: 'phone' }, { all: [{ equal: 'id.region' }, { within: 'id.birth', difference: 1 }] }],
    },
  },
]

const MODEL = parseModel({
  format: 'kuomian-linkage/1',
  name: 'ids',
  columns: [
    { name: 'id', kind: 'resident-id' },
    { name: 'phone', kind: 'phone' },
    { name: 'name', kind: 'text' },
  ],
  comparisons: CONDITIONS.map((when, index) => ({
    name: `condition ${index}`,
    levels: [
      { name: 'holds', when, m: 0.5, u: 0.01 },
      { name: 'other', when: 'otherwise', m: 0.5, u: 0.99 },
    ],
  })),
  blocking: [{ name: 'phone', keys: ['phone'] }],
  prior: 0.01,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 100, pairsPerCluster: 100 },
})

/** Numbers that are the same, one slip or an exchange apart, with a right check character or a wrong one. */
const ids = fc.constantFrom<string | null>(
  null,
  '11010519491231002X',
  '110105194912310020',
  '11010519491231020X',
  '11010519491321002X',
  '110105194912310038',
  '11010519491231003X',
  '110105491231002',
  '510107199003071234',
)
const phones = fc.constantFrom<string | null>(
  null,
  '13812345678',
  '13812354678',
  '13812345678 / 02861234567',
  '02861234567',
)
const names = fc.constantFrom<string | null>(
  null,
  '王小明',
  '王晓明',
  '王明小',
  '王',
  '𬱖明',
  '𬱗明',
  '𬱖',
  'mill',
  'mil',
  'mlil',
  '明'.repeat(58),
  '明'.repeat(61),
)
const cells = fc.tuple(ids, phones, names)

describe('a condition made ready for one record', () => {
  it('means what it means between any two (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 12 }), cells, async (records, wanted) => {
        const index = await buildIndex(
          MODEL,
          records.map((each, row) => ({ key: String(row), cells: each })),
        )
        const { columns } = index.stored
        const sought = readSought(columns, wanted)
        for (const condition of CONDITIONS) {
          const test = conditionTest(condition, sought, columns, new RowView(columns))
          records.forEach((record, row) => {
            const features = (of: readonly (string | null)[]) =>
              recordFeatures(
                MODEL.columns,
                ({ kind }) => kindOf(kind),
                ({ name }) => of[['id', 'phone', 'name'].indexOf(name)] ?? null,
              )
            const expected = holds(condition, features(wanted), features(record))
            expect(test(row), `${JSON.stringify(condition)} ${wanted} ${record}`).toBe(expected)
          })
        }
      }),
      { numRuns: 100 },
    )
  })
})
