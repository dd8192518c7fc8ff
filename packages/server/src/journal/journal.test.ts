import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { defineCommand, runCommand } from '../command/index.ts'
import { type OpenDatabase, openDatabase, transaction } from '../db/index.ts'
import { campaignOf, loadCampaign, readCampaignFolder, systemActor } from '../features/campaigns/index.ts'
import { freshDatabase, type TestDatabase } from '../postgres/testing/index.ts'
import { recount, sealJournal, verifyJournal } from './index.ts'

let database: TestDatabase
let db: OpenDatabase

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.connectionString)
  await loadCampaign(db, (await readCampaignFolder('yunze-2016')).definition)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const note = defineCommand({
  name: 'note',
  roles: ['system'],
  input: z.object({ text: z.string() }),
  async run(_tx, { text }) {
    return { answer: {}, subject: { kind: 'note', id: '1' }, after: { text } }
  },
})

/** Seals until so many rows are chained: a transaction in any database of the cluster, of another test say, holds back what began after it. */
async function sealed(rows: number): Promise<number> {
  let chained = 0
  await vi.waitFor(
    async () => {
      chained += await sealJournal(db)
      expect(chained).toBe(rows)
    },
    { timeout: 30_000, interval: 50 },
  )
  return chained
}

test('committed rows are chained once, in batches, and the chain is found whole', async () => {
  for (const text of ['甲', '乙', '丙']) await runCommand(db, note, systemActor(1), { text })
  expect(await sealed(3)).toBe(3)
  await runCommand(db, note, systemActor(1), { text: '丁' })
  expect(await sealed(1)).toBe(1)
  expect(await sealJournal(db)).toBe(0)
  expect(await verifyJournal(db)).toMatchObject({ rows: 4, brokenAt: null })
})

test('a row that a writer still holds waits for a later batch, and holds no one up', async () => {
  await transaction(db, async (tx) => {
    await tx.client.query(
      `insert into journal (campaign_id, known_on, command, subject_kind, subject_id)
       values (1, '2016-06-30', 'open', 'note', '2')`,
    )
    await runCommand(db, note, systemActor(1), { text: '戊' })
    expect(await sealJournal(db)).toBe(0)
  })
  expect(await sealed(2)).toBe(2)
})

test('a changed word is found at its row', async () => {
  const { rows } = await db.pool.query<{ id: number }>(`select id from journal where after->>'text' = '乙'`)
  await db.pool.query('alter table journal disable trigger journal_append_only')
  await db.pool.query(`update journal set after = '{"text": "己"}' where id = $1`, [rows[0]?.id])
  await db.pool.query('alter table journal enable trigger journal_append_only')
  expect((await verifyJournal(db)).brokenAt).toBe(rows[0]?.id)
})

test('a counter that nothing bears out is reported', async () => {
  const campaign = await campaignOf(db)
  expect(await recount(db, campaign.id)).toEqual([])
  await db.pool.query(
    `insert into counter_delta (campaign_id, measure, lead_class, district_id, happened_on, known_on, units, persons, journal_id)
     values (1, 'issued', 'K1', 1, '2016-06-30', '2016-06-30', 1, 5, (select min(id) from journal))`,
  )
  expect(await recount(db, campaign.id)).toMatchObject([
    { measure: 'issued', districtId: 1, counted: '1/5', recorded: '0/0' },
  ])
})
