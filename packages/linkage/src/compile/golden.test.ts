import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import type { LinkageModel } from '../model/model.ts'
import { link } from '../run/link.ts'
import type { SourceTable } from '../run/request.ts'
import { LIST, LIST_HEADERS, PERSON_HEADERS, PERSONS } from '../run/testing/models.ts'
import { entry, person, rewritten, slipped } from '../run/testing/people.ts'
import { recordingEngine, statementsText } from '../run/testing/recording-engine.ts'
import { fillSource, openTestEngine } from '../run/testing/tables.ts'
import { trainModel } from '../run/train-model.ts'

const TWENTY = Array.from({ length: 20 }, (_, n) => n)

/**
 * The statements of whole runs, to be read as they are. Weights are those of the models, so that no change of what is learned moves
 * them. Whoever changes a statement runs this with `-u` and looks at the difference.
 */
describe('the statements of a run', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  /** What linking says, and what learning says besides. */
  async function statements(model: LinkageModel, left: SourceTable, right: SourceTable | null) {
    const linking = recordingEngine(engine)
    const outcome = await link({ engine: linking.engine, left, right, model, clusters: true })
    const learning = recordingEngine(engine)
    await trainModel({ engine: learning.engine, left, right, model })
    const said = new Set(linking.told.map(({ sql }) => sql))
    return {
      outcome,
      linking: statementsText([...linking.told, ...linking.throughProcess]),
      learning: statementsText(learning.told.filter(({ sql }) => !said.has(sql))),
    }
  }

  it('are these for persons in two tables', async () => {
    // Low enough that a key is split, and another left out.
    const model = { ...PERSONS, limits: { pairsPerKey: 2, pairsPerCluster: 1000 } }
    const left = await fillSource(engine, 'left', TWENTY.map(person), PERSON_HEADERS)
    const changed = TWENTY.map((n) => slipped(person(n), n))
    const right = await fillSource(engine, 'right', changed, PERSON_HEADERS)
    const { outcome, linking, learning } = await statements(model, left, right)
    expect(outcome.report.exact).toBeGreaterThan(0)
    expect(outcome.report.blocks.some(({ split }) => split > 0)).toBe(true)
    expect(outcome.report.blocks.some(({ capped }) => capped > 0)).toBe(true)
    await expect(linking).toMatchFileSnapshot('golden/persons.sql')
    await expect(learning).toMatchFileSnapshot('golden/persons-learning.sql')
  })

  it('are these for duplicates in one list', async () => {
    const rows = TWENTY.map((n) => (n < 10 ? entry(n) : rewritten(entry(n - 10), n)))
    const left = await fillSource(engine, 'left', rows, LIST_HEADERS)
    const { outcome, linking, learning } = await statements(LIST, left, null)
    expect(outcome.clusters).toBeGreaterThan(0)
    await expect(linking).toMatchFileSnapshot('golden/list.sql')
    await expect(learning).toMatchFileSnapshot('golden/list-learning.sql')
  })
})
