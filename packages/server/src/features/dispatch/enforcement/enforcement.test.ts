import { targetsQuerySchema } from '@kuomian/contract'
import { companyKey } from '@kuomian/identity'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../../db/index.ts'
import { moveToday, type RunningCampaign } from '../../campaigns/index.ts'
import { testCity } from '../../matching/testing/city.ts'
import type { TestRow } from '../../matching/testing/write-roster.ts'
import { approveOrders, orderDocumentOf, serveOrder } from '../../orders/index.ts'
import { computeStatuses } from '../index.ts'
import { accountRow, idNumber, paymentRow, relationRow } from '../testing/dispatch-rows.ts'
import { closeEnforcement } from './close-action.ts'
import { draftEnforcementOrders, ordersToDraft } from './draft-orders.ts'
import { listTargets } from './list-targets.ts'
import { openEnforcement } from './open-action.ts'
import { previewList } from './preview-list.ts'
import { viewEnforcement } from './view-action.ts'

/*
 * X in YZ-1 sends 1–3 to A in YZ-1, of whom 2 and 3 are not paid for, and 4 to B in YZ-2, who is. Y sends 5 to B and pays for him. R in YZ-2 bears a name that
 * makes it a suspect.
 */
let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
  await city.deliver('ledger-units', '2016-06-30', units)
  await city.deliver('ledger-persons', '2016-06-30', paid('2016-06', [1, 4]))
  await city.deliver('dispatch-relations', '2016-07-01', [
    ...[1, 2, 3].map((person) => relation(person, 'A', 'X')),
    relation(4, 'B', 'X'),
    relation(5, 'B', 'Y'),
  ])
})
afterAll(() => city.close())

const key = (letter: string) => companyKey(`云泽${letter}公司`, { home: ['云泽'] })
const account = (letter: string, district: string): TestRow => ({
  ...accountRow(letter, district),
  employer_key: key(letter),
})
const units = [
  account('A', 'YZ-1'),
  account('B', 'YZ-2'),
  account('X', 'YZ-1'),
  account('Y', 'YZ-2'),
  { ...account('R', 'YZ-2'), employer_name: '云泽人力资源公司', employer_key: '人力资源' },
]
const relation = (person: number, userUnit: string, firm: string) =>
  relationRow(person, userUnit, firm, { user_key: key(userUnit), firm_key: key(firm) })
const paid = (month: string, persons: number[]) => [
  ...persons.map((person) => paymentRow(person, month, 'X')),
  paymentRow(5, month, 'Y'),
]
const count = async () => {
  const place = await city.place()
  await computeStatuses(place, place.campaign.today)
}
const read = async <T>(
  work: (tx: Tx, campaign: RunningCampaign) => Promise<T>,
  actor: Actor = city.actor,
) => {
  const { campaign } = await city.place()
  return readAs(city.db, actor, (tx) => work(tx, campaign))
}
const districtActor = async (code: string): Promise<Actor> => {
  const { campaign } = await city.place()
  return { ...city.actor, role: 'district', districtId: campaign.districtIds.get(code) ?? null }
}
const open = (more: object = {}) =>
  runCommand(city.db, openEnforcement, city.actor, {
    ...{ name: '规范劳务派遣用工参保缴费执法检查专项行动', deadline: '2016-09-30', suspects: true, ...more },
  })
const targets = (query: object = {}, actor?: Actor) =>
  read((tx, campaign) => listTargets(tx, campaign, targetsQuerySchema.parse(query)), actor)
const view = () => read((tx, campaign) => viewEnforcement(tx, campaign))
const draft = (actor: Actor) => runCommand(city.db, draftEnforcementOrders, actor, { targetIds: null })
const leads = async () =>
  (await city.db.pool.query('select name, lead_class, state, units, persons from lead order by name')).rows

