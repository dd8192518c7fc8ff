import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../leads/testing/world.ts'

let world: World
let lead: number
beforeAll(async () => {
  world = await openWorld()
  lead = await world.addLead({ name: '望川纺织有限公司', districtId: 1 })
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

const correct = (who: 'd1' | 'd2' | 'city', changes: object[]) =>
  world.call(who, 'POST', `/leads/${lead}/corrections`, { changes })
const stands = async () => {
  const { rows } = await world.db.pool.query(
    'select phone, address, street, contact_person, next_on from lead where id = $1',
    [lead],
  )
  return rows[0]
}

describe('what an officer found otherwise on site', () => {
  test('several fields at once; the journal names the fields, never their values', async () => {
    const changes = [
      { field: 'phone', former: null, value: '13800138000' },
      { field: 'contactPerson', former: null, value: '王会计' },
    ]
    const { status, body } = await correct('d1', changes)
    expect([status, body]).toEqual([200, { fields: ['phone', 'contactPerson'] }])
    expect(await stands()).toMatchObject({ phone: '13800138000', contact_person: '王会计' })
    const { rows } = await world.db.pool.query(`select after from journal where command = 'correct-lead'`)
    expect(rows).toEqual([{ after: { fields: ['phone', 'contactPerson'] } }])
    const { body: timeline } = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    expect(timeline.events[0]).toMatchObject({
      kind: 'corrected',
      detail: { fields: ['phone', 'contactPerson'] },
    })
  })

  test('who saw the former value sees both and changes nothing; having chosen, his stands', async () => {
    const mine = { field: 'phone', former: null, value: '13900139000' }
    const address = { field: 'address', former: null, value: '湖滨路 7 号' }
    const refused = await correct('d1', [mine, address])
    expect(refused.status).toBe(409)
    expect(refused.body.error).toMatchObject({
      code: 'lead-changed-meanwhile',
      field: 'phone',
      details: {
        conflicts: [{ field: 'phone', value: '13900139000', theirs: '13800138000', by: 'd1' }],
      },
    })
    expect(await stands()).toMatchObject({ phone: '13800138000', address: null })
    const chosen = await correct('d1', [{ ...mine, former: '13800138000' }, address])
    expect(chosen.body.fields).toEqual(['phone', 'address'])
    expect(await stands()).toMatchObject({ phone: '13900139000', address: '湖滨路 7 号', street: '湖滨路' })
  })

  test('a field that already has the value is settled without a second entry', async () => {
    const { body } = await correct('d1', [{ field: 'phone', former: null, value: '13900139000' }])
    expect(body.fields).toEqual([])
  })

  test('words are no telephone number, a day must exist, one field comes once', async () => {
    for (const changes of [
      [{ field: 'phone', former: '13900139000', value: '打不通' }],
      [{ field: 'nextOn', former: null, value: '2016-02-30' }],
      [{ field: 'leadClass', former: null, value: 'K1' }],
      [
        { field: 'nextOn', former: null, value: '2016-07-01' },
        { field: 'nextOn', former: null, value: '2016-07-02' },
      ],
    ]) {
      expect((await correct('d1', changes)).status).toBe(400)
    }
  })

  test('another district finds no such lead, and the city does not correct', async () => {
    const changes = [{ field: 'phone', former: '13900139000', value: '13700137000' }]
    expect((await correct('d2', changes)).body.error.code).toBe('lead-not-found')
    expect((await correct('city', changes)).status).toBe(403)
  })
})
