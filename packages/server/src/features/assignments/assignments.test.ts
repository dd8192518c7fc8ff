import { inWorkOrder, type WorkFacts } from '@kuomian/campaign'
import { type Assigned, leadPageSchema, type WorkRow, workPageSchema } from '@kuomian/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'

let world: World
let second: number
const today = '2016-06-30'
/** Three working days on: the 2nd and 3rd of July are a weekend. */
const days = { today, nearUntil: '2016-07-05' }

beforeAll(async () => {
  world = await openWorld()
  for (let place = 0; place < 60; place++) {
    await world.addLead({
      name: `第${place}厂`,
      districtId: place < 40 ? 1 : 2,
      persons: place % 7,
      leadClass: place % 2 === 0 ? 'K1' : 'K2',
      due: '2016-08-31',
    })
  }
  await world.db.pool.query(`update lead set state = 'accepted', issued_on = '2016-06-01'`)
  const { rows } = await world.db.pool.query<{ id: number }>(
    `insert into user_account (campaign_id, login, name, role, district_id, password_hash)
     values ($1, 'd1-2', '李敏', 'district', 1, 'x') returning id`,
    [world.campaignId],
  )
  second = rows[0]?.id ?? 0
})
afterAll(() => world.close())

const me = (who: Who) => world.actor(who).userId ?? 0
const ids = async (where: string) => {
  const { rows } = await world.db.pool.query<{ id: number }>(
    `select id from lead left join (select lead_id, officer_id from assignment) a on a.lead_id = id where ${where} order by id`,
  )
  return rows.map(({ id }) => id)
}

async function wholeList(who: Who, query: string, limit = 200): Promise<WorkRow[]> {
  const rows: WorkRow[] = []
  let after = ''
  do {
    const { status, body } = await world.call(who, 'GET', `/work?limit=${limit}&${query}${after}`)
    expect(status).toBe(200)
    const page = workPageSchema.parse(body)
    rows.push(...page.rows)
    after = page.next === null ? '' : `&after=${page.next}`
  } while (after !== '')
  return rows
}

/** Puts random days, streets, outcomes, visits, contacts and orders on the leads of the first district. */
async function scatter(seed: number): Promise<void> {
  const some = (salt: number, most: number) =>
    `(abs(hashint4(id::int * 1000 + ${seed} * 10 + ${salt})) % ${most})`
  const day = (salt: number) => `date '2016-06-27' + ${some(salt, 12)}`
  await world.db.pool.query(`
    delete from visit; delete from contact; delete from order_line; delete from rectification_order;
    update lead set street = (array['解放路', '长江道', null])[1 + ${some(1, 3)}], uninsured_now = ${some(2, 4)},
      due_on = case when ${some(3, 3)} > 0 then ${day(4)} end,
      next_on = case when ${some(5, 3)} = 0 then ${day(6)} end,
      state = case when ${some(7, 3)} = 0 then 'inspected' else 'accepted' end,
      inspected_on = case when ${some(7, 3)} = 0 then date '2016-06-20' end,
      outcome = case when ${some(7, 3)} = 0 then 'U02' end,
      effective = ${some(7, 3)} > 0 or ${some(8, 2)} = 0
    where district_id = 1;
    insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, counted_units, counted_persons)
      select campaign_id, id, 1, lead_class, date '2016-06-02' + ${some(9, 9)}, '2016-06-30', 'U15', 0, 0
        from lead where district_id = 1 and ${some(10, 3)} = 0;
    insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site)
      select campaign_id, id, 1, date '2016-06-05' + ${some(11, 9)}, '2016-06-30', 'phone', true, true, false
        from lead where district_id = 1 and ${some(12, 3)} = 0;
    insert into rectification_order (campaign_id, lead_id, district_id, holder_id, served_district_id, number, kind, state, persons,
        facts, provision, demand, drafted_on, approved_on, served_on, served_way, served_to, working_days, due_on)
      select campaign_id, id, 1, 1, 1, id, 'payment', 'running', 1, '事实', '条款', '要求', '2016-06-10', '2016-06-10', '2016-06-10', 'direct',
             '王五', 5, ${day(13)} from lead where district_id = 1 and ${some(14, 4)} = 0`)
}

