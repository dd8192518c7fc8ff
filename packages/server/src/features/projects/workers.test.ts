import { projectPageSchema, projectSchema, projectWorkersSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpId } from '../imports/testing/rows.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { bringRows, type ListRow, listedProject, projectIds } from './testing/bring-rows.ts'

/** The invented campaign on 2016-06-30. */
let world: World
let names: readonly string[]
let ids: ReadonlyMap<string, number>

const stay = (code: string, person: number, from: string, to = '', given: ListRow = {}): ListRow => ({
  项目编码: code,
  身份证号码: madeUpId(person),
  姓名: '张三',
  用工单位: '云泽劳务有限公司',
  工种: '钢筋工',
  进场日期: from,
  退场日期: to,
  ...given,
})

const FIRST = [
  stay('P1', 1, '2016-03-01'),
  stay('P1', 2, '2016-03-15', '2016-05-31'),
  // Came back: one person, two stays.
  stay('P1', 2, '2016-06-10'),
  stay('P1', 3, '2016-07-05'),
  stay('P1', 4, '2016-04-01', '', { 身份证号码: '120101196013010011' }),
  stay('P2', 5, '2016-02-01'),
  stay('P9', 6, '2016-05-01'),
]

const project = async (who: Who, code: string) =>
  projectSchema.parse((await world.call(who, 'GET', `/projects/${ids.get(code)}`)).body)
const workers = async (who: Who, code: string, query = '') =>
  projectWorkersSchema.parse(
    (await world.call(who, 'GET', `/projects/${ids.get(code)}/workers?${query}`)).body,
  )

beforeAll(async () => {
  world = await openWorld()
  names = world.definition.units.map(({ name }) => name.zh)
  await bringRows(world, 'projects', '2016-05-31', [
    listedProject('P1', names[0] ?? ''),
    listedProject('P2', names[1] ?? '', { 实名人数: '50' }),
  ])
  await bringRows(world, 'project-workers', '2016-06-20', FIRST)
  ids = await projectIds(world)
})
afterAll(() => world.close())

