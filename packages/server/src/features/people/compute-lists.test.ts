import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { campaignOf, moveToday } from '../campaigns/index.ts'
import { testCity } from '../matching/testing/city.ts'
import { computeLists } from './index.ts'
import { benefitRow, graduateRow, idNumber, ledgerRow } from './testing/people-rows.ts'

/*
 * The invented city in July 2016, when the ledger of June has come. 1 pays; 2 stopped in October; 3 stopped in April and receives benefit until the end of August;
 * 4 graduated and never paid; 5 graduated and pays; 6 works for himself and stopped in May; 7's unit never paid for him.
 */
let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
})
afterAll(() => city.close())

const paid = (person: number, ...months: string[]) => months.map((month) => ledgerRow(person, month))
const compute = async () => computeLists(await city.place())
const people = async () =>
  (
    await city.db.pool.query(
      `select f.name, d.code as district, f.district_rule as rule, f.state, f.lists, f.left_on, f.step, f.phone_masked as phone, f.graduate_stage as stage
         from followed_person f left join district d on d.id = f.district_id order by f.name`,
    )
  ).rows
const entries = async () =>
  (
    await city.db.pool.query(
      `select f.name, l.list, l.listed_on, l.left_on, l.left_because from person_list l join followed_person f on f.id = l.followed_id order by 1, 2, 3`,
    )
  ).rows.map((row) => Object.values(row).join(' '))
const actorOf = async (role: 'district' | 'reader', code?: string): Promise<Actor> => {
  const { districtIds } = await campaignOf(city.db, { id: city.actor.campaignId })
  return { ...city.actor, role, districtId: code === undefined ? null : (districtIds.get(code) ?? null) }
}

const units = [{ unit_number: 'U1', employer_name: '云泽甲公司', employer_key: '云泽甲', district: 'YZ-1' }]
const ledgers = {
  '2015-10-31': paid(2, '2015-10'),
  '2016-04-30': [...paid(1, '2016-04'), ...paid(3, '2016-04')],
  '2016-05-31': [ledgerRow(6, '2016-05', { form: 'flexible', unit_number: null, district: 'YZ-2' })],
  '2016-06-30': [
    ...paid(1, '2016-06'),
    ...paid(5, '2016-06'),
    ledgerRow(7, '2016-06', { status: 'arrears' }),
  ],
}

describe('before there is anything to compute', () => {
  it('says what is missing', async () => {
    await expect(compute()).rejects.toMatchObject({ code: 'no-ledger' })
  })
})