describe('opening the action (R15)', () => {
  test('without a count there is no list, and a deadline that has passed is refused', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'enforcement-without-count' })
    await count()
    await expect(open({ deadline: '2016-07-10' })).rejects.toMatchObject({
      code: 'enforcement-deadline-passed',
    })
    expect(await view()).toBeNull()
  })

  test('the list is counted before anything is done', async () => {
    expect(await read((tx, campaign) => previewList(tx, campaign, { suspects: true }))).toEqual({
      ...{
        month: '2016-06',
        targets: 3,
        firms: 1,
        userUnits: 1,
        suspects: 1,
        persons: 4,
        newLeads: 3,
        leftOut: 0,
      },
    })
    expect(await leads()).toEqual([])
  })

  test('whoever is on it is a lead, issued to his district, of a class that never enters annex 4', async () => {
    expect(await open()).toMatchObject({ targets: 3, newLeads: 3 })
    const lead = { lead_class: 'DISPATCH', state: 'issued', units: 1, persons: 0 }
    expect(await leads()).toEqual(
      ['云泽A公司', '云泽X公司', '云泽人力资源公司'].map((name) => ({ name, ...lead })),
    )
    const { campaign } = await city.place()
    const { leadClasses } = campaign.definition
    expect(leadClasses.find(({ code }) => code === 'DISPATCH')?.countsInAnnex4).toBe(false)
    const { rows } = await city.db.pool.query('select kind, units, persons from batch')
    expect(rows).toEqual(expect.arrayContaining([{ kind: 'issue', units: 2, persons: 0 }]))
  })

  test('one runs at a time, and each district sees its own part', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'enforcement-running' })
    expect((await targets()).rows.map(({ name, sides, suspect }) => [name, sides, suspect])).toEqual([
      ['云泽A公司', ['user-unit'], false],
      ['云泽X公司', ['firm'], false],
      ['云泽人力资源公司', [], true],
    ])
    const south = await districtActor('YZ-2')
    expect((await targets({}, south)).rows.map(({ name }) => name)).toEqual(['云泽人力资源公司'])
    expect((await targets({ side: 'firm' })).rows).toHaveLength(1)
    expect(await view()).toMatchObject({
      whole: { targets: 3, checked: 0, plan: { remaining: 3, alarm: null } },
    })
  })
})

