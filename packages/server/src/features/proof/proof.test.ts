import { proofSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { proveByLedger } from './prove-by-ledger.ts'

/** Two employers of district 1 and one of district 2, issued, the first two inspected on 2016-07-04. */
let world: World
let leads: number[]
const ledgerOf = (month: string, today: string) =>
  runCommand(
    world.db,
    defineCommand({
      name: 'prove',
      roles: ['city'],
      input: z.object({}),
      async run(tx, _input, { campaign, journalId }) {
        const answer = await proveByLedger(tx, {
          ...{ campaignId: campaign.id, month, today, journalId },
          attributionDays: 90,
        })
        return { answer, subject: { kind: 'proof', id: month } }
      },
    }),
    world.actor('city'),
    {},
  )
const pays = (lead: number | undefined, persons: number) =>
  world.db.pool.query(
    `update lead_person set person_class = case when place <= $2 then 'PAID_HERE' else 'NEVER' end
       from (select id, row_number() over (order by id) as place from lead_person where lead_id = $1) p where p.id = lead_person.id`,
    [lead, persons],
  )
const chain = async (who: Who, query = '') => {
  const { body } = await world.call(who, 'GET', `/proof${query}`)
  return proofSchema.parse(body)
}

beforeAll(async () => {
  world = await openWorld()
  const [first, second] = [world.actor('d1').districtId, world.actor('d2').districtId]
  leads = [
    await world.addLead({ name: '甲公司', districtId: first, persons: 3 }),
    await world.addLead({ name: '乙公司', districtId: first, persons: 2 }),
    await world.addLead({ name: '丙公司', districtId: second, persons: 1 }),
  ]
  await world.call('city', 'POST', '/batches', {})
  await world.db.pool.query(
    `update lead set state = 'inspected', inspected_on = '2016-07-04', inspected_persons = persons, outcome = 'U02' where id = any ($1)`,
    [leads.slice(0, 2)],
  )
})
afterAll(() => world.close())

describe('proof by the ledger', () => {
  test('nobody’s tick moves it: inspected leads are not yet paying ones', async () => {
    expect(await ledgerOf('2016-07', '2016-08-05')).toMatchObject({ firstPayment: 0, threeMonths: 0 })
    const { total } = await chain('city')
    expect(total).toMatchObject({
      issued: { units: 3, persons: 6 },
      inspected: { units: 2, persons: 5 },
      firstPayment: { units: 0, persons: 0 },
    })
  })

  test('each month’s ledger moves leads to registered, first payment, paying for three months', async () => {
    await pays(leads[0], 2)
    expect(await ledgerOf('2016-08', '2016-09-05')).toEqual({
      ...{ registered: 1, firstPayment: 1, threeMonths: 0, unproved: 0, ordersCorrected: 0 },
    })
    await pays(leads[2], 1)
    expect(await ledgerOf('2016-09', '2016-10-09')).toMatchObject({ firstPayment: 1, threeMonths: 0 })
    expect(await ledgerOf('2016-10', '2016-11-05')).toMatchObject({ firstPayment: 0, threeMonths: 1 })
    // The same ledger once more proves nothing new.
    expect(await ledgerOf('2016-10', '2016-11-05')).toMatchObject({ firstPayment: 0, threeMonths: 0 })
    const { total, months, rows } = await chain('city', '?by=district')
    expect(months).toEqual(['2016-10', '2016-09', '2016-08'])
    expect(total).toMatchObject({
      registered: { units: 2, persons: 3 },
      firstPayment: { units: 2, persons: 3 },
      threeMonths: { units: 1, persons: 2 },
      // 丙公司 was never inspected: its payment is owed to nobody’s visit.
      attributed: { units: 1, persons: 2 },
    })
    expect(rows.map(({ firstPayment }) => firstPayment.persons)).toEqual([2, 1])
  })

  test('a district sees its own chain, an officer’s name stands beside his leads', async () => {
    const officer = world.actor('d1').userId
    await world.giveWork({ where: `id = ${leads[0]}`, officerId: officer })
    const { rows, total } = await chain('d1', '?by=officer')
    expect(total.issued).toEqual({ units: 2, persons: 5 })
    expect(rows.map(({ key, name }) => [key, name])).toEqual([
      [String(officer), 'd1'],
      [null, null],
    ])
  })

  test('an "enrolled" that no ledger confirms within the window comes back to the work list', async () => {
    const visit = { happenedOn: '2016-07-04', knownOn: '2016-07-04' }
    await world.db.pool.query(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, officers, counted_units, counted_persons)
       select campaign_id, id, district_id, lead_class, $2, $3, 'U01', '{甲,乙}', 1, 0 from lead where id = $1`,
      [leads[1], visit.happenedOn, visit.knownOn],
    )
    await world.db.pool.query(`update lead set outcome = 'U01', effective = false where id = $1`, [leads[1]])
    expect((await chain('city')).total.claimed).toBe(1)
    expect(await ledgerOf('2016-09', '2016-10-02')).toMatchObject({ unproved: 0 })
    expect(await ledgerOf('2016-09', '2016-10-03')).toMatchObject({ unproved: 1 })
    const { rows } = await world.db.pool.query('select effective, next_on from lead where id = $1', [
      leads[1],
    ])
    expect(rows).toEqual([{ effective: true, next_on: '2016-10-03' }])
    expect(await ledgerOf('2016-09', '2016-10-04')).toMatchObject({ unproved: 0 })
  })
})
