import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recount } from '../../journal/index.ts'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
import { openWorld, type World } from '../leads/testing/world.ts'

let world: World
let lead = 0
let persons: number[] = []

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** A lead of the given class in the first district, issued, with three listed persons. */
async function issuedLead(leadClass: string, name = `${leadClass} ${uuidv7()}`): Promise<number> {
  const id = await world.addLead({ name, districtId: 1, leadClass, persons: 3 })
  await world.call('city', 'POST', '/batches', {})
  return id
}

const record = (more: object, id = lead) =>
  world.call('d1', 'POST', `/leads/${id}/visits`, {
    happenedOn: '2016-06-30',
    outcome: 'U02',
    officers: ['王强', '李敏'],
    ...more,
  })
const codeOf = async (more: object) => {
  const { status, body } = await record(more)
  return status === 200 ? 'recorded' : body.error.code
}
const timeline = async (id = lead) => (await world.call('d1', 'GET', `/leads/${id}/timeline`)).body
const heads = {
  onSite: 10,
  contract: 8,
  dispatched: 0,
  partTime: 0,
  rehiredRetirees: 1,
  interns: 0,
  insuredElsewhere: 0,
  due: 9,
  insured: 4,
}

describe('an employer on site (K1, R05)', () => {
  beforeEach(async () => {
    lead = await issuedLead('K1')
  })

  test('is ordered to register by a working day after the visit, which then stands on the lead', async () => {
    const { body } = await record({ registerBy: '2016-07-15', operatingState: 'normal' })
    expect(body).toMatchObject({ countedUnits: 1, nextOn: '2016-07-15', proposed: null })
    expect((await timeline()).visits[0]).toMatchObject({ inspection: 'site', registerBy: '2016-07-15' })
    expect(await codeOf({ registerBy: '2016-06-30' })).toBe('register-by-not-after-visit')
    const holiday = await record({ registerBy: '2016-07-16' })
    expect(holiday.body.error).toMatchObject({
      code: 'register-by-no-working-day',
      field: 'registerBy',
      details: { before: '2016-07-15', after: '2016-07-18' },
    })
  })

  test('with more uninsured persons than were issued says that the head count changed', async () => {
    expect(await codeOf({ outcome: 'U03', headCounts: heads })).toBe('persons-exceed-issued')
    expect(await codeOf({ outcome: 'U03', headCounts: heads, headCountChanged: true })).toBe('recorded')
    expect(await codeOf({ outcome: 'U17', headCounts: heads })).toBe('recorded')
    const [last] = (await timeline()).visits
    expect(last).toMatchObject({ headCountChanged: true, headCounts: { due: 9, insured: 4 } })
  })

  test('is visited by as many officers as the campaign asks, each of them once', async () => {
    const ask = (least: number) =>
      world.db.pool.query(
        `update campaign set definition = jsonb_set(definition, '{officersPerVisit}', $1)`,
        [String(least)],
      )
    await ask(2)
    expect(await codeOf({ officers: ['王强'] })).toBe('officers-too-few')
    expect(await codeOf({ officers: ['王强', ' 王强 '] })).toBe('officers-too-few')
    expect(await codeOf({})).toBe('recorded')
    await ask(1)
    expect(await codeOf({ officers: ['王强'] })).toBe('recorded')
  })
})

