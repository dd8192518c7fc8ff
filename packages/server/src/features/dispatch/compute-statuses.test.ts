import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { campaignOf, moveToday } from '../campaigns/index.ts'
import { testCity } from '../matching/testing/city.ts'
import { computeStatuses, viewSplitRate } from './index.ts'
import { accountRow, party, paymentRow, relationRow } from './testing/dispatch-rows.ts'

/*
 * The invented city in 2016: the firm pays in its own account. A and B are user units, X and Y firms; A's accounts are in YZ-1, B's in YZ-2, and C
 * has none. Persons 1–3 work at A for X, 4 at B for X, 5 at B for Y, 6 at C for Y.
 */
let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
})
afterAll(() => city.close())

const units = [
  accountRow('A', 'YZ-1'),
  accountRow('B', 'YZ-2'),
  accountRow('X', 'YZ-1'),
  accountRow('Y', 'YZ-3'),
]
const relations = [
  relationRow(1, 'A', 'X'),
  relationRow(2, 'A', 'X'),
  relationRow(3, 'A', 'X', { to: '2016-05-31' }),
  relationRow(4, 'B', 'X'),
  relationRow(5, 'B', 'Y'),
  relationRow(6, 'C', 'Y'),
]
const june = [paymentRow(1, '2016-06', 'X'), paymentRow(2, '2016-06', 'A'), paymentRow(4, '2016-06', 'X')]

const compute = async (asOf?: string) => {
  const place = await city.place()
  return computeStatuses(place, asOf ?? place.campaign.today)
}
const rate = async (asOf?: string, actor: Actor = city.actor) => {
  const { campaign } = await city.place()
  return readAs(city.db, actor, (tx) => viewSplitRate(tx, campaign, { asOf, deadline: '2016-08-31' }))
}
const actorOf = async (role: 'district' | 'reader', code?: string): Promise<Actor> => {
  const { districtIds } = await campaignOf(city.db, { id: city.actor.campaignId })
  return { ...city.actor, role, districtId: code === undefined ? null : (districtIds.get(code) ?? null) }
}
const pairs = async () =>
  (
    await city.db.pool.query(
      `select u.name as user_unit, f.name as firm, d.code as district, split_ok, not_split, misclassified, unpaid, elsewhere
         from dispatch_pair p join dispatch_employer u on u.id = user_unit_id join dispatch_employer f on f.id = firm_id
         left join district d on d.id = p.district_id order by 1, 2`,
    )
  ).rows

describe('before there is anything to count', () => {
  it('says which list is missing, and shows no rate', async () => {
    expect(await rate()).toBeNull()
    await expect(compute()).rejects.toMatchObject({ code: 'no-ledger' })
    await city.deliver('ledger-units', '2016-06-30', units)
    await city.deliver('ledger-persons', '2016-06-30', june)
    await expect(compute()).rejects.toMatchObject({ code: 'dispatch-without-relations' })
    await expect(compute('2016-07-11')).rejects.toMatchObject({ code: 'day-not-reached' })
  })
})

describe('June: counts per user unit and firm (R12)', () => {
  it('counts each person by the rules of the month, in the district of the user unit', async () => {
    await city.deliver('dispatch-relations', '2016-07-01', [
      ...relations,
      relationRow(7, 'X', 'X'),
      relationRow(1, 'A', 'X', { from: '2016-01-01' }),
      relationRow(8, 'A', 'X', { from: '2016-03-01', to: '2016-02-01' }),
      relationRow(9, 'A', 'X', { resident_id: null, resident_id_raw: '330101' }),
    ])
    expect(await compute()).toMatchObject({ month: '2016-06', relations: 10, pairs: 4, findings: 4 })
    const none = { split_ok: 0, not_split: 0, misclassified: 0, unpaid: 0, elsewhere: 0 }
    expect(await pairs()).toEqual([
      { user_unit: '云泽A公司', firm: '云泽X公司', district: 'YZ-1', ...none, split_ok: 1, misclassified: 1 },
      { user_unit: '云泽B公司', firm: '云泽X公司', district: 'YZ-2', ...none, split_ok: 1 },
      { user_unit: '云泽B公司', firm: '云泽Y公司', district: 'YZ-2', ...none, unpaid: 1 },
      { user_unit: '云泽C公司', firm: '云泽Y公司', district: null, ...none, unpaid: 1 },
    ])
  })

  it('the rate of the city is that of all together; what nothing decides is told apart', async () => {
    const view = await rate()
    expect(view).toMatchObject({ month: '2016-06', outdated: false, ruleSet: { code: 'firm-pays' } })
    expect(view?.city).toMatchObject({
      persons: { split: 2, all: 5 },
      userUnits: { split: 0, all: 3 },
      firms: { split: 0, all: 2 },
      byStatus: { SPLIT_OK: 2, NOT_SPLIT: 0, MISCLASSIFIED: 1, UNPAID: 2 },
      plan: { remaining: 3, needed: 1, alarm: null },
    })
    expect(view?.districts.map(({ persons, firms }) => [persons, firms])).toEqual([
      [
        { split: 1, all: 2 },
        { split: 0, all: 1 },
      ],
      [
        { split: 1, all: 2 },
        { split: 1, all: 2 },
      ],
    ])
    expect(view?.undecided?.persons).toEqual({ split: 0, all: 1 })
  })

  it('tells the rows with something wrong by stable codes, and the rest is counted', async () => {
    expect((await rate())?.findings.map(({ code, rows }) => [code, rows])).toEqual([
      ['firm-dispatches-to-itself', 1],
      ['relation-ends-before-start', 1],
      ['relation-person-unreadable', 1],
      ['relation-repeated', 1],
    ])
    const { rows } = await city.db.pool.query(
      `select row_number, other_row from dispatch_finding where code = 'relation-repeated'`,
    )
    expect(rows).toEqual([{ row_number: 9, other_row: 2 }])
  })

  it('persons stay in the lake, in a file that nobody else may read; the journal has counts alone', async () => {
    const { rows } = await city.db.pool.query<{ lake_path: string }>('select lake_path from dispatch_run')
    const { mode } = await stat(join(city.program.folders.lake, rows[0]?.lake_path ?? ''))
    expect((mode & 0o777).toString(8)).toBe('600')
    const journal = await city.db.pool.query(
      `select after::text as after from journal where command = 'record-dispatch-statuses'`,
    )
    expect(journal.rows).toHaveLength(1)
    expect(journal.rows[0].after).not.toMatch(/3301|员工/)
  })
})

