import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { levelOf } from '../compare/level.ts'
import { recordFeatures } from '../compare/record.ts'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { kindOf } from '../kinds/index.ts'
import type { Condition } from '../model/condition.ts'
import type { Column, Comparison, LinkageModel } from '../model/model.ts'
import { prepare } from '../run/prepare.ts'
import { Steps } from '../run/steps.ts'
import { fillSource, openTestEngine, type Row } from '../run/testing/tables.ts'
import { boundSql, reachesSql, scoreStatement } from './score.ts'
import { unpackLevels } from './weight.ts'

const COLUMNS = [
  { name: 'word', kind: 'text' },
  { name: 'town', kind: 'category' },
  { name: 'person', kind: 'person-name' },
  { name: 'plate', kind: 'code' },
] satisfies readonly Column[]

const levels = (conditions: readonly Condition[], equal: string | null): Comparison['levels'] => {
  const when: readonly Condition[] = [...(equal === null ? [] : [{ equal }]), ...conditions, 'otherwise']
  return when.map((condition, index) => ({
    name: `level ${index}`,
    when: condition,
    m: 0.5 / 2 ** index,
    u: 0.001 * 3 ** index,
    ...(typeof condition === 'object' && 'equal' in condition ? { frequency: condition.equal } : {}),
  }))
}
const alike = (ref: string, ...least: readonly number[]): readonly Condition[] =>
  least.map((atLeast) => ({ jaroWinkler: ref, atLeast }))
const edits = (ref: string, ...most: readonly number[]): readonly Condition[] =>
  most.map((atMost) => ({ edit: ref, atMost }))

/** Thresholds on both sides of 0.7, above which a common beginning counts, in comparisons with and without a level before them. */
const MODEL: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'bound',
  columns: COLUMNS,
  comparisons: COLUMNS.flatMap(({ name }): readonly Comparison[] => [
    { name: `${name} alike`, levels: levels(alike(name, 0.97, 0.92, 0.8, 0.71, 0.7, 0.5), name) },
    { name: `${name} somewhat`, levels: levels(alike(name, 0.88, 0.69), null) },
    { name: `${name} edited`, levels: levels(edits(name, 1, 2, 4), name) },
  ]),
  blocking: [],
  prior: 0.01,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 1000, pairsPerCluster: 1000 },
}

/** Some of the pairs weigh more than this, and others less. */
const REACHED = -20_000

/** Texts of few signs, so that many are alike; of one sign, of signs outside the basic plane, and longer than what is compared. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aabc'), maxLength: 9 }),
  fc.string({ unit: fc.constantFrom('a', 'b1', '王', '𬱖', '𬱗', 'é', ' '), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 56, maxLength: 64 }),
  fc.constantFrom(
    '',
    'x',
    '𬱖',
    'martha',
    'marhta',
    'arthma',
    'dixon',
    'dicksonx',
    'n/a',
    '1on smyth',
    'ohn smith',
  ),
)
const row = fc.record({ word: text, town: text, person: text, plate: text })

describe('the bound of a pair', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  async function weighed(rows: readonly Row[]) {
    const names = COLUMNS.map(({ name }) => name)
    const { rows: left } = await fillSource(engine, 'left', rows, names)
    const { writing } = await prepare(engine, MODEL, { left, right: left }, ['left'], new Steps({}))
    const pairs =
      '(SELECT l.row AS l, r.row AS r, 0 AS rule FROM left_records l, left_records r WHERE l.row < r.row)'
    await engine.run(scoreStatement(writing, { name: 'every_pair', pairs, threshold: null }))
    return engine.rows(`SELECT p.l, p.r, p.weight, p.vector, ${boundSql(writing)} AS bound, ${reachesSql(writing, REACHED)} AS reaches
FROM every_pair p JOIN left_records l ON l.row = p.l JOIN left_records r ON r.row = p.r ORDER BY ALL`)
  }

  it('is never below its weight, is reached as it is asked, and what it excludes from being measured is at no level that asks (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 50, maxLength: 60 }), async (rows) => {
        const records = rows.map((each) =>
          recordFeatures(
            COLUMNS,
            ({ kind }) => kindOf(kind),
            ({ name }) => new Map(Object.entries(each)).get(name)?.trim() ?? null,
          ),
        )
        for (const [l, r, weight, vector, bound, reaches] of await weighed(rows)) {
          const [one, two] = [records[Number(l)], records[Number(r)]]
          if (one === undefined || two === undefined) throw new RangeError(`no record ${l} or ${r}`)
          const told = () => JSON.stringify([rows[Number(l)], rows[Number(r)]])
          const expected = MODEL.comparisons.map((comparison) => {
            const level = levelOf(comparison, one, two)
            return level === 'missing' ? 255 : level
          })
          expect([...unpackLevels(BigInt(String(vector)), MODEL.comparisons.length)], told()).toEqual(
            expected,
          )
          expect(Number(bound), told()).toBeGreaterThanOrEqual(Number(weight))
          expect(reaches, told()).toBe(Number(bound) >= REACHED)
        }
      }),
      { numRuns: 4 },
    )
  })

  it('does not take the letters of a folded name for those of the name: the blank is a sign that both have', async () => {
    const same = { word: '', town: '', plate: '' }
    const [pair] = await weighed(['1on Smyth', 'ohn Smith'].map((person) => ({ ...same, person })))
    const levels = unpackLevels(BigInt(String(pair?.[3])), MODEL.comparisons.length)
    // Seven of nine signs match in order: jaro 0.8519, which is alike from 0.8 on.
    expect(levels[MODEL.comparisons.findIndex(({ name }) => name === 'person alike')]).toBe(3)
  })

  it('is the weight itself where letters, length or the beginning tell every level', async () => {
    const same = { town: '', person: '', plate: '' }
    const bounds = await weighed(['richmond', 'bichmond', 'sulby'].map((word) => ({ ...same, word })))
    // No letter in common; and seven of eight, whose jaro 0.9167 reaches 0.92 only with a common beginning.
    expect(bounds.map(([l, r]) => [l, r])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    for (const [, , weight, , bound] of bounds) expect(bound).toBe(weight)
  })
})
