import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES } from '../compile/names.ts'
import { pairsOfRule } from '../compile/pairs.ts'
import { scoreStatement } from '../compile/score.ts'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { link } from './link.ts'
import { type Prepared, prepare } from './prepare.ts'
import { score } from './score.ts'
import { Steps } from './steps.ts'
import { LIST, PERSONS } from './testing/models.ts'
import { openTestEngine } from './testing/tables.ts'
import { fillList, fillPersons, oneList, twoTables } from './testing/worlds.ts'

type Pair = { l: number; r: number; rule: number; weight: number }

describe('scoring', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  async function pairsIn(table: string): Promise<readonly Pair[]> {
    const rows = await engine.rows(`SELECT l, r, rule, weight FROM ${table} ORDER BY l, r`)
    return rows.map(([l, r, rule, weight]) => ({
      l: Number(l),
      r: Number(r),
      rule: Number(rule),
      weight: Number(weight),
    }))
  }

  /** Every pair there is, with its weight, by brute force: no rule, no bound, no threshold. */
  async function allPairs({ writing }: Prepared): Promise<ReadonlyMap<string, Pair>> {
    const within = writing.sides.length === 1
    const right = TABLES.records(within ? 'left' : 'right')
    const pairs = `(SELECT l.row AS l, r.row AS r, 0 AS rule FROM left_records l, ${right} r${within ? ' WHERE l.row < r.row' : ''})`
    await engine.run(scoreStatement(writing, { name: 'every_pair', pairs, threshold: null }))
    return new Map((await pairsIn('every_pair')).map((pair) => [nameOf(pair), pair]))
  }

  /** The pairs that some rule proposes. */
  async function proposed({ writing: { dialect, sides }, rules }: Prepared): Promise<ReadonlySet<string>> {
    const filter = { earlier: [], where: null }
    const found = new Set<string>()
    for (const { rule } of rules) {
      for (const [l, r] of await engine.rows(pairsOfRule(dialect, sides, rule, filter)))
        found.add(`${l} ${r}`)
    }
    return found
  }

  /** Prepares tables, and holds scoring to brute force at falling thresholds. */
  async function loseNothing(prepared: Prepared): Promise<void> {
    const all = await allPairs(prepared)
    const looked = await proposed(prepared)
    for (const threshold of [12_000, 0, -1_000_000]) {
      await score(prepared, threshold, new Steps({}), { exactTier: false })
      const expected = [...all.values()].filter(
        (pair) => pair.weight >= threshold && looked.has(nameOf(pair)),
      )
      expect((await pairsIn('scored')).map(weighed)).toEqual(expected.map(weighed))
    }
  }

  it('loses no pair to the bound that is pushed into the join, however low the threshold (property)', async () => {
    await fc.assert(
      fc.asyncProperty(twoTables, oneList, async (tables, list) => {
        const { left, right } = await fillPersons(engine, tables)
        const records = { left: left.rows, right: right.rows }
        await loseNothing(await prepare(engine, PERSONS, records, ['left', 'right'], new Steps({})))
        const { left: own } = await fillList(engine, list)
        await loseNothing(
          await prepare(engine, LIST, { left: own.rows, right: own.rows }, ['left'], new Steps({})),
        )
      }),
      { numRuns: 1 },
    )
  })

  it('retires by the exact tier what it would score the same without it (property)', async () => {
    await fc.assert(
      fc.asyncProperty(twoTables, async (tables) => {
        const { left, right } = await fillPersons(engine, tables)
        const request = { engine, left, right, model: PERSONS }
        const records = { left: left.rows, right: right.rows }
        const prepared = await prepare(engine, PERSONS, records, ['left', 'right'], new Steps({}))
        await score(prepared, 0, new Steps({}), { exactTier: false })
        const full = await pairsIn('scored')
        await score(prepared, 0, new Steps({}), { exactTier: true })
        const tiered = await pairsIn('scored')
        const retired = tiered.filter(({ rule }) => rule === 255)
        // Each retired pair is scored the same without the tier, and each record is retired once.
        expect(full.map(weighed)).toEqual(expect.arrayContaining(retired.map(weighed)))
        const [lefts, rights] = [new Set(retired.map(({ l }) => l)), new Set(retired.map(({ r }) => r))]
        expect([lefts.size, rights.size]).toEqual([retired.length, retired.length])
        // What is open is scored as without the tier, and nothing else is.
        const open = full.filter(({ l, r }) => !lefts.has(l) && !rights.has(r))
        expect(tiered.filter(({ rule }) => rule !== 255)).toEqual(open)
        // Where no other candidate competes for either record, both runs link the pair with the same weight.
        const alone = retired.filter(
          ({ l, r }) => full.filter((pair) => pair.l === l || pair.r === r).length === 1,
        )
        const links = async (model: typeof PERSONS) => {
          await link({ ...request, model })
          return pairsIn('(SELECT *, 0 AS rule FROM links)')
        }
        const { exactTier: _, ...without } = PERSONS
        const both = [await links(PERSONS), await links(without)]
        for (const run of both) {
          expect(run.map(weighed)).toEqual(expect.arrayContaining(alone.map(weighed)))
        }
      }),
      { numRuns: 1 },
    )
  })
})

const nameOf = ({ l, r }: Pair): string => `${l} ${r}`
const weighed = ({ l, r, weight }: Pair): string => `${l} ${r} ${weight}`
