import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../leads/testing/world.ts'
import { shippedModel } from './shipped.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world.close())

/** What a run leaves of the model of employers; `m` is that of an equal name. */
async function addModel(runId: number, m: number): Promise<void> {
  const model = shippedModel('employer')
  const [name, ...others] = model.comparisons
  const [equal, ...levels] = name?.levels ?? []
  const comparisons = [{ ...name, levels: [{ ...equal, m }, ...levels] }, ...others]
  const report = {
    ...{
      left: 40,
      right: 900,
      exact: 900,
      linked: 30,
      waiting: 4,
      below: 6,
      unlinkable: [{ reason: 'no-valid-code', left: 3, right: 0 }],
    },
    ...{ labels: 2, trainedOn: '2016-07-01', levels: { name: [33, 4, 2, 1, 0] } },
    bins: [
      { from: -2, pairs: 6, expectedTrue: 1.3 },
      { from: 3, pairs: 4, expectedTrue: 3.6 },
      { from: 12, pairs: 30, expectedTrue: 29.99 },
    ],
    blocking: [{ name: 'name', pairs: 40, newPairs: 38, cappedKeys: 1, cappedPairs: 5000, recallCost: 0.01 }],
  }
  await world.db.pool.query(
    `insert into matching_run (id, campaign_id, state, deliveries, computed_on) overriding system value
     values ($1, $2, 'applied', '{}', '2016-07-01') on conflict do nothing`,
    [runId, world.campaignId],
  )
  await world.db.pool.query(
    `insert into matching_model (campaign_id, run_id, subject, model, report) values ($1, $2, 'employer', $3, $4)`,
    [world.campaignId, runId, JSON.stringify({ ...model, comparisons }), JSON.stringify(report)],
  )
}

describe('the model page', () => {
  test('before any run shows the models as shipped', async () => {
    const { body } = await world.call('city', 'GET', '/matching/models')
    expect(body.models).toMatchObject([
      { subject: 'employer', label: { zh: '用人单位比对模型' }, runId: null, thresholds: { link: 0.99 } },
      { subject: 'person', runId: null },
    ])
    const person = (await world.call('city', 'GET', '/matching/models/person')).body
    expect(person.comparisons[0]).toMatchObject({ name: 'id_number', label: { zh: '证件号码' } })
    expect(person.drift).toBeNull()
    expect((await world.call('city', 'GET', '/matching/models/person/thresholds')).body).toMatchObject({
      runId: null,
      bins: [],
      now: null,
    })
  })

  test('shows what the last run did, and how far its model moved from the one before', async () => {
    await addModel(2, 0.2)
    await addModel(3, 0.9)
    const { body } = await world.call('city', 'GET', '/matching/models/employer')
    expect(body).toMatchObject({
      runId: 3,
      outcome: { exact: 900, linked: 30, waiting: 4, below: 6 },
      unlinkable: [{ reason: 'no-valid-code', left: 3 }],
      blocking: [{ name: 'name', label: { zh: '单位名称' }, cappedKeys: 1, recallCost: 0.01 }],
      drift: { runId: 2, moved: [{ comparison: 'name', level: 'equal' }] },
      decisions: { used: 2 },
    })
    expect(body.drift.largest).toBeCloseTo(Math.log2(0.9 / 0.2), 6)
    expect(body.comparisons[0].levels[0]).toMatchObject({ name: 'equal', m: 0.9, pairs: 33 })
  })
})

describe('the thresholds', () => {
  const path = '/matching/models/employer/thresholds'
  const set = (body: object) => world.call('city', 'POST', path, { reason: '本月抽查准确', ...body })

  test('are shown with what they would give, and set by who confirms those numbers', async () => {
    await addModel(2, 0.9)
    expect((await world.call('city', 'GET', path)).body).toMatchObject({
      current: { link: 0.99 },
      now: { links: 30 },
      waiting: 10,
    })
    const preview = (await world.call('city', 'GET', `${path}/preview?link=0.8&review=0.1`)).body
    expect(preview).toMatchObject({ expectation: { links: 34 }, waiting: 6, linksMore: 4, waitingMore: -4 })
    const stale = await set({ link: 0.8, review: 0.1, links: 33, waiting: 6 })
    expect(stale.body.error).toMatchObject({ code: 'threshold-numbers-moved' })
    expect(stale.body.error.zh).toContain('34 对')
    expect((await set({ link: 0.8, review: 0.1, links: 34, waiting: 6 })).status).toBe(200)
    expect((await world.call('city', 'GET', path)).body).toMatchObject({
      current: { link: 0.8, review: 0.1 },
      now: { links: 34 },
    })
  })

  test('stand in order, and are the city’s', async () => {
    expect((await set({ link: 0.6, review: 0.7, links: 0, waiting: 0 })).body.error.code).toBe(
      'threshold-order',
    )
    expect((await world.call('city', 'GET', `${path}/preview?link=0.4&review=0.1`)).status).toBe(400)
    const district = await world.call('d1', 'POST', path, {
      link: 0.8,
      review: 0.1,
      links: 0,
      waiting: 0,
      reason: '无',
    })
    expect(district.status).toBe(400)
    const allowed = await world.call('d1', 'POST', path, {
      link: 0.8,
      review: 0.1,
      links: 0,
      waiting: 0,
      reason: '不可以',
    })
    expect(allowed.body.error.code).toBe('not-allowed')
  })
})
