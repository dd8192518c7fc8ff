import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import type { LinkageModel } from '../model/model.ts'
import { link } from './link.ts'
import { type Prepared, prepare } from './prepare.ts'
import { resolve } from './resolve.ts'
import { score } from './score.ts'
import { Steps } from './steps.ts'
import { LIST, PERSONS } from './testing/models.ts'
import { openTestEngine } from './testing/tables.ts'
import { fillList, fillPersons, keyedLinks, oneList, tableOf, twoTables } from './testing/worlds.ts'

/** Statements take longer to plan than to run over such tables, so that few worlds have to do. */
const FEW = { numRuns: 2 }

describe('the links of two tables and of one list', () => {
  let engines: readonly OpenEngine[]
  let engine: OpenEngine
  beforeAll(async () => {
    engines = await Promise.all([2, 1, 4].map((threads) => openTestEngine({ threads })))
    engine = engines[0] ?? (await openTestEngine())
  })
  afterAll(async () => {
    for (const each of engines) await each.close()
  })

  it('are the same bytes whatever the number of threads, between two tables (property)', async () => {
    await fc.assert(
      fc.asyncProperty(twoTables, async (tables) => {
        const made = new Set<string>()
        for (const each of engines) {
          const { report } = await link({
            ...(await fillPersons(each, tables)),
            model: PERSONS,
            clusters: true,
          })
          const said = [await tableOf(each, 'links'), await tableOf(each, 'clusters')]
          made.add(JSON.stringify([said, report.blocks, report.compared, report.scored]))
        }
        expect(made.size).toBe(1)
      }),
      { numRuns: 1 },
    )
  })

  it('are the same bytes whatever the number of threads, in one list that is learned from (property)', async () => {
    await fc.assert(
      fc.asyncProperty(oneList, async (list) => {
        const made = new Set<string>()
        for (const each of engines) {
          const untrained = { ...LIST, prior: null }
          const { model, report } = await link({
            ...(await fillList(each, list)),
            model: untrained,
            clusters: true,
          })
          const said = [await tableOf(each, 'links'), await tableOf(each, 'clusters')]
          made.add(JSON.stringify([said, model, report.blocks, report.compared, report.scored]))
        }
        expect(made.size).toBe(1)
      }),
      { numRuns: 1 },
    )
  })

  it('are the same bytes whatever the number of parts (property)', async () => {
    const inParts = async (prepared: Prepared) => {
      const made = new Set<string>()
      for (const parts of [1, 3, 7]) {
        await score(prepared, 0, new Steps({}), { exactTier: true, parts })
        const how = { resolution: 'links', threshold: 0, clusters: false, previousClusters: null } as const
        await resolve(prepared, how)
        made.add(await tableOf(engine, 'links'))
      }
      expect(made.size).toBe(1)
    }
    // One rule of each way to join; a day before 1970 is a negative number.
    const persons = withRules(PERSONS, ['id', 'repaired id', 'phone and surname'])
    const entries = withRules(LIST, ['birth', 'word of the address'])
    await fc.assert(
      fc.asyncProperty(twoTables, oneList, async (tables, list) => {
        const { left, right } = await fillPersons(engine, tables)
        const records = { left: left.rows, right: right.rows }
        await inParts(await prepare(engine, persons, records, ['left', 'right'], new Steps({})))
        const { left: own } = await fillList(engine, list)
        await inParts(
          await prepare(engine, entries, { left: own.rows, right: own.rows }, ['left'], new Steps({})),
        )
      }),
      { numRuns: 1 },
    )
  })

  it('are mirrored when left and right change places (property)', async () => {
    await fc.assert(
      fc.asyncProperty(twoTables, async ({ left, right }) => {
        // Of two best choices of links that are equally good, either may be taken: all links are compared.
        const model = { ...PERSONS, resolve: 'links' as const }
        await link({ ...(await fillPersons(engine, { left, right })), model })
        const there = await keyedLinks(engine, 'right')
        await link({ ...(await fillPersons(engine, { left: right, right: left })), model })
        const back = await keyedLinks(engine, 'right')
        const mirrored = back.map((line) => line.replace(/^(\S+) (\S+)/, '$2 $1')).sort()
        expect(mirrored).toEqual(there)
      }),
      FEW,
    )
  })

  it('name the same keys whatever the order of the rows (property)', async () => {
    const shuffled = oneList.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([list, other]) => {
        const model = { ...LIST, resolve: 'links' as const }
        const unordered = async () =>
          await engine.rows(
            `SELECT least(a.key, b.key), greatest(a.key, b.key), weight FROM scored_kept s
             JOIN left_source a ON a.row = s.l JOIN left_source b ON b.row = s.r ORDER BY ALL`,
          )
        const scoredOf = async (rows: typeof list) => {
          const { left } = await fillList(engine, rows)
          const steps = new Steps({})
          const prepared = await prepare(
            engine,
            model,
            { left: left.rows, right: left.rows },
            ['left'],
            steps,
          )
          await score(prepared, 0, steps, { exactTier: false })
          await engine.run({ name: 'kept', sql: 'CREATE OR REPLACE TABLE scored_kept AS FROM scored' })
          await resolve(prepared, {
            resolution: 'clusters',
            threshold: 0,
            clusters: true,
            previousClusters: null,
          })
          return { pairs: await unordered(), clusters: await groups(engine) }
        }
        const first = await scoredOf(list)
        expect(await scoredOf(other)).toEqual(first)
      }),
      FEW,
    )
  })
})

const withRules = (model: LinkageModel, names: readonly string[]): LinkageModel => ({
  ...model,
  blocking: model.blocking.filter(({ name }) => names.includes(name)),
})

/** The clusters with their keys, in order. */
async function groups(engine: OpenEngine) {
  return engine.rows(
    `SELECT cluster, string_agg(key, ' ' ORDER BY key) FROM clusters
     GROUP BY cluster ORDER BY cluster`,
  )
}
