import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { link } from './link.ts'
import type { LinkRequest } from './request.ts'
import { scorePairs } from './score-pairs.ts'
import { PERSON_HEADERS, PERSONS } from './testing/models.ts'
import { person } from './testing/people.ts'
import { fillSource, openTestEngine, type Row } from './testing/tables.ts'
import { keyedLinks } from './testing/worlds.ts'
import { trainModel } from './train-model.ts'

const TWENTY = Array.from({ length: 20 }, (_, n) => person(n))
const untrained = { ...PERSONS, prior: null }

describe('tables that are odd', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  const between = async (
    left: readonly Row[],
    right: readonly Row[],
    model: LinkRequest['model'] = PERSONS,
    headers: readonly string[] = PERSON_HEADERS,
  ) => {
    const tables = {
      left: await fillSource(engine, 'left', left, headers),
      right: await fillSource(engine, 'right', right, headers),
    }
    return link({ engine, ...tables, model })
  }
  const themselves = TWENTY.map((_, n) => `l${n} r${n}`).sort()
  const linkedKeys = async () =>
    (await keyedLinks(engine, 'right')).map((line) => line.split(' ', 2).join(' '))

  it('the same table on both sides: every record is its own partner', async () => {
    for (const model of [untrained, 'auto' as const]) {
      await between(TWENTY, TWENTY, model)
      expect(await linkedKeys()).toEqual(themselves)
    }
  })

  it.each(['姓名', '身份证号'] as const)('nothing in the column %s: it says nothing', async (header) => {
    const emptied = TWENTY.map((row): Row => ({ ...row, [header]: '' }))
    const outcome = await between(emptied, TWENTY, untrained)
    // Ten names and phones stand for two people each: without IDs not all are found.
    expect(outcome.links).toBeGreaterThanOrEqual(header === '身份证号' ? 10 : 20)
    const wrong = (await linkedKeys()).filter((pair) => !themselves.includes(pair))
    expect(wrong).toEqual([])
  })

  it('nothing in any column: nothing is linked, and learning does not fail', async () => {
    const nothing = TWENTY.map((): Row => ({}))
    const { links, report } = await between(nothing, TWENTY, untrained)
    expect([links, report.scored, report.blocks.every(({ pairs }) => pairs === 0)]).toEqual([0, 0, true])
  })

  it('one value for all in a column: it makes nobody alike', async () => {
    const alike = TWENTY.map(
      (row): Row => ({ ...row, 单位: '成都国联建筑工程有限公司', 手机: '13912345670' }),
    )
    await between(alike, alike, untrained)
    expect(await linkedKeys()).toEqual(themselves)
  })

  it('identical rows without a model: nothing brings them together', async () => {
    const same = Array.from({ length: 1000 }, () => person(1))
    const left = await fillSource(engine, 'left', same, PERSON_HEADERS)
    for (const work of [link, trainModel]) {
      const run = work({ engine, left, right: null, model: 'auto' })
      await expect(run).rejects.toMatchObject({ code: 'no-keys' })
    }
  })

  it('identical rows alone: one cluster as far as the model allows, else an error that names it', async () => {
    const same = Array.from({ length: 40 }, () => person(1))
    const left = await fillSource(engine, 'left', same, PERSON_HEADERS)
    const outcome = await link({ engine, left, right: null, model: PERSONS, clusters: true })
    expect([outcome.links, outcome.clusters]).toEqual([(40 * 39) / 2, 1])
    const model = { ...PERSONS, limits: { pairsPerKey: 1000, pairsPerCluster: 100 } }
    await expect(link({ engine, left, right: null, model })).rejects.toMatchObject({
      code: 'cluster-too-large',
    })
  })

  it('rows that are alike in all that rules go by: nothing is proposed, and the report says so', async () => {
    const alike = Array.from({ length: 40 }, (_, n): Row => ({ ...person(1), 手机: `1390000${1000 + n}` }))
    const left = await fillSource(engine, 'left', alike, PERSON_HEADERS)
    const model = { ...PERSONS, limits: { pairsPerKey: 100, pairsPerCluster: 100 } }
    const { links, report } = await link({ engine, left, right: null, model })
    expect(links).toBe(0)
    expect(report.blocks.filter(({ cappedPairs }) => cappedPairs >= 780).length).toBeGreaterThan(2)
  })

  it.each(['link', 'trainModel', 'scorePairs'] as const)(
    'a side without rows: %s says which',
    async (work) => {
      const left = await fillSource(engine, 'left', TWENTY, PERSON_HEADERS)
      const right = await fillSource(engine, 'right', [], PERSON_HEADERS)
      const request = { engine, left, right, model: PERSONS, threshold: 0.5 }
      const does = { link, trainModel, scorePairs }[work]
      await expect(does(request)).rejects.toMatchObject({
        code: 'side-empty',
        details: { file: 'right.csv' },
      })
    },
  )

  it('a model for other columns: told apart from a column that is missing', async () => {
    const other = TWENTY.map((_, n): Row => ({ height: String(n) }))
    await expect(between(other, other, PERSONS, ['height'])).rejects.toMatchObject({
      code: 'model-for-other-columns',
    })
    await expect(between(TWENTY, TWENTY, PERSONS, ['姓名', '手机', '单位'])).rejects.toMatchObject({
      code: 'column-missing',
      details: { column: '身份证号' },
    })
  })

  it('one row on each side', async () => {
    const [first = {}] = TWENTY
    expect((await between([first], [first])).links).toBe(1)
    const left = await fillSource(engine, 'left', [first], PERSON_HEADERS)
    const alone = await link({ engine, left, right: null, model: untrained, clusters: true })
    expect([alone.links, alone.clusters]).toEqual([0, 0])
    expect(await engine.rows('SELECT side, row, cluster FROM clusters')).toEqual([['left', 0, 'l0']])
  })

  it('a run that is stopped says the reason of its signal', async () => {
    const left = await fillSource(engine, 'left', TWENTY, PERSON_HEADERS)
    const stop = new AbortController()
    const reason = new LinkageError('interrupted', {})
    const progress = ({ step }: { step: string }) => step === 'compare' && stop.abort(reason)
    const request = { engine, left, right: null, model: PERSONS, signal: stop.signal, progress }
    await expect(link(request)).rejects.toBe(reason)
  })
})
