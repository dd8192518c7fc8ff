import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, type OpenDatabase, openDatabase } from '../../db/index.ts'
import { recount } from '../../journal/index.ts'
import { freshDatabase, type TestDatabase } from '../../postgres/testing/index.ts'
import { deriveKeys, sealId } from '../../sealing/index.ts'
import { figureQuestion, viewAnnex } from '../annexes/index.ts'
import { acceptBatch, decideLeadRequest, issueLeads, requestLeadChange } from '../batches/index.ts'
import { campaignOf, loadCampaign, moveToday, readCampaignFolder, systemActor } from '../campaigns/index.ts'
import { loadVisits, recordVisit, voidVisit } from './index.ts'

/** A campaign of three districts with four leads: K1 of 60 and K2 of 3 persons in district 1, K2 of 2 in 2, a person alone in 1. */
let database: TestDatabase
let db: OpenDatabase
const keys = deriveKeys(Buffer.alloc(32, 7))
const officer = (districtId: number): Actor => ({
  userId: districtId,
  role: 'district',
  campaignId: 1,
  districtId,
})
const office: Actor = { userId: 9, role: 'city', campaignId: 1, districtId: null }
const visitOf = (leadId: number, more: object = {}) => ({
  leadId,
  happenedOn: '2016-06-20',
  outcome: 'U02',
  officers: ['甲', '乙'],
  ...more,
})

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.connectionString)
  const { definition } = await readCampaignFolder('yunze-2016')
  await loadCampaign(db, definition, '2016-06-15')
  await db.pool.query(`
    insert into user_account (id, campaign_id, login, name, role, district_id, password_hash) overriding system value
      values (1, 1, 'a', 'a', 'district', 1, ''), (2, 1, 'b', 'b', 'district', 2, ''), (9, 1, 'c', 'c', 'city', null, '');
    insert into matching_run (campaign_id, state, deliveries, computed_on) values (1, 'applied', '{}', '2016-06-15');
    insert into employer (campaign_id, name, name_key) values (1, '甲厂', '甲'), (1, '乙厂', '乙'), (1, '丙厂', '丙');
    insert into employer_code values (1, 1, 'org-code', 'A', '2016-06-15', '2016-06-15', 'housing-fund')`)
  const person = async (number: number) => {
    const { id_index, id_sealed, key_salt } = sealId(keys, `P${number}`)
    const { rows } = await db.pool.query<{ id: number }>(
      'insert into person (campaign_id, id_index, id_sealed, key_salt) values (1, $1, $2, $3) returning id',
      [id_index, id_sealed, key_salt],
    )
    return rows[0]?.id ?? 0
  }
  const lead = async (employer: number | null, district: number, leadClass: string, persons: number[]) => {
    const { rows } = await db.pool.query<{ id: number }>(
      `insert into lead (campaign_id, employer_id, person_id, district_id, district_rule, lead_class, reasons, name, units,
                         persons, uninsured_now, state, first_run_id, last_run_id)
       values (1, $1::bigint, $2::bigint, $3, 'roster', $4, array[$4], coalesce((select name from employer where id = $1::bigint), '某人'),
               ($1::bigint is not null)::int, $5, $5, 'pending', 1, 1) returning id`,
      [employer, employer === null ? persons[0] : null, district, leadClass, persons.length],
    )
    await db.pool.query(
      `insert into lead_person (campaign_id, lead_id, district_id, person_id, name, id_masked, person_class, evidence)
       select 1, $1, $2, p, '某', '****', 'NEVER', '{}' from unnest($3::bigint[]) p`,
      [rows[0]?.id, district, persons],
    )
  }
  const people: number[] = []
  for (let number = 0; number < 66; number++) people.push(await person(number))
  await lead(1, 1, 'K1', people.slice(0, 60))
  await lead(2, 1, 'K2', people.slice(60, 63))
  await lead(3, 2, 'K2', people.slice(63, 65))
  await lead(null, 1, 'K2', people.slice(65))
  await runCommand(db, issueLeads, systemActor(1), {})
  await runCommand(db, acceptBatch, officer(1), { number: 1 })
  await runCommand(db, moveToday, office, { day: '2016-06-30' })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