const factsOf = (row: WorkRow): WorkFacts => ({
  id: row.id,
  street: row.street,
  dueOn: row.dueOn,
  inspectedOn: row.inspectedOn,
  orderDueOn: row.orderDueOn,
  nextOn: row.nextOn,
  expected: row.uninsuredNow,
  lastTriedOn: row.lastTriedOn,
})

describe('the work list', () => {
  test('stands in the order of the campaign’s rule for any leads and any page size, once each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.integer({ min: 1, max: 50 }), async (seed, limit) => {
        await scatter(seed)
        const rows = await wholeList('d1', '', limit)
        const expected = await ids(
          `district_id = 1 and (state = 'accepted' or effective or next_on is not null
             or exists (select from rectification_order o where o.lead_id = lead.id))`,
        )
        expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected)
        expect(rows.map(({ id }) => id)).toEqual(inWorkOrder(rows.map(factsOf), days).map(({ id }) => id))
      }),
      { numRuns: 25 },
    )
  })

  test('says why a lead stands where it stands', async () => {
    await scatter(3)
    const rows = await wholeList('d1', 'place=promised&place=overdue')
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(['promised', 'overdue']))
    for (const { place, placeDay, nextOn, dueOn } of rows)
      expect(placeDay).toBe(place === 'promised' ? nextOn : dueOn)
  })

  test('is of one district: a district’s own, or the one that the city names', async () => {
    const own = await wholeList('d1', '')
    expect(await wholeList('city', 'district=1')).toEqual(own)
    expect(await wholeList('leader', 'district=1')).toEqual(own)
    expect((await wholeList('d2', 'district=1')).map(({ districtId }) => districtId)).not.toContain(1)
    const without = await world.call('city', 'GET', '/work')
    expect([without.status, without.body.error.code]).toEqual([422, 'work-district-missing'])
    expect((await world.call('admin', 'GET', '/work?district=1')).status).toBe(403)
  })

  test('a cursor that is none is refused by name', async () => {
    const { status, body } = await world.call('d1', 'GET', '/work?after=nonsense')
    expect([status, body.error.code, body.error.field]).toEqual([400, 'bad-input', 'after'])
  })
})

describe('the last attempt', () => {
  test('is the last visit or contact that stands, also one that met nobody; a media campaign is nobody’s attempt', async () => {
    const lead = await world.addLead({ name: '望川酒楼', districtId: 3, persons: 2 })
    await world.db.pool.query(`update lead set state = 'accepted', issued_on = '2016-06-01' where id = $1`, [
      lead,
    ])
    const tried = async () => (await wholeList('d3', '')).find(({ id }) => id === lead)?.lastTriedOn
    expect(await tried()).toBeNull()
    const contact = (channel: string, day: string, individual = true) =>
      world.db.pool.query(
        `with j as (insert into journal (campaign_id, known_on, command, subject_kind, subject_id)
                    values ($1, '2016-06-30', 'test', 'test', '1') returning id),
              m as (insert into media_contact (campaign_id, district_id, title, channel, happened_on, known_on, leads, journal_id)
                    select $1, 3, '电视公告', 'media', $4, '2016-06-30', 1, j.id from j where not $5 returning id)
         insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site, media_contact_id)
         values ($1, $2, 3, $4, '2016-06-30', $3, $5, false, false, (select id from m)) returning id`,
        [world.campaignId, lead, channel, day, individual],
      )
    await contact('phone', '2016-06-10')
    expect(await tried()).toBe('2016-06-10')
    const { rows } = await contact('phone', '2016-06-20')
    await contact('media', '2016-06-28', false)
    await contact('employer-page', '2016-06-29')
    expect(await tried()).toBe('2016-06-20')
    await world.db.pool.query(
      `update contact set voided_on = '2016-06-30', void_reason = '记错' where id = $1`,
      [rows[0]?.id],
    )
    expect(await tried()).toBe('2016-06-10')
  })
})

