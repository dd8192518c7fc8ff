import {
  type DistrictRound,
  districtRoundsSchema,
  documentPageSchema,
  overviewSchema,
  proposalsSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

/** The invented campaign on 2016-06-30: its second quarter is published and supervision proposed from it. */
let world: World
let d1: number
let d2: number
let round: number

const post = (who: Who, path: string, body: object) => world.call(who, 'POST', path, body)
const code = async (answer: ReturnType<typeof post>) => {
  const { status, body } = await answer
  return [status, body.error?.code, body.error?.field]
}
const rounds = async (who: Who): Promise<DistrictRound[]> =>
  districtRoundsSchema.parse((await world.call(who, 'GET', '/supervision/rounds')).body).rows
const waits = async (who: Who) => {
  const { waiting } = overviewSchema.parse((await world.call(who, 'GET', '/overview')).body)
  return [waiting.supervisionOpen, waiting.supervisionOverdue]
}
const proposals = async () =>
  proposalsSchema.parse((await world.call('city', 'GET', '/supervision/proposals?quarter=2016-Q2')).body)

beforeAll(async () => {
  world = await openWorld()
  d1 = world.actor('d1').districtId ?? 0
  d2 = world.actor('d2').districtId ?? 0
})
afterAll(() => world.close())

test('districts are proposed with their reasons, provisionally until the quarter is published', async () => {
  expect(await proposals()).toMatchObject({ provisional: true, edition: null })
  await post('city', '/assessment/publish', { quarter: '2016-Q2' })
  const proposed = await proposals()
  expect(proposed).toMatchObject({ quarter: '2016-Q2', provisional: false, edition: 1 })
  // The method proposes the last one.
  expect(proposed.rows.map(({ rank, slow, reasons }) => [rank, slow, reasons.length])).toEqual([[1, true, 1]])
})

test('a round is planned with leader, team and route; each stop keeps why it was chosen, and its brief is a paper', async () => {
  const stop = (districtId: number, day: string) => ({ districtId, day, reasons: ['居末 3 位'] })
  const plan = {
    title: '二季度督导',
    quarter: '2016-Q2',
    leader: '王组长',
    team: [{ name: '李四', organisation: '市人力资源和社会保障局' }],
    stops: [stop(d1, '2016-06-30'), stop(d2, '2016-07-01')],
  }
  expect((await post('d1', '/supervision/rounds', plan)).status).toBe(403)
  expect(
    (
      await post('city', '/supervision/rounds', {
        ...plan,
        stops: [stop(d1, '2016-06-30'), stop(d1, '2016-07-01')],
      })
    ).status,
  ).toBe(400)
  const { status, body } = await post('city', '/supervision/rounds', plan)
  expect(status).toBe(200)
  round = body.id
  const [seen] = await rounds('d2')
  // Its own stop alone: the brief of another district is not its business.
  expect(seen).toMatchObject({ title: '二季度督导', from: '2016-06-30', stops: [{ districtId: d2 }] })
  expect(await rounds('d3')).toEqual([])
  expect((await world.call('city', 'GET', '/projects/rounds')).body.rows).toEqual([])
  const [whole] = await rounds('city')
  const subjectId = whole?.stops[0]?.id
  expect((await post('city', '/documents', { kind: 'supervision-brief', subjectId })).status).toBe(200)
  const papers = documentPageSchema.parse(
    (await world.call('d1', 'GET', `/documents?kind=supervision-brief&subject=${subjectId}`)).body,
  )
  expect(papers.rows).toMatchObject([{ districtId: d1 }])
  const { rows } = await world.db.pool.query(`select data from document where kind = 'supervision-brief'`)
  expect(rows[0]?.data).toMatchObject({
    ...{ reasons: ['居末 3 位'], leader: '王组长' },
    score: { units: 3, provisional: false },
  })
  expect(rows[0]?.data.questions.length).toBeGreaterThan(0)
})

test('a finding has its day and its figure; the district puts it right, and next month’s figure is held against it', async () => {
  const lead = await world.addLead({ name: '甲公司', districtId: d1, persons: 4 })
  const order = (number: number, correctedOn: string | null) =>
    world.db.pool.query(
      `insert into rectification_order (campaign_id, lead_id, district_id, holder_id, number, kind, state, persons, facts, provision, demand,
              drafted_on, approved_on, served_on, served_way, served_to, served_district_id, working_days, due_on, corrected_on, corrected_by, correction_note, overdue_on, escalated_to, escalated_on)
       values ($1, $2, $3, $3, $4, 'payment', $5, 1, '事实', '条款', '改正', '2016-05-01', '2016-05-01', '2016-05-02', 'direct', '李', $3,
               10, '2016-06-20', $6::date, case when $6::date is null then null else 'proof' end, case when $6::date is null then null else '已缴' end,
               case when $6::date is null then '2016-06-21'::date end, case when $6::date is null then 'inspection' end,
               case when $6::date is null then '2016-06-21'::date end)`,
      [world.campaignId, lead, d1, number, correctedOn === null ? 'overdue' : 'corrected', correctedOn],
    )
  await order(1, '2016-06-10')
  await order(2, null)
  const finding = {
    districtId: d1,
    foundOn: '2016-06-30',
    finding: '限期改正无人跟催',
    indicator: 'orders-in-time',
    requirement: '逐件落实承办人',
    dueOn: '2016-07-10',
  }
  const path = `/supervision/rounds/${round}/findings`
  expect(await code(post('city', path, { ...finding, districtId: world.actor('d3').districtId }))).toEqual([
    422,
    'supervision-elsewhere',
    'districtId',
  ])
  expect(await code(post('city', path, { ...finding, indicator: 'none' }))).toEqual([
    422,
    'assessment-indicator-unknown',
    'indicator',
  ])
  expect(await code(post('city', path, { ...finding, dueOn: '2016-06-29' }))).toEqual([
    422,
    'follow-up-due-before',
    'dueOn',
  ])
  const { status, body } = await post('city', path, finding)
  expect(status).toBe(200)
  const only = async (who: Who) => (await rounds(who))[0]?.findings[0]
  expect(await only('d1')).toMatchObject({
    state: 'open',
    move: 'early',
    figure: { asOf: '2016-06-30', numerator: 1, denominator: 2 },
  })
  expect((await rounds('d2'))[0]?.findings).toEqual([])
  expect(await code(post('city', `/projects/rounds/${round}/cancel`, { reason: '改期' }))).toEqual([
    409,
    'round-has-findings',
    undefined,
  ])
  expect(await waits('d1')).toEqual([1, 0])
  await world.db.pool.query(`update campaign set today = '2016-07-31', latest_today = '2016-07-31'`)
  await order(3, '2016-06-15')
  await world.db.pool.query(`update rectification_order set due_on = '2016-07-20' where number in (1, 3)`)
  expect((await rounds('city'))[0]).toMatchObject({ overdue: 1 })
  // Whoever has it in hand reads of it first thing: the office of all, a district of its own, nobody else.
  expect(await waits('city')).toEqual([0, 1])
  expect(await waits('d1')).toEqual([0, 1])
  expect(await waits('d2')).toEqual([0, 0])
  expect(await waits('leader')).toEqual([null, null])
  expect(
    (await proposals()).rows.find(({ districtId }) => districtId === d1)?.reasons.map(({ zh }) => zh),
  ).toContain('前次督导整改事项逾期 1 项')
  expect(await only('city')).toMatchObject({
    state: 'overdue',
    move: 'better',
    figureNow: { asOf: '2016-07-31', numerator: 2, denominator: 2 },
  })
  const resolved = { on: '2016-07-31', result: '已逐件落实' }
  expect((await post('d2', `/projects/findings/${body.id}/resolve`, resolved)).status).toBe(404)
  expect((await post('d1', `/projects/findings/${body.id}/resolve`, resolved)).status).toBe(200)
  expect(await only('d1')).toMatchObject({ state: 'done', result: '已逐件落实' })
})

test('a brief for a quarter that is not published has the figures of the day, and says so', async () => {
  const { body } = await post('city', '/supervision/rounds', {
    ...{ title: '一季度回访', quarter: '2016-Q1', leader: '王组长' },
    team: [{ name: '李四', organisation: '市人力资源和社会保障局' }],
    stops: [{ districtId: d1, day: '2016-08-01', reasons: [] }],
  })
  const [again] = (await rounds('city')).filter(({ id }) => id === body.id)
  const subjectId = again?.stops[0]?.id
  expect((await post('city', '/documents', { kind: 'supervision-brief', subjectId })).status).toBe(200)
  const { rows } = await world.db.pool.query(`select data from document order by id desc limit 1`)
  expect(rows[0]?.data).toMatchObject({ quarter: '2016-Q1', score: { units: 3, provisional: true } })
  expect(rows[0]?.data.figures.length).toBeGreaterThan(0)
})