async function annex4(asOf: string, knownAt?: string) {
  const campaign = await campaignOf(db)
  const { figures } = await viewAnnex(
    db,
    office,
    figureQuestion(campaign, asOf, knownAt),
    'annex-4',
    'computed',
  )
  return figures.rows.map((row) => Object.values(row.cells))
}

describe('from issue to annex 4', () => {
  test('each district gets a numbered batch of its own, in units and in persons', async () => {
    const { rows } = await db.pool.query('select number, units, persons, kind from batch order by number')
    expect(rows).toEqual([
      { number: 1, units: 2, persons: 64, kind: 'issue' },
      { number: 2, units: 1, persons: 2, kind: 'issue' },
    ])
    expect(await annex4('2016-06-15')).toEqual([
      [2, 64, 0, 0],
      [1, 2, 0, 0],
      [0, 0, 0, 0],
    ])
    await expect(runCommand(db, issueLeads, systemActor(1), {})).rejects.toMatchObject({
      code: 'nothing-to-issue',
    })
  })

  describe('visits', () => {
    let persons: number[]
    beforeEach(async () => {
      const { rows } = await db.pool.query<{ id: number }>(
        'select id from lead_person where lead_id = 1 order by id',
      )
      persons = rows.map((row) => row.id)
    })

    test('40 of 60 persons decided count 1 户 40 人; the rest later, the unit not again; a void one is subtracted', async () => {
      const first = persons.map((id, i) => ({ leadPersonId: id, outcome: i < 40 ? 'P05' : 'P17' }))
      const one = await runCommand(db, recordVisit, officer(1), visitOf(1, { persons: first }))
      expect(one).toMatchObject({ countedUnits: 1, countedPersons: 40 })
      expect((await annex4('2016-06-30'))[0]).toEqual([2, 64, 1, 40])
      const rest = persons.slice(30).map((id) => ({ leadPersonId: id, outcome: 'P05' }))
      const again = visitOf(1, { happenedOn: '2016-06-22', persons: rest })
      const two = await runCommand(db, recordVisit, officer(1), again)
      expect(two).toMatchObject({ countedUnits: 0, countedPersons: 20 })
      expect((await annex4('2016-06-21'))[0]).toEqual([2, 64, 1, 40])
      expect((await annex4('2016-06-22'))[0]).toEqual([2, 64, 1, 60])
      // Void on 06-30: the second visit takes the unit and the ten persons that both decided.
      const gone = await runCommand(db, voidVisit, officer(1), { visitId: one.visitId, reason: '记错单位' })
      expect(gone).toMatchObject({ units: -0, persons: -30 })
      expect((await annex4('2016-06-30'))[0]).toEqual([2, 64, 1, 30])
      expect((await annex4('2016-06-29'))[0]).toEqual([2, 64, 1, 60])
    })

    test('nobody there is an attempt; another district finds no such lead; the future and broken head counts are refused', async () => {
      const attempt = await runCommand(db, recordVisit, officer(1), visitOf(2, { outcome: 'U15' }))
      expect(attempt).toMatchObject({ countedUnits: 0, countedPersons: 0 })
      const refused = (actor: Actor, input: object) => runCommand(db, recordVisit, actor, input)
      await expect(refused(officer(2), visitOf(2))).rejects.toMatchObject({ code: 'lead-not-found' })
      await expect(refused(officer(1), visitOf(2, { happenedOn: '2016-07-01' }))).rejects.toMatchObject({
        code: 'day-not-reached',
      })
      await expect(refused(officer(1), visitOf(2, { outcome: 'U07' }))).rejects.toMatchObject({
        code: 'proof-missing',
      })
      await expect(refused(officer(1), visitOf(2, { outcome: 'P05' }))).rejects.toMatchObject({
        code: 'outcome-unknown',
      })
      const heads = {
        onSite: 10,
        contract: 8,
        dispatched: 1,
        partTime: 1,
        rehiredRetirees: 1,
        interns: 1,
        insuredElsewhere: 0,
        due: 8,
        insured: 2,
      }
      await expect(refused(officer(1), visitOf(2, { headCounts: heads }))).rejects.toMatchObject({
        code: 'head-counts-identity-broken',
      })
    })

    test('a person without an employer is 0 户 1 人', async () => {
      const visit = await runCommand(db, recordVisit, officer(1), visitOf(4, { outcome: 'P05' }))
      expect(visit).toMatchObject({ countedUnits: 0, countedPersons: 1 })
    })

    test('visits reported in bulk count by the same rules', async () => {
      const { id_index } = sealId(keys, 'P63')
      const row = [1, '2016-06-28', 'YZ-2', '丙厂', null, null, 'U02', 'normal', ['甲'], null, '']
      const foreign = [2, '2016-06-28', 'YZ-2', '没有这家', null, null, 'U02', 'normal', ['甲'], null, '']
      const reported = {
        async *visits() {
          yield row
          yield foreign
        },
        async *persons() {
          yield [1, id_index, 'P05']
        },
      }
      const summary = await runCommand(db, loadVisits(reported), systemActor(1), {})
      expect(summary).toMatchObject({ reported: 2, visits: 1, units: 1, persons: 1 })
      expect((await annex4('2016-06-30'))[1]).toEqual([1, 2, 1, 1])
    })

    test('a loaded visit that is voided hands its unit on to the next one, and nothing counts twice', async () => {
      const again = [3, '2016-06-29', 'YZ-2', '丙厂', null, null, 'U02', 'normal', ['甲'], null, '']
      const reported = {
        async *visits() {
          yield again
        },
        async *persons() {
          // Nobody is found this time.
        },
      }
      await runCommand(db, loadVisits(reported), systemActor(1), {})
      const { rows } = await db.pool.query<{ id: number }>(
        `select id from visit where loaded_units = 1 and happened_on = '2016-06-28'`,
      )
      await runCommand(db, voidVisit, officer(2), { visitId: rows[0]?.id, reason: '日期有误' })
      expect((await annex4('2016-06-30'))[1]).toEqual([1, 2, 1, 0])
      expect(await recount(db, 1)).toEqual([])
    })
  })
})

