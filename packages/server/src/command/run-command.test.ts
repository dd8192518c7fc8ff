import { Refusal } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Actor, type OpenDatabase, openDatabase, readAs, transaction } from '../db/index.ts'
import { freshDatabase, type TestDatabase } from '../postgres/testing/index.ts'
import { defineCommand } from './command.ts'
import { copyRows } from './copy.ts'
import { runCommand } from './run-command.ts'

let database: TestDatabase
let db: OpenDatabase
const city: Actor = { userId: null, role: 'city', campaignId: 1, districtId: null }
const north: Actor = { userId: null, role: 'district', campaignId: 1, districtId: 1 }

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.connectionString)
  await db.pool.query(`
    insert into campaign (code, city, title, title_en, year, opens_on, closes_on, today, latest_today, definition)
      values ('c', '甲市', '行动', 'Campaign', 2016, '2016-01-01', '2016-12-31', '2016-03-01', '2016-03-01', '{}');
    insert into district (campaign_id, ordinal, code, name, name_en, kind)
      values (1, 1, 'A-1', '北区', 'North', 'DISTRICT'), (1, 2, 'A-2', '南区', 'South', 'DISTRICT');`)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const setTarget = defineCommand({
  name: 'set-target',
  roles: ['city'],
  input: z.object({ value: z.number().int().nonnegative() }),
  async run(tx, { value }, { campaign, today }) {
    await tx
      .insertInto('target')
      .values({
        campaign_id: campaign.id,
        indicator: 'x',
        district_ids: [1],
        value,
        known_on: today,
        source: 'test',
      })
      .execute()
    return {
      answer: { value },
      subject: { kind: 'target', id: 'x' },
      after: { value },
      counters: [
        { measure: 'issued', leadClass: 'K1', districtId: 1, happenedOn: today, units: 1, persons: value },
      ],
    }
  },
})
const count = async (table: string) =>
  (await db.pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n

describe('one write (design §4)', () => {
  test('state, journal, counters and the kept answer come together; a replay gets the first answer', async () => {
    const key = '0190a000-0000-7000-8000-000000000001'
    expect(await runCommand(db, setTarget, city, { value: 5 }, key)).toEqual({ value: 5 })
    expect(await runCommand(db, setTarget, city, { value: 5 }, key)).toEqual({ value: 5 })
    expect([await count('target'), await count('journal'), await count('counter_delta')]).toEqual([1, 1, 1])
  })

  test('one key for two different calls is refused', async () => {
    const key = '0190a000-0000-7000-8000-000000000001'
    await expect(runCommand(db, setTarget, city, { value: 6 }, key)).rejects.toMatchObject({
      code: 'key-reused',
    })
  })

  test('a replay at the same moment changes nothing twice', async () => {
    const key = '0190a000-0000-7000-8000-000000000002'
    const before = (await count('target')) ?? 0
    await Promise.all([1, 2, 3, 4].map(() => runCommand(db, setTarget, city, { value: 7 }, key)))
    expect(await count('target')).toBe(before + 1)
  })

  test('who may not, and what is not valid, leaves nothing behind', async () => {
    const before = await count('journal')
    await expect(runCommand(db, setTarget, north, { value: 1 })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    await expect(runCommand(db, setTarget, city, { value: -1 })).rejects.toBeInstanceOf(Refusal)
    expect(await count('journal')).toBe(before)
  })

  test('a campaign whose today went back can only be read', async () => {
    await db.pool.query(`update campaign set today = '2016-02-01'`)
    await expect(runCommand(db, setTarget, city, { value: 1 })).rejects.toMatchObject({
      code: 'campaign-read-only',
    })
    await db.pool.query(`update campaign set today = '2016-03-01'`)
  })

  test('the journal takes no change and no deletion, not even from the owner', async () => {
    await expect(db.pool.query(`update journal set reason = 'x'`)).rejects.toThrow('append-only')
    await expect(db.pool.query('delete from journal')).rejects.toThrow('append-only')
    await expect(db.pool.query('truncate journal cascade')).rejects.toThrow('append-only')
  })
})

describe('access below the routes', () => {
  test('a district sees its own leads only, and cannot write into another one', async () => {
    await db.pool.query(`
      insert into matching_run (campaign_id, state, deliveries, computed_on) values (1, 'applied', '{}', '2016-03-01');
      insert into employer (campaign_id, name, name_key) select 1, n, n from unnest(array['甲', '乙']) n;
      insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, name, units, persons,
                        uninsured_now, state, first_run_id, last_run_id)
        select 1, id, id, 'roster', 'K1', '{K1}', name, 1, 60, 60, 'pending', 1, 1 from employer;`)
    const names = (actor: Actor) => readAs(db, actor, (tx) => tx.selectFrom('lead').select('name').execute())
    expect(await names(city)).toHaveLength(2)
    expect(await names(north)).toEqual([{ name: '甲' }])
    await expect(
      readAs(db, north, (tx) => tx.selectFrom('person').select('id_index').execute()),
    ).rejects.toThrow('permission denied')
  })

  test('COPY goes through a stage, so that the policies are asked for each row', async () => {
    const columns = ['campaign_id', 'name', 'name_key']
    const rows = [
      [1, '丙\t丁\\', '丙'],
      [1, '戊\n己', '戊'],
    ] as const
    await transaction(db, async (tx) => {
      await tx.client.query(
        `select set_config('role', 'km_city', true), set_config('kuomian.campaign_id', '1', true)`,
      )
      expect(await copyRows(tx, 'employer', columns, rows)).toBe(2)
    })
    const found = await db.pool.query(`select name from employer where name_key in ('丙', '戊') order by id`)
    expect(found.rows).toEqual([{ name: '丙\t丁\\' }, { name: '戊\n己' }])
    const foreign = transaction(db, async (tx) => {
      await tx.client.query(
        `select set_config('role', 'km_city', true), set_config('kuomian.campaign_id', '2', true)`,
      )
      await copyRows(tx, 'employer', columns, rows)
    })
    await expect(foreign).rejects.toThrow('row-level security')
  })
})
