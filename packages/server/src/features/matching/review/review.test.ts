import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readAs } from '../../../db/index.ts'
import { openWorld, type World } from '../../leads/testing/world.ts'
import { standingDecisions } from './standing-decisions.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world.close())

type Pair = { left: string; right: string; weight: number; equal?: string; alike?: string }

/** Puts candidates of the last run in, as a run records them. */
async function addPairs(pairs: readonly Pair[], subject = 'employer'): Promise<void> {
  for (const { left, right, weight, equal = left, alike = 'v' } of pairs) {
    await world.db.pool.query(
      `insert into candidate (campaign_id, subject, left_key, right_key, left_side, right_side, rule, prior_weight, weight, fields,
         equal_key, alike_key, first_run_id, last_run_id)
       values ($1, $2, $3, $4, $5, $6, 'name', -5000, $7, $8, $9, $10, 1, 1)`,
      [
        ...[world.campaignId, subject, `name:${left}`, right],
        ...[
          JSON.stringify({ name: left, rosters: ['sme'], district: 'YZ-1' }),
          JSON.stringify({ name: right, codes: [right] }),
        ],
        weight,
        JSON.stringify([
          {
            comparison: 'name',
            left,
            right,
            level: 'sound',
            weight: weight + 7000,
            m: 0.5,
            u: 0.001,
            alignable: true,
          },
          {
            comparison: 'district',
            left: 'YZ-1',
            right: 'YZ-2',
            level: 'differs',
            weight: -2000,
            m: 0.1,
            u: 0.4,
            alignable: false,
          },
        ]),
        ...[equal, alike],
      ],
    )
  }
}

const list = (query = '') => world.call('city', 'GET', `/matching/review${query}`)
const titles = (body: { pairs: { left: { title: string } }[] }) => body.pairs.map(({ left }) => left.title)
const decide = (pair: number, body: object) =>
  world.call('city', 'POST', `/matching/review/${pair}/decision`, body)

describe('the clerical review', () => {
  test('shows the most informative pair first, once for all equal ones, with what speaks for and against it', async () => {
    await addPairs([
      { left: '甲', right: 'org:1', weight: 3000 },
      { left: '乙', right: 'org:2', weight: -400, equal: '乙' },
      { left: '乙二', right: 'org:3', weight: -400, equal: '乙' },
      { left: '丙', right: 'org:4', weight: 1000, alike: 'w' },
    ])
    const { body } = await list()
    expect(titles(body)).toEqual(['乙', '丙', '甲'])
    expect(body.counts).toEqual({ waiting: 4, unsure: 0, decided: 0 })
    const [pair] = body.pairs
    expect(pair).toMatchObject({
      equalPairs: 2,
      alikePairs: 3,
      priorWeight: -5,
      weight: -0.4,
      decision: null,
    })
    expect(pair.probability).toBeCloseTo(0.4311, 4)
    expect(pair.fields[1]).toMatchObject({ label: { zh: '区县' }, levelLabel: { zh: '不同' }, weight: -2 })
    expect(
      pair.fields.reduce((sum: number, { weight }: { weight: number }) => sum + weight, pair.priorWeight),
    ).toBeCloseTo(-0.4)
    expect(pair.sentence.zh).toBe('支持：单位名称读音相同；反对：区县不同；同一的概率 43.1%。')
    expect(pair.left.facts).toContainEqual({
      name: 'district',
      label: { zh: '区县', en: 'district' },
      value: '望川',
    })
  })

  test('pages of any size give every pair once', async () => {
    await addPairs(
      Array.from({ length: 7 }, (_, at) => ({
        left: `单位${at}`,
        right: `org:${at}`,
        weight: (at % 3) * 500,
      })),
    )
    const all: string[] = []
    let after = ''
    for (;;) {
      const { body } = await list(`?limit=2${after}`)
      all.push(...titles(body))
      if (body.next === null) break
      after = `&after=${body.next}`
    }
    expect(all).toEqual(titles((await list()).body))
    expect(new Set(all).size).toBe(7)
  })

  test('one decision is of all equal pairs, and can be withdrawn; unsure ones wait behind the others', async () => {
    await addPairs([
      { left: '甲', right: 'org:1', weight: 0, equal: 'e' },
      { left: '甲二', right: 'org:2', weight: 100, equal: 'e' },
      { left: '乙', right: 'org:3', weight: 900 },
    ])
    const [first] = (await list()).body.pairs
    const unsure = await decide(first.id, { decision: 'unsure' })
    expect(unsure.body).toMatchObject({ pairs: 2, counts: { waiting: 3, unsure: 2, decided: 0 } })
    expect(titles((await list()).body)).toEqual(['乙', '甲'])
    const match = await decide(first.id, { decision: 'match' })
    expect(match.body).toMatchObject({ pairs: 2, counts: { waiting: 1, unsure: 0, decided: 2 } })
    expect((await decide(first.id, { decision: 'match' })).body.error.code).toBe('pair-not-waiting')
    expect((await list('?show=decided')).body.pairs).toMatchObject([{ decision: 'match', equalPairs: 2 }])
    const standing = () =>
      readAs(world.db, world.actor('city'), (tx) => standingDecisions(tx, world.campaignId))
    expect(await standing()).toMatchObject([
      { leftKeys: ['name:甲'], rightKeys: ['org:1'], decision: 'match', source: 'review' },
      { leftKeys: ['name:甲二'], decision: 'match' },
    ])
    const { decisionId } = match.body
    const back = await world.call('city', 'POST', `/matching/decisions/${decisionId}/withdraw`, {
      reason: '看错了',
    })
    expect(back.body).toMatchObject({ pairs: 2, counts: { waiting: 3, decided: 0 } })
    expect(await standing()).toEqual([])
    const again = await world.call('city', 'POST', `/matching/decisions/${decisionId}/withdraw`, {})
    expect(again.body.error.code).toBe('decision-not-standing')
    const { decisions } = (await world.call('city', 'GET', '/matching/decisions')).body
    expect(decisions).toMatchObject([
      { decision: 'match', left: '甲', pairs: 2, decidedBy: 'city', withdrawnOn: expect.any(String) },
      { decision: 'unsure' },
    ])
  })

  test('alike decides all with the same levels', async () => {
    await addPairs([
      { left: '甲', right: 'org:1', weight: 0 },
      { left: '乙', right: 'org:2', weight: 100 },
      { left: '丙', right: 'org:3', weight: 100, alike: 'w' },
    ])
    const [first] = (await list()).body.pairs
    expect((await decide(first.id, { decision: 'no-match', scope: 'alike' })).body).toMatchObject({
      pairs: 2,
    })
    expect(titles((await list()).body)).toEqual(['丙'])
  })

  test('is the city’s alone', async () => {
    await addPairs([{ left: '甲', right: 'org:1', weight: 0 }])
    for (const who of ['d1', 'leader', 'admin'] as const) {
      for (const path of [
        '/matching/review',
        '/matching/decisions',
        '/matching/models',
        '/matching/models/person',
      ]) {
        expect((await world.call(who, 'GET', path)).body.error.code).toBe('not-allowed')
      }
      expect(
        (await world.call(who, 'POST', '/matching/review/1/decision', { decision: 'match' })).status,
      ).toBe(403)
    }
  })
})
