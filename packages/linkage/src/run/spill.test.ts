import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { prepare } from './prepare.ts'
import { resolve } from './resolve.ts'
import { score } from './score.ts'
import { Steps } from './steps.ts'
import { PERSONS } from './testing/models.ts'
import { person, slipped } from './testing/people.ts'
import { openTestEngine } from './testing/tables.ts'
import { fillPersons, tableOf } from './testing/worlds.ts'

/** Few records, of whom all of one employer are candidates: the pairs need more than the small engine has. */
const RECORDS = 2000
const numbers = Array.from({ length: RECORDS }, (_, n) => n)
const world = { left: numbers.map(person), right: numbers.map((n) => slipped(person(n), n)) }
const model = {
  ...PERSONS,
  blocking: [{ name: 'employer', keys: ['firm.key'] }, ...PERSONS.blocking.slice(0, 1)],
  limits: { pairsPerKey: 1_000_000, pairsPerCluster: 1000 },
}
/** A threshold that keeps nearly all pairs. */
const LOW = -40_000

describe('an engine with little memory', () => {
  let large: OpenEngine
  let small: OpenEngine
  beforeAll(async () => {
    large = await openTestEngine({ memory: 2000 })
    small = await openTestEngine({ memory: 300, threads: 1 })
  })
  afterAll(async () => {
    await large.close()
    await small.close()
  })

  async function linked(engine: OpenEngine, memory?: string) {
    const { left, right } = await fillPersons(engine, world)
    const steps = new Steps({})
    const records = { left: left.rows, right: right.rows }
    const prepared = await prepare(engine, model, records, ['left', 'right'], steps)
    // What 300 MB leave to the engine would do for a table of a test's size.
    if (memory !== undefined) await engine.run({ name: 'memory', sql: `SET memory_limit = '${memory}'` })
    await score(prepared, LOW, steps, { exactTier: false })
    const sums = await engine.rows('SELECT count(*), sum(hash(l, r, rule, weight, vector)) FROM scored')
    const [[spilled] = []] = await engine.rows('SELECT coalesce(sum(size), 0) FROM duckdb_temporary_files()')
    await score(prepared, 0, steps, { exactTier: true })
    const how = { resolution: 'one-to-one', threshold: 0, clusters: false, previousClusters: null } as const
    const { links } = await resolve(prepared, how)
    return { links, found: { sums, table: await tableOf(engine, 'links') }, spilled: Number(spilled) }
  }

  it('spills, and finds the same', async () => {
    const roomy = await linked(large)
    const tight = await linked(small, '40MiB')
    expect(tight.found).toEqual(roomy.found)
    expect(roomy.links).toBeGreaterThan(RECORDS / 2)
    expect(roomy.spilled).toBe(0)
    expect(tight.spilled).toBeGreaterThan(0)
  })
})
