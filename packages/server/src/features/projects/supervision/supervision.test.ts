import {
  bulletinsIssuedSchema,
  jointRequestsSchema,
  type Project,
  projectBulletinsSchema,
  projectSchema,
  supervisionRoundSchema,
  supervisionRoundsSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../../leads/testing/world.ts'
import { bringRows, listedProject, projectIds } from '../testing/bring-rows.ts'

/** The invented campaign on 2016-06-30. */
let world: World
let ids: ReadonlyMap<string, number>
let d1: number
let d2: number

const idOf = (code: string): number => ids.get(code) ?? 0
const post = (who: Who, path: string, body: object) => world.call(who, 'POST', `/projects/${path}`, body)
const view = async (who: Who, code: string): Promise<Project> =>
  projectSchema.parse((await world.call(who, 'GET', `/projects/${idOf(code)}`)).body)
const code = async (answer: ReturnType<typeof post>) => {
  const { status, body } = await answer
  return [status, body.error?.code, body.error?.field]
}

beforeAll(async () => {
  world = await openWorld()
  const [first = '', second = '', third = ''] = world.definition.units.map(({ name }) => name.zh)
  await bringRows(world, 'projects', '2016-06-20', [
    listedProject('P1', first),
    listedProject('P2', first, { 参保登记号: 'GS2', 参保日期: '2016-06-25', 实名人数: '60' }),
    listedProject('P3', second),
    listedProject('P4', third, { 参保登记号: 'GS4', 参保日期: '2016-03-01', 实名人数: '50' }),
  ])
  ids = await projectIds(world)
  d1 = world.actor('d1').districtId ?? 0
  d2 = world.actor('d2').districtId ?? 0
})
afterAll(() => world.close())

describe('joint working (联动机制, R27)', () => {
  const ask = {
    department: '市建设行政主管部门',
    ask: '核实施工许可情况',
    askedOn: '2016-06-20',
    dueOn: '2016-06-29',
  }
  const requests = async (who: Who, query = '') =>
    jointRequestsSchema.parse((await world.call(who, 'GET', `/projects/requests?${query}`)).body)

  test('a department is asked, answers late, and what was done follows; each step on the timeline', async () => {
    const { status, body } = await post('d1', `${idOf('P1')}/ask-department`, ask)
    expect(status).toBe(200)
    expect(await requests('d1')).toMatchObject({
      overdue: 1,
      rows: [{ id: body.id, project: 'P1号工程', state: 'overdue', dueOn: '2016-06-29' }],
      departments: expect.arrayContaining(['市建设行政主管部门']),
    })
    expect(await code(post('d1', `requests/${body.id}/act`, { on: '2016-06-30', act: '已办' }))).toEqual([
      409,
      'joint-request-unanswered',
      undefined,
    ])
    expect(
      (await post('d1', `requests/${body.id}/answer`, { on: '2016-06-30', answer: '未发证' })).status,
    ).toBe(200)
    expect(await requests('d1')).toMatchObject({ overdue: 0, rows: [{ state: 'done', actedOn: null }] })
    expect(
      (await post('d1', `requests/${body.id}/act`, { on: '2016-06-30', act: '已约谈总包' })).status,
    ).toBe(200)
    expect((await requests('d1')).rows).toEqual([])
    expect((await requests('d1', 'show=all')).rows).toMatchObject([{ act: '已约谈总包' }])
    expect((await view('d1', 'P1')).events.map(({ kind }) => kind)).toEqual([
      'department-acted',
      'department-answered',
      'department-asked',
      'listed',
    ])
  })

  test('refuses days that cannot be, a second answer, and another district', async () => {
    const asked = (change: object) => code(post('d1', `${idOf('P1')}/ask-department`, { ...ask, ...change }))
    expect(await asked({ dueOn: '2016-06-19' })).toEqual([422, 'follow-up-due-before', 'dueOn'])
    expect(await asked({ askedOn: '2016-07-01', dueOn: '2016-07-02' })).toEqual([
      422,
      'day-not-reached',
      'askedOn',
    ])
    expect(await code(post('d2', `${idOf('P1')}/ask-department`, ask))).toEqual([
      404,
      'project-not-found',
      undefined,
    ])
    const { body } = await post('city', `${idOf('P3')}/ask-department`, ask)
    expect(
      await code(post('d1', `requests/${body.id}/answer`, { on: '2016-06-30', answer: '收到' })),
    ).toEqual([404, 'joint-request-not-found', undefined])
    const answer = (on: string) => post('d2', `requests/${body.id}/answer`, { on, answer: '已发证' })
    expect(await code(answer('2016-06-19'))).toEqual([422, 'follow-up-before', 'on'])
    expect((await answer('2016-06-28')).status).toBe(200)
    expect(await code(answer('2016-06-28'))).toEqual([409, 'joint-request-closed', undefined])
    expect((await requests('d1', 'show=all')).rows.every(({ projectId }) => projectId === idOf('P1'))).toBe(
      true,
    )
  })

  test('one that was asked in error is withdrawn, and is due no longer', async () => {
    const { body } = await post('d2', `${idOf('P3')}/ask-department`, ask)
    expect((await post('d2', `requests/${body.id}/withdraw`, { reason: '重复提请' })).status).toBe(200)
    expect((await requests('d2')).overdue).toBe(0)
    expect((await view('d2', 'P3')).events[0]?.kind).toBe('department-withdrawn')
  })
})

describe('joint supervision (R28)', () => {
  const plan = () => ({
    title: '第一轮联合督导',
    leader: '王组长',
    team: [{ name: '李四', organisation: '市建设行政主管部门' }],
    stops: [
      { districtId: d1, day: '2016-06-27', projectIds: [idOf('P1')] },
      { districtId: d2, day: '2016-06-28', projectIds: [] },
    ],
  })
  let round: number

  test('a round has its plan and team; a district sees the rounds that come to it', async () => {
    const { status, body } = await post('city', 'rounds', plan())
    expect(status).toBe(200)
    round = body.id
    const rounds = async (who: Who) =>
      supervisionRoundsSchema.parse((await world.call(who, 'GET', '/projects/rounds')).body).rows
    expect(await rounds('d2')).toMatchObject([
      { title: '第一轮联合督导', from: '2016-06-27', to: '2016-06-28', findings: 0 },
    ])
    expect(await rounds('d3')).toEqual([])
    expect((await post('d1', 'rounds', plan())).status).toBe(403)
    const wrong = { ...plan(), stops: [{ districtId: d2, day: '2016-06-28', projectIds: [idOf('P1')] }] }
    expect(await code(post('city', 'rounds', wrong))).toEqual([422, 'round-elsewhere', 'stops'])
  })

  test('what was found is put right by its day, or shown as overdue, on the project’s timeline too', async () => {
    const finding = {
      projectId: idOf('P1'),
      foundOn: '2016-06-27',
      finding: '已开工，未参保',
      requirement: '办理参保登记',
      dueOn: '2016-06-29',
    }
    const { body } = await post('city', `rounds/${round}/findings`, finding)
    const plain = {
      ...finding,
      projectId: idOf('P3'),
      requirement: null,
      dueOn: null,
      finding: '实名制名册齐全',
    }
    expect((await post('city', `rounds/${round}/findings`, plain)).status).toBe(200)
    const shown = async () =>
      supervisionRoundSchema.parse((await world.call('city', 'GET', `/projects/rounds/${round}`)).body)
    expect(await shown()).toMatchObject({
      open: 1,
      overdue: 1,
      findings: [{ state: 'overdue' }, { state: null }],
      projects: [{ name: 'P1号工程' }],
    })
    const resolve = () => post('d1', `findings/${body.id}/resolve`, { on: '2016-06-30', result: '已参保' })
    expect((await resolve()).status).toBe(200)
    expect(await code(resolve())).toEqual([409, 'finding-settled', undefined])
    expect(await shown()).toMatchObject({ open: 0, findings: [{ state: 'done', result: '已参保' }, {}] })
    expect((await view('d1', 'P1')).events.slice(0, 2).map(({ kind }) => kind)).toEqual([
      'follow-up',
      'supervised',
    ])
    const elsewhere = { ...finding, projectId: idOf('P4') }
    expect(await code(post('city', `rounds/${round}/findings`, elsewhere))).toEqual([
      422,
      'round-elsewhere',
      'projectId',
    ])
    const dated = { ...finding, requirement: null }
    expect((await post('city', `rounds/${round}/findings`, dated)).status).toBe(400)
  })

  test('a round with findings stays, an empty one can be cancelled', async () => {
    const cancel = (id: number) => post('city', `rounds/${id}/cancel`, { reason: '改期' })
    expect(await code(cancel(round))).toEqual([409, 'round-has-findings', undefined])
    const { body } = await post('city', 'rounds', plan())
    expect((await cancel(body.id)).status).toBe(200)
    expect(await code(cancel(body.id))).toEqual([409, 'round-cancelled', undefined])
  })

  test('its paper says plan, team, findings and follow-up', async () => {
    const made = await world.call('city', 'POST', '/documents', {
      kind: 'supervision-round',
      subjectId: round,
    })
    expect(made.status).toBe(200)
    const { rows } = await world.db.pool.query('select data from document where id = $1', [made.body.id])
    expect(rows[0]?.data).toMatchObject({
      team: [{ name: '李四' }],
      stops: [{ district: '望川', projects: ['P1号工程'] }, { projects: [] }],
      findings: [{ project: 'P1号工程', result: '已参保' }, { requirement: null }],
    })
  })
})

describe('bulletins to district governments (R29)', () => {
  test('all in one act, numbered one by one, with figures as of the day', async () => {
    const { status, body } = await post('city', 'bulletins', { asOf: '2016-06-24' })
    expect(status).toBe(200)
    const { rows } = bulletinsIssuedSchema.parse(body)
    expect(rows.map(({ number }) => number.replace(/^.*〔/u, '〔'))).toEqual([
      '〔2016〕1号',
      '〔2016〕2号',
      '〔2016〕3号',
    ])
    const { rows: papers } = await world.db.pool.query(
      `select data, district_id from document where kind = 'construction-bulletin' order by id`,
    )
    // P2 enrolled a day after the bulletin's: it is not insured yet there.
    expect(papers[0]?.data).toMatchObject({
      government: expect.stringMatching(/人民政府$/),
      city: { new: { due: 4, insured: 1 } },
      own: { new: { due: 2, insured: 0 } },
      uninsured: [
        { name: 'P1号工程', persons: { count: 100, by: '清单预计' }, premiumCents: expect.any(Number) },
        { name: 'P2号工程', persons: { count: 60, by: '清单实名人数' } },
      ],
    })
    expect(papers[0]?.district_id).toBe(d1)
    // The first and the third unit share a plan, and stand in the ranking together.
    expect(papers[0]?.data.ranking).toMatchObject([
      { name: '望川、桂岭', rank: 1, new: { due: 3, insured: 1 } },
      { name: '澄湖', rank: 2, new: { due: 1, insured: 0 } },
    ])
    expect(papers[0]?.data.requirements.length).toBeGreaterThan(0)
  })

  test('to one district with words of its own; never twice for a day, and never ahead of it', async () => {
    const one = { asOf: '2016-06-30', districtIds: [d2], requirements: ['限期办理参保。'] }
    const { body } = await post('city', 'bulletins', one)
    expect(bulletinsIssuedSchema.parse(body).rows).toMatchObject([{ districtId: d2, asOf: '2016-06-30' }])
    expect(await code(post('city', 'bulletins', one))).toEqual([409, 'bulletin-issued', undefined])
    expect(await code(post('city', 'bulletins', { asOf: '2016-07-01' }))).toEqual([
      422,
      'day-not-reached',
      'asOf',
    ])
    expect((await post('d1', 'bulletins', one)).status).toBe(403)
  })

  test('a district sees its own, and opens the paper', async () => {
    const { rows } = projectBulletinsSchema.parse((await world.call('d2', 'GET', '/projects/bulletins')).body)
    expect(rows.map(({ districtId, asOf }) => [districtId, asOf])).toEqual([
      [d2, '2016-06-30'],
      [d2, '2016-06-24'],
    ])
    expect(rows.every(({ number }) => number !== null)).toBe(true)
    const register = await world.call('d2', 'GET', '/documents?kind=construction-bulletin')
    expect(register.body.rows).toHaveLength(2)
  })
})
