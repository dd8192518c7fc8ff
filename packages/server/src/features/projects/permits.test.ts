import { projectFiguresSchema, projectPageSchema, projectSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { bringRows, type ListRow, listedProject, projectIds } from './testing/bring-rows.ts'

/** The invented campaign on 2016-06-30: what comes in now becomes known on that day. */
let world: World
let names: readonly string[]

const permit = (code: string, district: number, given: ListRow = {}): ListRow => ({
  项目编码: code,
  项目名称: `${code}号工程`,
  区县: names[district - 1] ?? '',
  施工单位: '云泽建工有限公司',
  合同价: '60000000',
  合同起: '2016-07-15',
  合同止: '2017-12-31',
  办理状态: '受理',
  受理日期: '2016-06-28',
  ...given,
})
const planned = (code: string, district: number, given: ListRow = {}): ListRow =>
  listedProject(code, names[district - 1] ?? '', { 项目状态: '未开工', ...given })

const list = async (who: Who, query: string) =>
  projectPageSchema
    .parse((await world.call(who, 'GET', `/projects?${query}`)).body)
    .rows.map(({ code, flag, flaggedOn, isListed }) => [code, flag, flaggedOn, isListed])
const view = async (who: Who, code: string) => {
  const id = (await projectIds(world)).get(code)
  return projectSchema.parse((await world.call(who, 'GET', `/projects/${id}`)).body)
}

beforeAll(async () => {
  world = await openWorld()
  names = world.definition.units.map(({ name }) => name.zh)
  await bringRows(world, 'projects', '2016-05-31', [
    planned('P1', 1),
    planned('P2', 1, { 参保登记号: 'GS2', 参保日期: '2016-06-01' }),
    planned('P3', 2),
  ])
})
afterAll(() => world.close())

describe('the permit office’s feed (R24)', () => {
  test('flags a project without enrolment the same day, also one that no list has yet', async () => {
    expect(await list('city', 'show=flagged')).toEqual([])
    await bringRows(world, 'construction-permits', '2016-06-30', [
      permit('P1', 1),
      permit('P2', 1),
      permit('P3', 2, { 办理状态: '已发证', 发证日期: '2016-06-29', 施工许可证号: 'X3' }),
      permit('N1', 1, { 办理状态: '办理中' }),
      permit('N2', 1, { 办理状态: '退件' }),
    ])
    expect(await list('city', 'show=flagged')).toEqual([
      ['P1', 'application-without-enrolment', '2016-06-30', true],
      ['P3', 'permit-without-enrolment', '2016-06-30', true],
      ['N1', 'application-without-enrolment', '2016-06-30', false],
    ])
    // First in what a district has to do next, ahead of what is only unverified.
    expect((await list('d1', 'show=to-verify')).map(([code]) => code)).toEqual(['P1', 'N1', 'N2', 'P2'])
    expect(
      projectFiguresSchema.parse((await world.call('d1', 'GET', '/projects/figures')).body).flagged,
    ).toBe(2)
  })

  test('stands on the project’s page and timeline with its day', async () => {
    const { office, events } = await view('d2', 'P3')
    expect(office).toEqual({
      stage: 'issued',
      appliedOn: '2016-06-28',
      number: 'X3',
      permitOn: '2016-06-29',
      reportedOn: '2016-06-30',
    })
    expect(events[0]).toMatchObject({
      kind: 'permit-reported',
      happenedOn: '2016-06-29',
      knownOn: '2016-06-30',
      detail: { stage: 'issued', enrolled: false },
    })
    expect((await view('d1', 'P2')).events[0]?.detail).toEqual({ stage: 'applied', enrolled: true })
  })

  test('a stage keeps the day on which it was first told, and a new one has its own', async () => {
    await world.db.pool.query(
      `update campaign set today = '2016-07-04', latest_today = '2016-07-04' where id = $1`,
      [world.campaignId],
    )
    await bringRows(world, 'construction-permits', '2016-07-04', [
      permit('P1', 1),
      permit('N1', 1, { 办理状态: '办结', 发证日期: '2016-07-02' }),
    ])
    expect(await list('d1', 'show=flagged')).toEqual([
      ['P1', 'application-without-enrolment', '2016-06-30', true],
      ['N1', 'permit-without-enrolment', '2016-07-04', false],
    ])
    expect((await view('d1', 'P1')).events.filter(({ kind }) => kind === 'permit-reported')).toHaveLength(1)
  })

  test('the next list takes over what only the office knew, and an enrolment ends the flag', async () => {
    const { id } = await view('d1', 'N1')
    await bringRows(world, 'projects', '2016-07-04', [
      planned('P1', 1),
      planned('N1', 1, { 参保登记号: 'GSN', 参保日期: '2016-07-03' }),
    ])
    expect(await view('d1', 'N1')).toMatchObject({ id, isListed: true, isInsured: true, flag: null })
    expect(await list('d1', 'show=flagged')).toEqual([
      ['P1', 'application-without-enrolment', '2016-06-30', true],
    ])
    expect(await list('city', 'show=all&text=N')).toEqual([
      ['N1', null, null, true],
      ['N2', null, null, false],
    ])
  })
})