describe('outcomes that end a lead need proof (U07–U10, U12)', () => {
  beforeEach(async () => {
    lead = await issuedLead('K1')
  })

  test('a note and a file that has arrived; a signature or an announced photograph is none', async () => {
    const closed = { outcome: 'U08', note: '大门紧锁，工商已歇业' }
    expect(await codeOf({ ...closed, note: '' })).toBe('proof-missing')
    expect(await codeOf(closed)).toBe('proof-evidence-missing')
    const announced = await bringEvidence(world, 'd1', 'photo', false)
    const signed = await bringEvidence(world, 'd1', 'signature')
    expect(await codeOf({ ...closed, evidence: [announced, signed] })).toBe('proof-evidence-missing')
    expect(await codeOf({ ...closed, evidence: [uuidv7()] })).toBe('evidence-not-found')
    const photo = await bringEvidence(world, 'd1', 'photo')
    const { body } = await record({ ...closed, evidence: [photo] })
    // Looked at again a month later, on a working day (2016-07-30 is a Saturday).
    expect(body).toMatchObject({ countedUnits: 1, nextOn: '2016-08-01' })
    const [visit] = (await timeline()).visits
    expect(visit.evidence).toMatchObject([{ id: photo, kind: 'photo', state: 'stored' }])
  })

  test('another district’s file proves nothing here, and one file proves one lead', async () => {
    const foreign = await bringEvidence(world, 'd2', 'photo')
    expect(await codeOf({ evidence: [foreign] })).toBe('evidence-not-found')
    const photo = await bringEvidence(world, 'd1', 'photo')
    expect(await codeOf({ evidence: [photo] })).toBe('recorded')
    lead = await issuedLead('K1')
    expect(await codeOf({ evidence: [photo] })).toBe('evidence-of-another-lead')
  })

  test('whoever signs for the employer signs on the screen; leaders see the visit, no file of it', async () => {
    const signed = await bringEvidence(world, 'd1', 'signature')
    const photo = await bringEvidence(world, 'd1', 'photo')
    const signature = { signedBy: '赵经理', evidenceId: signed }
    expect(await codeOf({ signature: { ...signature, evidenceId: photo } })).toBe('signature-not-a-signature')
    expect(await codeOf({ signature, evidence: [photo] })).toBe('recorded')
    const [visit] = (await timeline()).visits
    expect(visit.signedBy).toBe('赵经理')
    expect(visit.evidence).toHaveLength(2)
    const seen = await world.call('leader', 'GET', `/leads/${lead}/timeline`)
    expect(seen.body.visits[0]).toMatchObject({ outcome: 'U02', evidence: [] })
  })
})