describe('a transfer is −1 in A and +1 in B on the day of approval', () => {
  test('earlier days keep A, the city total stays, and what A inspected stays with A', async () => {
    const before = await annex4('2016-06-29')
    const ask = { kind: 'transfer', leadId: 2, toDistrictId: 3, reason: '实际经营地在第三区' }
    const { requestId } = await runCommand(db, requestLeadChange, officer(1), ask)
    await expect(runCommand(db, requestLeadChange, officer(1), ask)).rejects.toMatchObject({
      code: 'request-waiting',
    })
    const inspected = (await annex4('2016-06-30'))[0]?.slice(2)
    await runCommand(db, decideLeadRequest, office, { requestId, decision: 'approved' })
    const after = await annex4('2016-06-30')
    expect(after[0]).toEqual([1, 61, ...(inspected ?? [])])
    expect(after[2]).toEqual([1, 3, 0, 0])
    expect(await annex4('2016-06-29')).toEqual(before)
    const seen = await db.pool.query('select kind, number, units, persons from batch where number = 3')
    expect(seen.rows).toEqual([{ kind: 'transfer', number: 3, units: 0, persons: 0 }])
  })
})

test('the counters equal what they count, derived anew from batches, visits and voidings', async () => {
  expect(await recount(db, 1)).toEqual([])
})