describe('assignment within a district', () => {
  test('one by one: the lead is in the officer’s list, its timeline says so, the journal has one row', async () => {
    const [lead = 0] = await ids('district_id = 1')
    const { status, body } = await world.call('d1', 'POST', '/assignments', {
      selection: { ids: [lead] },
      officerId: second,
    })
    expect([status, body.leads, body.skipped]).toEqual([200, 1, 0])
    expect((await wholeList('d1', `officer=${second}`)).map(({ id }) => id)).toEqual([lead])
    const timeline = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    expect(timeline.body.events[0]).toMatchObject({
      kind: 'assigned',
      detail: { fromOfficer: null, toOfficer: second },
    })
    const { rows } = await world.db.pool.query(
      `select event_count, event_hash is not null as hashed from journal where id = $1`,
      [body.assignmentId],
    )
    expect(rows).toEqual([{ event_count: 1, hashed: true }])
  })

  test('in bulk by street, class and size, and undone as a whole', async () => {
    await scatter(5)
    await world.giveWork({ where: 'true' })
    const filter = { street: ['解放路'], class: ['K1'], personsFrom: 2, unassigned: true }
    const preview = await world.call('d1', 'POST', '/assignments/preview', {
      act: 'assign',
      selection: { filter },
      officerId: second,
    })
    const assigned = await world.call('d1', 'POST', '/assignments', {
      selection: { filter },
      officerId: second,
    })
    const fit = `district_id = 1 and street = '解放路' and lead_class = 'K1' and persons >= 2`
    expect(assigned.body.leads).toBe((await ids(fit)).length)
    expect(preview.body).toMatchObject({
      leads: assigned.body.leads,
      persons: assigned.body.persons,
      from: [{ officerId: null, leads: assigned.body.leads }],
    })
    expect(await ids(`officer_id = ${second}`)).toEqual(await ids(fit))
    // One of them moves on meanwhile: it stays where it is.
    const [moved = 0] = await ids(fit)
    await world.call('d1', 'POST', '/assignments', { selection: { ids: [moved] }, officerId: me('d1') })
    const undo = `/assignments/${assigned.body.assignmentId}/undo`
    const undone = await world.call('d1', 'POST', undo)
    expect(undone.body).toMatchObject({ leads: assigned.body.leads - 1, skipped: 1 })
    expect(await ids('officer_id is not null')).toEqual([moved])
    expect((await world.call('d1', 'POST', undo)).body.error.code).toBe('nothing-to-undo')
    expect((await world.call('d2', 'POST', undo)).body.error.code).toBe('assignment-not-found')
  })

  test('claim takes what nobody has, hand-back gives back with a reason and keeps the promised day', async () => {
    await world.giveWork({ where: 'district_id = 1' })
    await world.db.pool.query(`update lead set next_on = '2016-07-04' where district_id = 1`)
    const [first = 0, other = 0] = await ids('district_id = 1')
    await world.call('d1', 'POST', '/assignments', { selection: { ids: [first] }, officerId: second })
    const claimed = await world.call('d1', 'POST', '/assignments/claim', {
      selection: { ids: [first, other] },
    })
    expect(claimed.body).toMatchObject({ leads: 1, skipped: 1 })
    expect((await wholeList('d1', 'officer=me')).map(({ id }) => id)).toEqual([other])
    const handBack = (leads: number[]) =>
      world.call('d1', 'POST', '/assignments/hand-back', { selection: { ids: leads }, reason: '不在我片区' })
    expect((await handBack([first])).body.error.code).toBe('nothing-to-hand-back')
    expect((await handBack([other])).body.leads).toBe(1)
    expect(await ids(`id = ${other} and officer_id is null and next_on = '2016-07-04'`)).toEqual([other])
    const { body } = await world.call('d1', 'GET', `/leads/${other}/timeline`)
    expect(body.events[0]).toMatchObject({ kind: 'handed-back', detail: { reason: '不在我片区' } })
  })

  test('a lead of another district, an officer of another district, a disabled one: refused, nothing changed', async () => {
    const [foreign = 0] = await ids('district_id = 2')
    const [own = 0] = await ids('district_id = 1')
    const assign = async (who: Who, lead: number, officerId: number) =>
      (await world.call(who, 'POST', '/assignments', { selection: { ids: [lead] }, officerId })).body.error
        ?.code
    expect(await assign('d1', foreign, second)).toBe('nothing-to-assign')
    expect(await assign('d1', own, me('d2'))).toBe('officer-unknown')
    expect(await assign('city', own, second)).toBe('not-allowed')
    await world.db.pool.query(`update user_account set disabled = true where id = $1`, [second])
    expect(await assign('d1', own, second)).toBe('officer-unknown')
    await world.db.pool.query(`update user_account set disabled = false where id = $1`, [second])
    expect(await ids('district_id = 2 and officer_id is not null')).toEqual([])
  })

  test('the load of each officer at a glance, those without leads and what nobody has included', async () => {
    await scatter(8)
    await world.giveWork({ where: 'district_id = 1' })
    await world.giveWork({ where: 'district_id = 1 and id % 3 = 0', officerId: second })
    const { body } = await world.call('d1', 'GET', '/work/loads')
    const officers = body.loads.map(({ officerId }: { officerId: number | null }) => officerId)
    expect(officers).toEqual([me('d1'), second, null])
    for (const load of body.loads) {
      const query = load.officerId === null ? 'unassigned=true' : `officer=${load.officerId}`
      const rows = await wholeList('d1', query)
      const among = (...places: string[]) => rows.filter(({ place }) => places.includes(place)).length
      expect(load).toMatchObject({
        leads: rows.length,
        persons: rows.reduce((sum, { persons }) => sum + persons, 0),
        due: among('promised', 'due'),
        overdue: among('order-overdue', 'overdue'),
      })
    }
    expect((await world.call('city', 'GET', '/work/loads?district=1')).body).toEqual(body)
    const streets = await world.call('d1', 'GET', '/work/streets')
    const all = await wholeList('d1', '')
    const counted = streets.body.streets.map(({ leads }: { leads: number }) => leads)
    expect(counted.reduce((sum: number, leads: number) => sum + leads, 0)).toBe(all.length)
  })

  test('an approved transfer takes the officer and his promise off the lead', async () => {
    const [lead = 0] = await ids(`district_id = 1 and state = 'accepted'`)
    await world.giveWork({ where: `id = ${lead}`, officerId: second })
    await world.db.pool.query(`update lead set next_on = '2016-07-04' where id = $1`, [lead])
    const asked = await world.call('d1', 'POST', `/leads/${lead}/request`, {
      kind: 'transfer',
      toDistrictId: 2,
      reason: '迁出本区',
    })
    await world.call('city', 'POST', `/lead-requests/${asked.body.requestId}/decision`, {
      decision: 'approved',
    })
    expect(await ids(`id = ${lead} and district_id = 2 and officer_id is null and next_on is null`)).toEqual([
      lead,
    ])
  })

  test('the list of leads filters by officer, street and size too', async () => {
    await scatter(9)
    await world.giveWork({ where: 'district_id = 1 and id % 2 = 0', officerId: me('d1') })
    const list = async (query: string) => {
      const { body } = await world.call('d1', 'GET', `/leads?limit=200&${query}`)
      return leadPageSchema.parse(body).rows
    }
    const mine = await list('officer=me')
    expect(mine.every(({ officerId }) => officerId === me('d1'))).toBe(true)
    expect(mine.length + (await list('unassigned=true')).length).toBeLessThanOrEqual((await list('')).length)
    expect((await list('street=长江道')).every(({ street }) => street === '长江道')).toBe(true)
    expect(
      (await list('personsFrom=2&personsTo=3')).every(({ persons }) => persons === 2 || persons === 3),
    ).toBe(true)
  })

  test('the same key twice assigns once', async () => {
    const [lead = 0] = await ids('district_id = 2')
    const send = async (): Promise<Assigned> => {
      const answer = await world.server.inject({
        method: 'POST',
        url: '/api/assignments/claim',
        cookies: { kuomian_session: 'token-d2' },
        headers: { 'idempotency-key': '0190a000-0000-7000-8000-00000000a551' },
        payload: { selection: { ids: [lead] } },
      })
      return answer.json()
    }
    expect(await send()).toEqual(await send())
  })
})