describe('persons one by one (K2, R06)', () => {
  beforeEach(async () => {
    lead = await issuedLead('K2')
    const { body } = await world.call('d1', 'GET', `/leads/${lead}/persons`)
    persons = body.rows.map(({ id }: { id: number }) => id)
  })
  const wage = { worksHere: true, wageWay: 'bank', wageSince: '2016-01', wageCents: 500_000 }
  const three = () => [
    { leadPersonId: persons[0], outcome: 'P05', details: { ...wage, declaredCents: 0 } },
    { leadPersonId: persons[1], outcome: 'P01', details: { ...wage, declaredCents: 280_000 } },
    { leadPersonId: persons[2], outcome: 'P07', details: { worksHere: false } },
  ]

  test('the shortfall is priced: (wage within floor and cap − declared) × 28% × months, and marked where a setting is unverified', async () => {
    const { body } = await record({ persons: three() })
    expect(body).toMatchObject({ countedUnits: 1, countedPersons: 3 })
    const [visit] = (await timeline()).visits
    // Five months to 2016-05: 5,000.00 and 2,200.00 × 28% each.
    const cents = 700_000 + 308_000
    expect(visit).toMatchObject({
      inspection: 'persons',
      shortfall: { persons: 2, cents, unpriced: 0, unverified: true },
    })
    const rows = (await world.call('d1', 'GET', `/visits/${body.visitId}/persons`)).body.rows
    expect(rows.map((row: { shortfallCents: number | null }) => row.shortfallCents)).toEqual([
      700_000,
      308_000,
      null,
    ])
    const first = await world.call('d1', 'GET', `/visits/${body.visitId}/persons?limit=2`)
    expect(first.body.rows).toHaveLength(2)
    const rest = await world.call('d1', 'GET', `/visits/${body.visitId}/persons?after=${first.body.next}`)
    expect(rest.body).toMatchObject({ rows: [{ leadPersonId: persons[2] }], next: null })
  })

  test('the demand names who works there uninsured or underpaid, with the base that is due', async () => {
    const { body } = await record({ persons: three(), registerBy: '2016-07-15' })
    const demand = await world.call('d1', 'GET', `/visits/${body.visitId}/demand`)
    expect(demand.body).toMatchObject({
      leadId: lead,
      registerBy: '2016-07-15',
      persons: [
        { leadPersonId: persons[0], baseCents: 500_000, months: 5, shortfallCents: 700_000 },
        { leadPersonId: persons[1], baseCents: 500_000, months: 5, shortfallCents: 308_000 },
      ],
      shortfall: { persons: 2, cents: 1_008_000, unverified: true },
    })
    expect((await world.call('d2', 'GET', `/visits/${body.visitId}/demand`)).body.error.code).toBe(
      'visit-not-found',
    )
    expect((await world.call('leader', 'GET', `/visits/${body.visitId}/persons`)).status).toBe(403)
  })

  test('without a wage, a base or limits there is no price, and the record says why', async () => {
    const [first, second, third] = persons
    const { body } = await record({
      persons: [
        { leadPersonId: first, outcome: 'P05', details: { ...wage, declaredCents: null } },
        { leadPersonId: second, outcome: 'P05', details: { ...wage, wageSince: null, declaredCents: 0 } },
        { leadPersonId: third, outcome: 'P05', details: { ...wage, wageSince: '2014-12', declaredCents: 0 } },
      ],
    })
    const rows = (await world.call('d1', 'GET', `/visits/${body.visitId}/persons`)).body.rows
    expect(rows.map((row: { unpriced: string }) => row.unpriced)).toEqual([
      'declared-unknown',
      'months-unknown',
      'limits-missing',
    ])
  })

  test('who has left works here no more, and nobody has two outcomes', async () => {
    const person = { leadPersonId: persons[0], outcome: 'P07' }
    const contradicted = await record({ persons: [{ ...person, details: { worksHere: true } }] })
    expect(contradicted.body.error).toMatchObject({ code: 'person-works-here-contradicts', row: 1 })
    expect(await codeOf({ persons: [person, { ...person, outcome: 'P05' }] })).toBe('person-twice')
  })
})

describe('dispatch suspects (K3, R07)', () => {
  const unit = { name: '云泽制造厂', code: 'D2143569-X', headsByFirm: 30, headsByUnit: 30 }
  beforeEach(async () => {
    lead = await issuedLead('K3')
  })

  test('are verified with their user units, each by a right code and once', async () => {
    const dispatch = { real: true, userUnits: [unit] }
    expect(await codeOf({ outcome: 'U16', dispatch: { real: true, userUnits: [] } })).toBe(
      'dispatch-units-missing',
    )
    expect(await codeOf({ outcome: 'U16', dispatch: { real: true, userUnits: [unit, unit] } })).toBe(
      'dispatch-unit-twice',
    )
    const wrong = { real: true, userUnits: [{ ...unit, code: 'D2143569-1' }] }
    expect(await codeOf({ outcome: 'U16', dispatch: wrong })).toBe('dispatch-unit-code-wrong')
    expect(await codeOf({ outcome: 'U16', dispatch })).toBe('recorded')
    expect((await timeline()).visits[0]).toMatchObject({ inspection: 'dispatch', dispatch })
  })

  test('one that is no dispatch firm leads to nothing more, until that visit is void', async () => {
    const { body } = await record({ outcome: 'U16', dispatch: { real: false, userUnits: [] } })
    const effective = async () =>
      (await world.db.pool.query('select effective from lead where id = $1', [lead])).rows[0]
    expect(await effective()).toEqual({ effective: false })
    await world.call('d1', 'POST', `/visits/${body.visitId}/void`, { reason: '记错单位' })
    expect(await effective()).toEqual({ effective: true })
  })
})