describe('a real-name roster', () => {
  test('counts distinct persons, says who is on site on a day and who joined and left by month', async () => {
    const { roster, workers: counted } = await project('d1', 'P1')
    expect(counted).toEqual({ persons: 3, by: 'roster' })
    expect(roster).toEqual({
      persons: 3,
      unread: 1,
      onSite: 2,
      months: [
        { month: '2016-06', joined: 1, left: 0 },
        { month: '2016-05', joined: 0, left: 1 },
        { month: '2016-03', joined: 2, left: 0 },
      ],
    })
    const onSite = async (day: string) => (await workers('d1', 'P1', `on=${day}`)).rows.length
    expect([await onSite('2016-03-14'), await onSite('2016-05-31'), await onSite('2016-06-01')]).toEqual([
      1, 2, 1,
    ])
    expect((await workers('d1', 'P1', 'show=all')).rows.length).toBe(4)
  })

  test('stands before the number that the list names, with its way of counting', async () => {
    expect((await project('city', 'P2')).workers).toEqual({ persons: 1, by: 'roster' })
    const { rows } = projectPageSchema.parse((await world.call('city', 'GET', '/projects?show=all')).body)
    expect(rows.map(({ code, workers: counted }) => [code, counted?.by])).toEqual([
      ['P1', 'roster'],
      ['P2', 'roster'],
    ])
  })

  test('keeps ID numbers sealed, once for each person, and names persons to nobody but who works with them', async () => {
    const { rows } = await world.db.pool.query<{ text: string }>(
      `select w::text || p::text as text from project_worker w join person p on p.id = w.person_id`,
    )
    expect(rows.length).toBe(6)
    for (const { text } of rows) for (let n = 1; n < 7; n++) expect(text).not.toContain(madeUpId(n))
    const sealed = await world.db.pool.query('select id from person')
    expect(sealed.rows.length).toBe(5)
    const shown = await workers('d1', 'P1', 'limit=1')
    expect(shown.rows[0]).toMatchObject({ name: '张三', idMasked: expect.stringMatching(/^1201\*{10}/) })
    expect((await workers('d1', 'P1', `on=2016-06-20&after=${shown.next}`)).rows.length).toBe(1)
    expect((await world.call('leader', 'GET', `/projects/${ids.get('P1')}/workers`)).status).toBe(403)
    expect((await world.call('d2', 'GET', `/projects/${ids.get('P1')}/workers`)).status).toBe(404)
    const { rows: journal } = await world.db.pool.query<{ after: unknown }>('select after from journal')
    expect(JSON.stringify(journal)).not.toContain('张三')
  })

  test('leaves rows of a project that no list has for the list that brings it', async () => {
    await bringRows(world, 'projects', '2016-06-25', [
      listedProject('P1', names[0] ?? ''),
      listedProject('P2', names[1] ?? '', { 实名人数: '50' }),
      listedProject('P9', names[2] ?? ''),
    ])
    ids = await projectIds(world)
    const brought = await project('d3', 'P9')
    expect(brought).toMatchObject({ workers: { persons: 1, by: 'roster' }, roster: { onSite: 1 } })
    expect(brought.events.map(({ kind }) => kind)).toEqual(['roster', 'listed'])
  })

  test('who is missing in the next roster has left by its day; who is in it stays who he is', async () => {
    await bringRows(world, 'project-workers', '2016-06-28', [
      stay('P1', 1, '2016-03-01', '2016-06-27'),
      stay('P1', 2, '2016-03-15', '2016-05-31'),
      stay('P1', 7, '2016-06-21'),
      stay('P2', 5, '2016-02-01'),
      stay('P9', 6, '2016-05-01'),
    ])
    const { rows } = await workers('d1', 'P1', 'show=all')
    expect(rows.map(({ joinedOn, lastOn, isMissing }) => [joinedOn, lastOn, isMissing])).toEqual([
      ['2016-03-01', '2016-06-27', false],
      ['2016-03-15', '2016-05-31', false],
      ['2016-06-10', '2016-06-27', true],
      // Was to come later than the roster that has him no longer: he never came.
      ['2016-07-05', '2016-07-04', true],
      ['2016-06-21', null, false],
    ])
    expect(await project('d1', 'P1')).toMatchObject({
      workers: { persons: 4, by: 'roster' },
      roster: { onSite: 1, unread: 0 },
    })
    expect((await world.db.pool.query('select id from person')).rows.length).toBe(6)
  })

  test('refuses a row that ends before it begins, by its code, and keeps the good ones', async () => {
    const outcome = await bringRows(world, 'project-workers', '2016-06-29', [
      stay('P1', 1, '2016-03-01', '2016-02-28'),
      stay('P1', 2, '2016-03-15', '2016-05-31'),
    ])
    expect(outcome).toMatchObject({ state: 'stored', rowsStored: 1, rowsRefused: 1 })
    expect(outcome.errors.flatMap(({ faults }) => faults.map(({ code, field }) => [code, field]))).toEqual([
      ['ends-before-start', 'left_on'],
    ])
  })
})

test('a row of the list from which no premium can be reckoned goes back with a stable code, and the good ones stay', async () => {
  const outcome = await bringRows(world, 'projects', '2016-06-30', [
    listedProject('P1', names[0] ?? '', { 费率: '1.2‰' }),
    listedProject('B1', names[0] ?? '', { 总造价: '0' }),
    listedProject('B2', names[0] ?? '', { 合同终止日期: '2015-12-31' }),
    listedProject('B3', names[0] ?? '', { 费率: '12' }),
    listedProject('B4', names[0] ?? '', { 费率: '12‰' }),
    listedProject('B5', names[0] ?? '', { 费率: '12%' }),
    listedProject('P2', names[1] ?? '', { 费率: '0.12%' }),
    listedProject('P3', names[1] ?? '', { 费率: '1.2' }),
  ])
  expect(outcome).toMatchObject({ state: 'stored', rowsStored: 3, rowsRefused: 5 })
  expect(outcome.errors.flatMap(({ faults }) => faults.map(({ code, field }) => [code, field]))).toEqual([
    ['zero', 'total_cost'],
    ['ends-before-start', 'contract_to'],
    ['rate-too-high', 'rate'],
    ['rate-too-high', 'rate'],
    ['rate-too-high', 'rate'],
  ])
})