describe('who sees what (row security)', () => {
  it('a district sees its own user units with their firms, and its own figure', async () => {
    const north = await actorOf('district', 'YZ-1')
    const view = await rate(undefined, north)
    expect([view?.city, view?.undecided]).toEqual([null, null])
    expect(view?.districts).toHaveLength(1)
    const names = await readAs(city.db, north, (tx) =>
      tx.selectFrom('dispatch_employer').select('name').orderBy('name').execute(),
    )
    expect(names.map(({ name }) => name)).toEqual(['云泽A公司', '云泽X公司'])
    expect((await rate(undefined, await actorOf('reader')))?.city?.persons.all).toBe(5)
  })
  it('only the city computes', async () => {
    const place = { ...(await city.place()), actor: await actorOf('district', 'YZ-1') }
    await expect(computeStatuses(place, '2016-07-10')).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('July: a later month, and a later list', () => {
  it('a delivery that would count otherwise is told, and a new count takes the place of the old', async () => {
    await city.deliver('ledger-persons', '2016-06-30', [...june, paymentRow(5, '2016-06', 'Y')])
    expect((await rate())?.outdated).toBe(true)
    const before = await city.db.pool.query<{ lake_path: string }>('select lake_path from dispatch_run')
    await compute()
    expect(await rate()).toMatchObject({ outdated: false, city: { persons: { split: 3, all: 5 } } })
    const { rows } = await city.db.pool.query('select id from dispatch_run')
    expect(rows).toHaveLength(1)
    await expect(
      stat(join(city.program.folders.lake, before.rows[0]?.lake_path ?? '')),
    ).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('employers keep their ids, and the pace is what was added since June', async () => {
    const ids = () => city.db.pool.query('select id, employer_key from dispatch_employer order by id')
    const june = await ids()
    await runCommand(city.db, moveToday, city.actor, { day: '2016-08-01' })
    await city.deliver('ledger-persons', '2016-07-31', [
      ...[1, 2, 4].map((person) => paymentRow(person, '2016-07', 'X')),
      ...[5, 6].map((person) => paymentRow(person, '2016-07', 'Y')),
    ])
    expect(await compute()).toMatchObject({ month: '2016-07' })
    expect((await ids()).rows).toEqual(june.rows)
    const view = await rate()
    expect(view?.city).toMatchObject({ persons: { split: 5, all: 5 }, plan: { remaining: 0, alarm: 'done' } })
    expect((await rate('2016-07-15'))?.month).toBe('2016-06')
  })

  it('a name without a code is the only employer of that name, or one of its own', async () => {
    const uncoded = (letter: string, name = letter) => ({
      ...party(name, 'user_'),
      user_org_code: null,
    })
    await city.deliver('ledger-units', '2016-07-31', [
      ...units,
      { ...accountRow('D', 'YZ-1'), employer_key: '同名' },
      { ...accountRow('E', 'YZ-2'), employer_key: '同名' },
    ])
    await city.deliver('dispatch-relations', '2016-08-01', [
      { ...relationRow(1, 'A', 'X'), ...uncoded('A') },
      { ...relationRow(2, 'D', 'X'), ...uncoded('D'), user_name: '同名公司', user_key: '同名' },
    ])
    await compute()
    const { rows } = await city.db.pool.query(
      `select e.employer_key, d.code from dispatch_pair p join dispatch_run r on r.id = p.run_id and r.month = '2016-07-01'
         join dispatch_employer e on e.id = p.user_unit_id left join district d on d.id = p.district_id order by 1`,
    )
    expect(rows).toEqual([
      { employer_key: 'name:同名', code: null },
      { employer_key: 'org:ORG00000A', code: 'YZ-1' },
    ])
  })
})
