import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { leadRefusal } from './lead-refusal.ts'
import { qualifyingRows, qualifyingValues } from './qualifying.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const today = '2016-08-31'
const day = fc.integer({ min: 1, max: 31 }).map((date) => `2016-08-${String(date).padStart(2, '0')}`)
const visit = fc.record({
  day,
  outcome: fc.constantFrom('U05', 'U05', 'U06', 'U06', 'U02', 'U09', 'U15'),
  voided: fc.constantFrom(false, false, false, true),
})
const contact = fc.record({
  day,
  channel: fc.constantFrom('phone', 'visit', 'message', 'employer-page'),
  reached: fc.constantFrom(true, true, false),
  voided: fc.constantFrom(false, false, false, true),
})
type Dated = { day: string; voided: boolean }
type LeadWork = {
  visits: (Dated & { outcome: string })[]
  contacts: (Dated & { channel: string; reached: boolean })[]
  block: { from: string; to: string | null } | null
}
const leadWork: fc.Arbitrary<LeadWork> = fc.record({
  visits: fc.array(visit, { maxLength: 5 }),
  contacts: fc.array(contact, { maxLength: 6 }),
  block: fc.option(fc.record({ from: day, to: fc.option(day) }), { freq: 6 }),
})

test('the statement for thousands of leads and the rule for one say the same (domain §10.1)', async () => {
  const sample = fc.sample(leadWork, { numRuns: 120, seed: 20160831 })
  const districtId = world.actor('d1').districtId ?? 0
  const ids: number[] = []
  for (const [place, work] of sample.entries()) ids.push(await putIn(place, work, districtId))
  const campaign = { ...(await campaignOf(world.db)), today }
  const scope = { campaignId: campaign.id, today, districtId, rules: campaign.definition.refusals }
  await readAs(world.db, systemActor(campaign.id), async (tx) => {
    const { rows } = await tx.client.query<{
      lead_id: number
      since: string
      attempts: number
      days: string[]
    }>(qualifyingRows, qualifyingValues(scope))
    const bulk = new Map(rows.map((row) => [row.lead_id, row]))
    let qualifying = 0
    for (const id of ids) {
      const { since, attempts, days } = await leadRefusal(tx, campaign, id)
      const row = bulk.get(id)
      expect(row?.since ?? null).toBe(since)
      if (since === null) continue
      qualifying += 1
      expect(row).toMatchObject({ attempts, days })
    }
    // The sample would prove nothing if hardly anybody qualified.
    expect(qualifying).toBeGreaterThan(10)
    expect(bulk.size).toBe(qualifying)
  })
})

async function putIn(place: number, work: LeadWork, districtId: number): Promise<number> {
  const { visits, contacts, block } = work
  const id = await world.addLead({ name: `${place}号公司`, districtId, persons: 0 })
  const spoken = visits.filter(({ voided }) => !voided)
  await world.db.pool.query(
    `update lead set state = 'accepted', issued_on = '2016-07-01', outcome = $2 where id = $1`,
    [id, spoken.at(-1)?.outcome ?? null],
  )
  for (const { day: happened, outcome, voided } of visits) {
    await world.db.pool.query(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, counted_units,
                          counted_persons, voided_on, void_reason)
       values ($1, $2, $3, 'K2', $4, $4, $5, 0, 0, case when $6 then $7::date end, case when $6 then 'x' end)`,
      [world.campaignId, id, districtId, happened, outcome, voided, today],
    )
  }
  for (const { day: happened, channel, reached, voided } of contacts) {
    await world.db.pool.query(
      `insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site,
                            voided_on, void_reason)
       values ($1, $2, $3, $4, $4, $5, true, $6, $6 and $5 = 'visit', case when $7 then $8::date end,
               case when $7 then 'x' end)`,
      [world.campaignId, id, districtId, happened, channel, reached, voided, today],
    )
  }
  if (block && (block.to === null || block.to >= block.from)) {
    await world.db.pool.query(
      `insert into refusal_block (campaign_id, lead_id, district_id, kind, from_on, to_on, reason)
       values ($1, $2, $3, 'court', $4, $5, 'x')`,
      [world.campaignId, id, districtId, block.from, block.to],
    )
  }
  return id
}
