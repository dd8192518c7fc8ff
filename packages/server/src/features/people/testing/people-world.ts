import { personSchema } from '@kuomian/contract'
import { campaignOf, systemActor } from '../../campaigns/index.ts'
import { openWorld, type Who } from '../../leads/testing/world.ts'
import { deliverTo } from '../../matching/testing/city.ts'
import { computeLists } from '../index.ts'
import { benefitRow, graduateRow, ledgerRow } from './people-rows.ts'

/**
 * The invented city on 11 July 2016, the ledger of June is the last. District 1: 11–14 stopped in October, 21 and 22 receive benefit until the end of August, 31 and 32
 * graduated in June. District 2: 41 stopped in October.
 */
export async function openPeopleWorld() {
  const world = await openWorld()
  const deliver = (
    kind: Parameters<typeof deliverTo>[2],
    asOf: string,
    rows: Parameters<typeof deliverTo>[4],
  ) => deliverTo(world.program, world.campaignId, kind, asOf, rows)
  const compute = async () => {
    const campaign = await campaignOf(world.db, { id: world.campaignId })
    return computeLists({ program: world.program, campaign, actor: systemActor(world.campaignId) })
  }
  const moveTo = (day: string) => world.call('city', 'POST', '/campaigns/today', { day })
  await moveTo('2016-07-10')
  await deliver('ledger-persons', '2015-10-31', [
    ...[11, 12, 13, 14].map((person) => ledgerRow(person, '2015-10')),
    ledgerRow(41, '2015-10', { district: 'YZ-2' }),
  ])
  await deliver('ledger-persons', '2016-06-30', [ledgerRow(99, '2016-06')])
  await deliver('ledger-units', '2016-06-30', [
    { unit_number: 'U1', employer_name: '云泽甲公司', employer_key: '云泽甲', district: 'YZ-1' },
  ])
  const benefits = [21, 22].map((person) => benefitRow(person, '2016-03-01', '2016-08-31'))
  await deliver('unemployment', '2016-07-01', benefits)
  const graduates = [31, 32].map((person) => graduateRow(person, '2016-06-30'))
  await deliver('graduates', '2016-07-01', graduates)
  await compute()
  const { rows } = await world.db.pool.query<{ name: string; id: number }>(
    'select name, id from followed_person',
  )
  const ids = new Map(rows.map(({ name, id }) => [name, id]))
  const id = (person: number) => ids.get(`张${person}`) ?? 0
  await world.db.pool.query(
    `update followed_person set district_id = $1, district_rule = 'decision' where id = any($2)`,
    [world.actor('d1').districtId, [id(31), id(32)]],
  )
  await moveTo('2016-07-11')
  const post = (who: Who, path: string, body: object) => world.call(who, 'POST', `/people${path}`, body)
  const get = async (who: Who, path: string) => (await world.call(who, 'GET', `/people${path}`)).body
  return {
    ...{ world, deliver, compute, moveTo, id, post, get },
    view: async (person: number, who: Who = 'd1') => personSchema.parse(await get(who, `/${id(person)}`)),
    call: (person: number, more: object = {}) =>
      post('d1', `/${id(person)}/contacts`, {
        ...{ happenedOn: '2016-07-11', channel: 'phone', reached: true, intention: 'hesitant' },
        ...more,
      }),
  }
}

export type PeopleWorld = Awaited<ReturnType<typeof openPeopleWorld>>

/** More of a contact that reached nobody. */
export const silent = { reached: false, intention: null }