describe('orders to both sides (R14)', () => {
  test('are counted first, then drafted in one act; each says how many stand how, and with whom', async () => {
    const north = await districtActor('YZ-1')
    const preview = await read((tx) => ordersToDraft(tx, north, { targetIds: null }), north)
    expect(preview.answer).toMatchObject({
      ...{ month: '2016-06', orders: 2, firms: 1, userUnits: 1, persons: 4, standing: 0 },
    })
    expect(await draft(north)).toEqual(preview.answer)
    const { rows } = await city.db.pool.query(
      `select o.kind, o.state, o.persons, o.facts, o.demand from rectification_order o join lead l on l.id = o.lead_id order by l.name`,
    )
    expect(rows[0]).toMatchObject({ kind: 'dispatch', state: 'draft', persons: 2 })
    expect(rows[0].facts).toBe(
      '你单位作为劳务派遣用工单位，2016年6月缴费台账显示有2名派遣人员未按规定缴费：未缴费2人，涉及云泽X公司（2人）。',
    )
    expect(rows[1].facts).toContain('作为劳务派遣单位')
    expect(rows[1].demand).toBe('按照“派遣单位在本单位户缴费”的规定，为上述2名派遣人员办理社会保险缴费。')
  })

  test('each names its persons with the other side of each, and nobody reads them but its district and the office', async () => {
    const { rows: orders } = await city.db.pool.query<{ id: number }>(
      'select o.id from rectification_order o join lead l on l.id = o.lead_id order by l.name',
    )
    const named = async (actor: Actor) =>
      read(
        async (tx) => Promise.all(orders.map(({ id }) => orderDocumentOf(tx, actor.campaignId, id))),
        actor,
      ).then((papers) => papers.map((paper) => paper.named))
    const person = (n: number, partner: string) => ({
      ...{ name: `员工${n}`, idMasked: `3301**********${idNumber(n).slice(-4)}`, partner, status: 'UNPAID' },
    })
    const wanted = [
      [person(2, '云泽X公司'), person(3, '云泽X公司')],
      [person(2, '云泽A公司'), person(3, '云泽A公司')],
    ]
    expect(await named(await districtActor('YZ-1'))).toEqual(wanted)
    expect(await named(city.actor)).toEqual(wanted)
    await expect(named(await districtActor('YZ-2'))).rejects.toMatchObject({ code: 'order-not-found' })
    const seen = (table: 'order_person' | 'dispatch_person', actor: Actor) =>
      read(async (tx) => (await tx.selectFrom(table).select('name').execute()).length, actor)
    expect(await seen('dispatch_person', await districtActor('YZ-1'))).toBe(2)
    for (const table of ['dispatch_person', 'order_person'] as const) {
      expect(await seen(table, await districtActor('YZ-2'))).toBe(0)
      await expect(seen(table, { ...city.actor, role: 'reader' })).rejects.toThrow('permission denied')
    }
  })

  test('never twice while one stands; a district cannot draft for another', async () => {
    await expect(draft(await districtActor('YZ-1'))).rejects.toMatchObject({ code: 'nothing-chosen' })
    await expect(draft(await districtActor('YZ-2'))).rejects.toMatchObject({ code: 'nothing-chosen' })
  })

  test('they go the way of every order: approved, then served', async () => {
    const north = await districtActor('YZ-1')
    const { rows: users } = await city.db.pool.query<{ id: number }>(
      `insert into user_account (campaign_id, login, name, role, password_hash) values ($1, 'office', '市局', 'city', 'x') returning id`,
      [city.actor.campaignId],
    )
    const office: Actor = { ...city.actor, role: 'city', userId: users[0]?.id ?? null }
    await runCommand(city.db, approveOrders, office, { selection: { filter: {} } })
    const { rows } = await city.db.pool.query<{ id: number }>(
      'select id from rectification_order order by id',
    )
    for (const { id } of rows)
      await runCommand(city.db, serveOrder, north, {
        ...{
          orderId: id,
          servedOn: '2016-07-10',
          servedTime: null,
          way: 'direct',
          servedTo: '张三',
          witness: '',
        },
        ...{ dueOn: null, evidence: [] },
      })
    expect((await view())?.whole).toMatchObject({ ordered: 2, corrected: 0 })
    expect((await targets({ state: 'ordered' })).rows).toHaveLength(2)
  })
})

describe('a later ledger corrects, and nothing else does', () => {
  test('July shows everybody paid for: both are corrected, and their orders closed by the ledger', async () => {
    await runCommand(city.db, moveToday, city.actor, { day: '2016-08-05' })
    await count()
    expect((await view())?.whole.corrected).toBe(0)
    await city.deliver('ledger-persons', '2016-07-31', paid('2016-07', [1, 2, 3, 4]))
    await count()
    const part = (await view())?.whole
    expect(part).toMatchObject({ targets: 3, corrected: 2, opening: 4, behind: 0 })
    const { rows } = await city.db.pool.query(
      'select state, corrected_by, corrected_on from rectification_order',
    )
    const closed = { state: 'corrected', corrected_by: 'ledger', corrected_on: '2016-07-31' }
    expect(rows).toEqual([closed, closed])
    // Who was behind in June is kept no longer; the orders go on naming whom they named.
    const { rows: kept } = await city.db.pool.query(
      'select (select count(*)::int from dispatch_person) as behind, (select count(*)::int from order_person) as named',
    )
    expect(kept).toEqual([{ behind: 0, named: 4 }])
    expect((await targets({ state: 'corrected' })).rows.map(({ correctedMonth }) => correctedMonth)).toEqual([
      '2016-07',
      '2016-07',
    ])
  })

  test('when it is closed its figures stay, and another may be opened', async () => {
    await runCommand(city.db, closeEnforcement, city.actor, {})
    expect(await view()).toMatchObject({ closedOn: '2016-08-05', whole: { corrected: 2 } })
    await expect(runCommand(city.db, closeEnforcement, city.actor, {})).rejects.toMatchObject({
      code: 'enforcement-none',
    })
    expect(await open({ suspects: true })).toMatchObject({ targets: 1, newLeads: 0 })
  })
})
