import { annexSchema } from '@kuomian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeUpId } from '../imports/testing/rows.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { bringRows, listedProject } from './testing/bring-rows.ts'

/** The invented campaign on 2016-06-30, whose three units share one plan of annex 5 here. */
let world: World

const enrolled = (district: string, code: string, on: string, named: string) =>
  listedProject(code, district, { 参保登记号: `GS${code}`, 参保日期: on, 缴费额: '1000', 实名人数: named })

beforeAll(async () => {
  world = await openWorld()
  const [first = '', second = '', third = ''] = world.definition.units.map(({ name }) => name.zh)
  await bringRows(world, 'projects', '2016-06-20', [
    enrolled(first, 'P1', '2016-03-01', '30'),
    enrolled(third, 'P2', '2016-05-10', '50'),
    enrolled(third, 'P3', '2015-11-10', '70'),
    listedProject('P4', second),
  ])
  await world.db.pool.query(
    `insert into target (campaign_id, indicator, district_ids, value, known_on, source)
     select $1, 'annex-5', array_agg(id order by ordinal), 400, '2016-01-01', '计划' from district where campaign_id = $1`,
    [world.campaignId],
  )
})
afterAll(() => world.close())

async function annex(query: string) {
  const { body } = await world.call('city', 'GET', `/annexes/annex-5?${query}`)
  const { rows } = annexSchema.parse(body).computed
  return rows.map(({ cells }) => cells.map(({ plain }) => plain))
}

test('annex 5 comes from the projects, with the plan of three units printed once and one rate for them (T01)', async () => {
  expect(await annex('asOf=2016-06-30')).toEqual([
    ['1', '望川', '30', '400', '20.00%'],
    ['2', '澄湖', '0', '', ''],
    ['3', '桂岭', '50', '', ''],
    ['4', '合计', '80', '400', '20.00%'],
  ])
})

test('a real-name roster stands in the place of the number that the list names, as it was known on a day', async () => {
  await world.db.pool.query(`update campaign set today = '2016-07-01', latest_today = '2016-07-01'`)
  const stay = (code: string, person: number) => ({
    项目编码: code,
    身份证号码: madeUpId(person),
    姓名: '张三',
    进场日期: '2016-03-01',
  })
  const rows = [stay('P1', 1), stay('P1', 2), stay('P3', 3), stay('P4', 4)]
  await bringRows(world, 'project-workers', '2016-06-30', rows)
  const persons = (table: string[][]) => table.map((cells) => cells[2])
  expect(persons(await annex('asOf=2016-06-30&knownAt=2016-06-30'))).toEqual(['30', '0', '50', '80'])
  expect(persons(await annex('asOf=2016-06-30&knownAt=2016-07-01'))).toEqual(['2', '0', '50', '52'])
})