describe('the first lists (R18–R20)', () => {
  it('come from ledgers and rosters, each person once, with why he is where', async () => {
    for (const [day, rows] of Object.entries(ledgers)) await city.deliver('ledger-persons', day, rows)
    await city.deliver('ledger-units', '2016-06-30', units)
    await city.deliver('unemployment', '2016-07-01', [
      benefitRow(3, '2016-05-01', '2016-08-31', { district: 'YZ-3' }),
    ])
    await city.deliver('graduates', '2016-07-01', [
      // Whose ID number is of another province is placed by nothing.
      graduateRow(4, '2016-06-30', { resident_id: idNumber(4, '1980-05-05', '330101') }),
      graduateRow(5, '2016-06-30', { phone: null }),
    ])
    expect(await compute()).toEqual({
      ...{ month: '2016-06', persons: 4, fresh: 4, still: 0, paying: 0, gone: 0, back: 0, undecided: 1 },
    })
    const open = { state: 'open', left_on: null, step: 'call' }
    expect(await people()).toEqual([
      {
        name: '张2',
        district: 'YZ-1',
        rule: 'sub-centre',
        ...open,
        lists: ['interrupted'],
        phone: null,
        stage: null,
      },
      {
        name: '张3',
        district: 'YZ-1',
        rule: 'sub-centre',
        ...open,
        lists: ['benefit-ends'],
        phone: '138****0003',
        stage: null,
      },
      {
        name: '张4',
        district: null,
        rule: null,
        ...open,
        lists: ['graduates-2016'],
        phone: '139****0004',
        stage: 'listed',
      },
      ...[
        {
          name: '张5',
          district: 'YZ-1',
          rule: 'sub-centre',
          ...open,
          state: 'paying',
          lists: [],
          step: 'none',
          phone: null,
          stage: 'paying',
        },
      ],
      {
        name: '张6',
        district: 'YZ-2',
        rule: 'sub-centre',
        ...open,
        lists: ['flexible'],
        phone: null,
        stage: null,
      },
    ])
  })
  it('keep numbers sealed in the database and open in the lake alone, in a file that nobody else may read', async () => {
    const { rows } = await city.db.pool.query<{ lake_path: string }>('select lake_path from people_run')
    const { mode } = await stat(join(city.program.folders.lake, rows[0]?.lake_path ?? ''))
    expect((mode & 0o777).toString(8)).toBe('600')
    const { rows: journal } = await city.db.pool.query(
      `select after::text as after from journal where command = 'record-people-lists'`,
    )
    expect(journal).toHaveLength(1)
    expect(journal[0]?.after).not.toMatch(/张|9901/)
    const everything = await city.db.pool.query(
      `select f::text || p::text || h::text as cells from followed_person f join person p on p.id = f.person_id join person_phone h on h.followed_id = f.id`,
    )
    expect(everything.rows).toHaveLength(2)
    for (const { cells } of everything.rows) expect(cells).not.toMatch(/13[89]00000|990101198005/)
  })
  it('a district sees its own, a leader no names at all', async () => {
    const names = async (actor: Actor) =>
      readAs(city.db, actor, (tx) =>
        tx.selectFrom('followed_person').select('name').orderBy('name').execute(),
      )
    expect((await names(await actorOf('district', 'YZ-1'))).map(({ name }) => name)).toEqual([
      '张2',
      '张3',
      '张5',
    ])
    await expect(names(await actorOf('reader'))).rejects.toThrow('permission denied')
    const place = { ...(await city.place()), actor: await actorOf('district', 'YZ-1') }
    await expect(computeLists(place)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a later computation is a difference', () => {
  it('a night on which nothing changed writes no person', async () => {
    const before = await city.db.pool.query('select xmin::text, id from followed_person order by id')
    expect(await compute()).toMatchObject({ persons: 4, fresh: 0, still: 4, paying: 0, gone: 0, back: 0 })
    expect((await city.db.pool.query('select xmin::text, id from followed_person order by id')).rows).toEqual(
      before.rows,
    )
  })
  it('gone by a payment, gone without one, new: and nothing that is there is forgotten', async () => {
    await runCommand(city.db, moveToday, city.actor, { day: '2016-08-10' })
    await city.deliver('ledger-persons', '2016-07-31', [...paid(2, '2016-07'), ...paid(5, '2016-07')])
    await city.deliver('unemployment', '2016-08-01', [
      benefitRow(8, '2016-06-01', '2016-09-30', { district: 'YZ-3' }),
    ])
    expect(await compute()).toMatchObject({
      ...{ month: '2016-07', persons: 3, fresh: 1, still: 2, paying: 1, gone: 1, back: 0 },
    })
    expect(
      (await people()).map(({ name, state, lists, left_on }) => [name, state, lists.join(), left_on]),
    ).toEqual([
      ['张2', 'paying', '', '2016-08-10'],
      ['张3', 'off', '', '2016-08-10'],
      ['张4', 'open', 'graduates-2016', null],
      ['张5', 'paying', '', null],
      ['张6', 'open', 'flexible', null],
      ['张8', 'open', 'benefit-ends', null],
    ])
    expect(await entries()).toEqual([
      '张2 interrupted 2016-07-10 2016-08-10 paid',
      '张3 benefit-ends 2016-07-10 2016-08-10 other',
      '张4 graduates-2016 2016-07-10  ',
      '张6 flexible 2016-07-10  ',
      '张8 benefit-ends 2016-08-10  ',
    ])
  })
  it('who stops again comes back under the same id, and a mended ledger corrects what it said', async () => {
    await city.deliver('ledger-persons', '2016-07-31', paid(5, '2016-07'))
    expect(await compute()).toMatchObject({ fresh: 0, back: 1, persons: 4 })
    expect(await entries()).toContain('张2 interrupted 2016-08-10  ')
    const { rows } = await city.db.pool.query(
      `select count(*)::integer as n from followed_person where name = '张2'`,
    )
    expect(rows[0]?.n).toBe(1)
    // What the figures go by: the first of all his entries, whenever it came.
    const { rows: wrong } = await city.db.pool.query(
      `select name from followed_person p
        where first_listed_on is distinct from (select min(listed_on) from person_list l where l.followed_id = p.id)`,
    )
    expect(wrong).toEqual([])
  })
  it('finds somebody by the keyed index of his ID number', async () => {
    const { idIndex } = await import('../../sealing/index.ts')
    const { rows } = await city.db.pool.query(
      'select f.name from followed_person f join person p on p.id = f.person_id where p.id_index = $1',
      [idIndex(city.program.keys, idNumber(8))],
    )
    expect(rows).toEqual([{ name: '张8' }])
  })
})