describe('a visit that arrives late', () => {
  test('is one more visit; what was found after it stands, and the same key gets the same answer', async () => {
    lead = await issuedLead('K1')
    await world.db.pool.query(`update campaign set today = '2016-07-10', latest_today = '2016-07-10'`)
    try {
      await record({ happenedOn: '2016-07-08', outcome: 'U05', nextOn: '2016-07-20' })
      const key = uuidv7()
      const send = () =>
        world.server.inject({
          method: 'POST',
          url: `/api/leads/${lead}/visits`,
          cookies: { kuomian_session: 'token-d1' },
          headers: { 'idempotency-key': key },
          payload: {
            happenedOn: '2016-07-05',
            outcome: 'U15',
            officers: ['王强', '李敏'],
            recordedOffline: true,
            takenAt: '2016-07-05T10:00:00+08:00',
            place: { latitude: 39.1, longitude: 117.2 },
          },
        })
      const [first, again] = [await send(), await send()]
      expect(first.statusCode).toBe(200)
      expect(again.json()).toEqual(first.json())
      const { rows } = await world.db.pool.query('select outcome, next_on from lead where id = $1', [lead])
      expect(rows).toEqual([{ outcome: 'U05', next_on: '2016-07-20' }])
      const { visits } = await timeline()
      expect(visits).toHaveLength(2)
      expect(visits[0]).toMatchObject({
        recordedOffline: true,
        happenedOn: '2016-07-05',
        knownOn: '2016-07-10',
      })
    } finally {
      await world.db.pool.query(`update campaign set today = '2016-06-30', latest_today = '2016-06-30'`)
    }
  })
})

describe('what an outcome asks of the city', () => {
  test('an employer that moved away (U11) is proposed for transfer', async () => {
    lead = await issuedLead('K1')
    expect(await codeOf({ outcome: 'U11', transferTo: 1 })).toBe('transfer-target-missing')
    expect(await codeOf({ outcome: 'U02', transferTo: 2 })).toBe('transfer-target-missing')
    const { body } = await record({ outcome: 'U11', transferTo: 2, note: '已迁至二区' })
    expect(body).toMatchObject({ countedUnits: 0, proposed: 'transfer' })
    const { request } = (await world.call('city', 'GET', `/leads/${lead}`)).body
    expect(request).toMatchObject({ kind: 'transfer', toDistrictId: 2, reason: '已迁至二区' })
    expect((await record({ outcome: 'U11', transferTo: 2 })).body.proposed).toBeNull()
  })

  test('a duplicate (U13) is proposed for merging, and merging grants it', async () => {
    const other = await issuedLead('K1')
    lead = await issuedLead('K1')
    expect(await codeOf({ outcome: 'U13', duplicateOf: lead })).toBe('duplicate-target-missing')
    expect(await codeOf({ outcome: 'U13', duplicateOf: 999_999 })).toBe('lead-not-found')
    const { body } = await record({ outcome: 'U13', duplicateOf: other, note: '与另一条同一单位' })
    expect(body.proposed).toBe('duplicate')
    const { request } = (await world.call('city', 'GET', `/leads/${lead}`)).body
    expect(request).toMatchObject({ kind: 'duplicate', duplicateOf: other })
    const decide = await world.call('city', 'POST', `/lead-requests/${request.id}/decision`, {
      decision: 'approved',
    })
    expect(decide.body.error.code).toBe('duplicate-needs-merge')
    const merged = await world.call('city', 'POST', '/leads/merge', {
      leadIds: [lead, other],
      reason: '同一单位',
    })
    expect(merged.status).toBe(200)
    const { rows } = await world.db.pool.query('select state from lead_request where id = $1', [request.id])
    expect(rows).toEqual([{ state: 'approved' }])
  })
})

test('the counters equal what they count', async () => {
  expect(await recount(world.db, world.campaignId)).toEqual([])
})
