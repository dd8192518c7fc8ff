import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recount } from '../../journal/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reason = '同一单位'
const districts = ['d1', 'd2'] as const

/** A lead of the small world: where, how many persons, some under a key that others may have too, and how it was visited. */
const leadShape = fc.record({
  district: fc.constantFrom(0, 1),
  leadClass: fc.constantFrom('K1', 'K2', 'K3'),
  persons: fc.integer({ min: 0, max: 4 }),
  keys: fc.uniqueArray(fc.constantFrom('甲|33**', '乙|33**'), { maxLength: 2 }),
  visits: fc.array(
    fc.record({
      outcome: fc.constantFrom('U01', 'U02', 'U09', 'U15'),
      persons: fc.integer({ min: 0, max: 6 }),
      voided: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
})
type LeadShape = typeof leadShape extends fc.Arbitrary<infer T> ? T : never

let made = 0

async function makeLead(shape: LeadShape): Promise<number> {
  made++
  const id = await world.addLead({
    name: `单位${made}`,
    districtId: shape.district + 1,
    leadClass: shape.leadClass,
    persons: shape.persons,
    code: `CODE${made}`,
  })
  for (const key of shape.keys) {
    await world.db.pool.query(
      `insert into lead_person (campaign_id, lead_id, district_id, person_key, name, id_masked, person_class, evidence)
       values ($1, $2, $3, $4, '甲', '33**', 'ID_INVALID', '{"rows":[],"signs":[]}')`,
      [world.campaignId, id, shape.district + 1, key],
    )
  }
  await world.db.pool.query(
    `update lead set persons = persons + $2, uninsured_now = uninsured_now + $2,
       codes = jsonb_build_object('org-code', jsonb_build_array($3::text)) where id = $1`,
    [id, shape.keys.length, `CODE${made}`],
  )
  return id
}

/** A photograph that has arrived, as a visit to an address without an employer needs one. */
async function photoOf(district: number): Promise<string> {
  const { rows } = await world.db.pool.query<{ id: string }>(
    `insert into evidence (id, campaign_id, district_id, kind, name, media_type, bytes, received_bytes, sha256, source, state, stored_at)
     values (gen_random_uuid(), $1, $2, 'photo', '门头.jpg', 'image/jpeg', 1, 1, repeat('0', 64), 'camera', 'stored', now()) returning id`,
    [world.campaignId, district + 1],
  )
  return rows[0]?.id ?? ''
}

async function visitLead(leadId: number, { district, visits }: LeadShape): Promise<void> {
  const who = districts[district] ?? 'd1'
  for (const visit of visits) {
    const people = await world.call(who, 'GET', `/leads/${leadId}/persons`)
    const ids: number[] = people.body.rows.map(({ id }: { id: number }) => id)
    const recorded = await world.call(who, 'POST', `/leads/${leadId}/visits`, {
      happenedOn: '2016-06-30',
      outcome: visit.outcome,
      officers: ['王强', '李敏'],
      note: '查无此单位，已拍照',
      evidence: visit.outcome === 'U09' ? [await photoOf(district)] : [],
      persons: ids.slice(0, visit.persons).map((leadPersonId) => ({ leadPersonId, outcome: 'P05' })),
    })
    expect(recorded.status).toBe(200)
    if (visit.voided)
      await world.call(who, 'POST', `/visits/${recorded.body.visitId}/void`, { reason: '录错' })
  }
}

/** Everything that a merge moves: sums of the counters, and the leads with their persons and visits. */
async function stateOf(leads: readonly number[]) {
  const rows = async (query: string, parameters: readonly unknown[] = [leads]) =>
    (await world.db.pool.query(query, [...parameters])).rows
  return {
    counters: await rows(
      `select measure, lead_class, district_id, sum(units)::int as units, sum(persons)::int as persons from counter_delta
        group by 1, 2, 3 having sum(units) <> 0 or sum(persons) <> 0 order by 1, 2, 3`,
      [],
    ),
    leads: await rows(
      `select id, employer_id, district_id, state, outcome, effective, persons, uninsured_now, inspected_persons, inspected_on,
         closed_reason, reasons, groups, codes from lead where id = any ($1) order by id`,
    ),
    people: await rows(
      `select id, lead_id, district_id, listed, outcome, inspected_on from lead_person where lead_id = any ($1) order by id`,
    ),
    visits: await rows(
      'select id, lead_id, district_id, counted_units from visit where lead_id = any ($1) order by id',
    ),
    employers: await rows('select id, merged_into from employer order by id', []),
    codes: await rows('select kind, value, employer_id from employer_code order by 1, 2, 3', []),
  }
}

async function split(leadId: number, into: number): Promise<void> {
  const { body } = await world.call('city', 'GET', `/leads/${leadId}/split`)
  const own = ({ origin }: { origin: number | null }) => origin === into
  const done = await world.call('city', 'POST', `/leads/${leadId}/split`, {
    into,
    codes: body.codes
      .filter(own)
      .map(({ kind, value }: { kind: string; value: string }) => ({ kind, value })),
    personIds: body.persons.filter(own).map(({ id }: { id: number }) => id),
    visitIds: body.visits.filter(own).map(({ id }: { id: number }) => id),
    reason,
  })
  expect(done.body).toMatchObject({ separated: into })
}

test('merge and split again restores every counter, lead, person, visit and code', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(leadShape, { minLength: 2, maxLength: 3 }),
      fc.boolean(),
      async (shapes, issued) => {
        const leads: number[] = []
        for (const shape of shapes) leads.push(await makeLead(shape))
        if (issued) await world.call('city', 'POST', '/batches', {})
        if (issued) for (const [place, shape] of shapes.entries()) await visitLead(leads[place] ?? 0, shape)
        const before = await stateOf(leads)
        const [kept = 0, ...others] = leads
        for (const other of others) {
          const merged = await world.call('city', 'POST', '/leads/merge', { leadIds: [other, kept], reason })
          expect(merged.body).toMatchObject({ kept, closed: other })
        }
        expect(await recount(world.db, world.campaignId)).toEqual([])
        for (const other of others.toReversed()) await split(kept, other)
        expect(await stateOf(leads)).toEqual(before)
        expect(await recount(world.db, world.campaignId)).toEqual([])
        // What is pending would be issued by the next round.
        await world.db.pool.query(
          `update lead set state = 'withdrawn', closed_reason = 'withdrawn' where state = 'pending'`,
        )
      },
    ),
    { numRuns: 12 },
  )
}, 300_000)
