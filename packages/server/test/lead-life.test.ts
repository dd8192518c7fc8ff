import { LEAD_STAGES } from '@kuomian/campaign'
import { leadSchema } from '@kuomian/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../src/features/leads/testing/world.ts'
import { recount } from '../src/journal/index.ts'
import { acts, type Place } from './lead-life/acts.ts'
import { attempts, LEADS_OF_A_RUN } from './lead-life/attempts.ts'
import { illegalRows } from './lead-life/illegal-rows.ts'
import { replayJournal, stateOfRecords } from './lead-life/replay-journal.ts'

/** Each leads some hundred acts; a few times as many would take minutes and find nothing else. */
const RUNS = 8

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Leads of a run, issued and accepted: what the runs before did to theirs stays, and is checked again. */
async function freshLeads(): Promise<number[]> {
  const leads: number[] = []
  for (let place = 0; place < LEADS_OF_A_RUN; place++) {
    const districtId = world.actor(place % 3 === 2 ? 'd2' : 'd1').districtId
    leads.push(
      await world.addLead({ name: `单位${place}`, districtId, persons: 1 + (place % 4), leadClass: 'K1' }),
    )
  }
  await world.call('city', 'POST', '/batches', {})
  return leads
}

async function holderOf(lead: number): Promise<Who> {
  const { rows } = await world.db.pool.query<{ id: number }>(
    'select district_id as id from lead where id = $1',
    [lead],
  )
  const officers: readonly Who[] = ['d1', 'd2', 'd3']
  return officers.find((who) => world.actor(who).districtId === rows[0]?.id) ?? 'd1'
}

/** Does it as the page does, and says how it was answered. */
async function tryOut(act: keyof typeof acts, place: Place): Promise<number> {
  const sent = await acts[act](place)
  if ('done' in sent) return sent.done
  const { status, body } = await world.call(place.who, 'POST', sent.path, sent.body)
  expect([act, place.who, status, status >= 500 ? body : null]).toEqual([act, place.who, status, null])
  return status
}

describe('a lead lives through anything that anybody tries', () => {
  test('no act fails but by a refusal, no record contradicts another, the journal tells the same, the counters are right', async () => {
    const refused = new Map<string, number>()
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(attempts, async (all) => {
        const leads = await freshLeads()
        for (const { who, act, lead, choice, aimed } of all) {
          const id = leads[lead] ?? 0
          const acting = who === 'holder' ? await holderOf(id) : who
          const status = await tryOut(act, {
            world,
            who: acting,
            lead: id,
            other: leads[lead + 1] ?? 0,
            choice,
            aimed,
          })
          const tally = status === 200 ? done : refused
          tally.set(act, (tally.get(act) ?? 0) + 1)
        }
        expect(await illegalRows(world.db)).toEqual([])
        expect(await replayJournal(world.db)).toEqual(await stateOfRecords(world.db))
        expect(await recount(world.db, world.campaignId)).toEqual([])
        for (const lead of leads) {
          const { body } = await world.call('city', 'GET', `/leads/${lead}`)
          expect(Object.keys(LEAD_STAGES)).toContain(leadSchema.parse(body).stage)
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    // Each act stands in a life that every run leads on a lead of its own; that most runs break it is no chance.
    const seldom = Object.keys(acts).filter((act) => (done.get(act) ?? 0) < RUNS / 2)
    expect(seldom).toEqual([])
    expect(refused.size).toBeGreaterThan(Object.keys(acts).length / 2)
  }, 180_000)
})
