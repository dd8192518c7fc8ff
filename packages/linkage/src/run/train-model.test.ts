import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { formatModel } from '../model/format-model.ts'
import type { LinkageModel } from '../model/model.ts'
import { isTrained } from '../model/trained.ts'
import type { Label } from './request.ts'
import { LIST, PERSONS } from './testing/models.ts'
import { person, slipped } from './testing/people.ts'
import { openTestEngine } from './testing/tables.ts'
import { fillList, fillPersons, oneList } from './testing/worlds.ts'
import { trainModel } from './train-model.ts'

/** A model as one writes it: nothing is known. */
const blank = (model: LinkageModel): LinkageModel => ({
  ...model,
  prior: null,
  comparisons: model.comparisons.map(({ name, levels }) => ({
    name,
    levels: levels.map(({ m: _, u: __, ...level }) => level),
  })),
})

describe('training', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  it('gives the same bytes on every run, whatever the order of the rows and what was learned before (property)', async () => {
    await fc.assert(
      fc.asyncProperty(oneList, async (list) => {
        const trained = async (rows: typeof list, model: LinkageModel) =>
          formatModel((await trainModel({ ...(await fillList(engine, rows)), model })).model)
        const first = await trained(list, blank(LIST))
        expect(isTrained(JSON.parse(first))).toBe(true)
        expect(await trained(list, blank(LIST))).toBe(first)
        expect(await trained(list, LIST)).toBe(first)
        expect(await trained([...list].reverse(), blank(LIST))).toBe(first)
      }),
      { numRuns: 1 },
    )
  })

  it('keeps levels that are fixed', async () => {
    const fixed = {
      ...blank(PERSONS),
      comparisons: blank(PERSONS).comparisons.map((comparison, index) =>
        index === 2
          ? {
              ...comparison,
              levels: [
                { name: 'shared', when: { overlap: 'phone.numbers' }, m: 0.7, u: 0.001, fixed: true },
                { name: 'other', when: 'otherwise' as const },
              ],
            }
          : comparison,
      ),
    }
    const rows = Array.from({ length: 30 }, (_, n) => n)
    const tables = await fillPersons(engine, {
      left: rows.map(person),
      right: rows.map((n) => slipped(person(n), n)),
    })
    const { model } = await trainModel({ ...tables, model: fixed })
    expect(model.comparisons[2]?.levels[0]).toEqual(fixed.comparisons[2]?.levels[0])
    expect(model.comparisons[2]?.levels[1]?.m).toBeCloseTo(0.3, 9)
  })

  it('moves towards what people decide', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => n)
    // Everybody has lost the ID, so that namesakes of one phone and others are hard to tell apart.
    const without = rows.map((n) => ({ ...person(n), 身份证号: '' }))
    const changed = without.map((row, n) => slipped(row, n % 3 === 0 ? 6 : 4))
    const tables = await fillPersons(engine, { left: without, right: changed })
    const learn = async (match: boolean | null) => {
      const labels = rows.map((row): Label => ({ left: row, right: row, match: match === true }))
      const request = { ...tables, model: blank(PERSONS), labels: match === null ? [] : labels }
      return trainModel(request)
    }
    const [blind, told, denied] = [await learn(null), await learn(true), await learn(false)]
    expect(told.matches).toBeGreaterThan(denied.matches)
    expect(told.model).not.toEqual(blind.model)
    expect([blind.model.training?.labels, told.model.training?.labels]).toEqual([undefined, 30])
    // The slip in the name is made by two thirds of those decided to be one.
    const slip = ({ model }: typeof told) => model.comparisons[0]?.levels[0]?.m ?? 0
    expect(slip(told)).toBeLessThan(0.9)
  })
})
