import { leadCorrectionsSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '../../db/index.ts'
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
    `select phone, address, street, contact_person, next_on from lead l
       left join lead_representative r on r.lead_id = l.id where l.id = $1`,
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
    expect(rows).toEqual([{ after: { fields: ['phone', 'contactPerson'], source: 'officer' } }])
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

  test('who speaks for the employer is read by the district and the city, never by leaders or another district', async () => {
    const named = async (who: 'd1' | 'd2' | 'city' | 'leader') =>
      (await world.call(who, 'GET', `/leads/${lead}`)).body
    expect(await named('d1')).toMatchObject({ contactPerson: '王会计', legalRepresentative: null })
    expect(await named('city')).toMatchObject({ contactPerson: '王会计' })
    expect(await named('leader')).toMatchObject({ contactPerson: null, legalRepresentative: null })
    expect((await named('d2')).contactPerson).toBeUndefined()
    const rowsOf = (who: 'leader' | 'd1' | 'd2') =>
      readAs(world.db, world.actor(who), (tx) =>
        tx.selectFrom('lead_representative').select('lead_id').execute(),
      )
    await expect(rowsOf('leader')).rejects.toThrow(/permission denied/)
    expect([await rowsOf('d1'), await rowsOf('d2')]).toEqual([[{ lead_id: lead }], []])
  })

  test('another district finds no such lead, and the city does not correct', async () => {
    const changes = [{ field: 'phone', former: '13900139000', value: '13700137000' }]
    expect((await correct('d2', changes)).body.error.code).toBe('lead-not-found')
    expect((await correct('city', changes)).status).toBe(403)
  })
})

describe('corrections at the desk', () => {
  const seen = async (who: 'd1' | 'd2' | 'city') =>
    leadCorrectionsSchema.parse((await world.call(who, 'GET', `/leads/${lead}/corrections`)).body)
  test('show old and new value, who, when and on whose word, newest first; leaders see none', async () => {
    const { corrections, standing, mayCorrect } = await seen('d1')
    expect(corrections.length).toBeGreaterThan(2)
    expect(corrections.find(({ field }) => field === 'address')).toMatchObject({
      ...{ former: null, value: '湖滨路 7 号', by: 'd1', on: '2016-06-30', source: 'officer' },
    })
    expect(corrections.map(({ id }) => id)).toEqual(corrections.map(({ id }) => id).toSorted((a, b) => b - a))
    expect(standing.phone).toBe(corrections.find(({ field }) => field === 'phone')?.value)
    expect(mayCorrect).toBe(true)
    expect((await seen('city')).mayCorrect).toBe(false)
    const leader = await world.call('leader', 'GET', `/leads/${lead}/corrections`)
    expect(leader.body.error.code).toBe('not-allowed')
    const other = await world.call('d2', 'GET', `/leads/${lead}/corrections`)
    expect(other.body.error.code).toBe('lead-not-found')
  })

  test('what the employer wrote of himself is offered for a choice: taken or kept, it is asked no more', async () => {
    const code = '70063098X'
    const own = await world.addLead({ name: '甲机械厂', districtId: 1, code })
    await world.call('city', 'POST', '/batches', {})
    await world.call('d1', 'POST', `/leads/${own}/corrections`, {
      changes: [{ field: 'contactPerson', former: null, value: '王会计' }],
    })
    const paper = await world.call('d1', 'POST', '/documents', { kind: 'enrolment-demand', subjectId: own })
    const { rows } = await world.db.pool.query<{ number: string }>(
      `select data -> 'code' ->> 'number' as number from document where id = $1`,
      [paper.body.id],
    )
    const pair = { number: rows[0]?.number, code }
    const send = async (path: string, body: object = {}) =>
      JSON.parse(
        (
          await world.server.inject({
            method: 'POST',
            url: `/api/demand${path}`,
            payload: { ...pair, ...body },
          })
        ).body,
      )
    const [slot] = (await send('')).slots
    await send('/appointment', { day: slot.day, slot: slot.slot, sender: '李经理', phone: '022-12345678' })
    const desk = async () =>
      leadCorrectionsSchema.parse((await world.call('d1', 'GET', `/leads/${own}/corrections`)).body)
    const { words } = await desk()
    expect(words).toMatchObject([
      { field: 'phone', standing: null, value: '022-12345678', by: '李经理', on: '2016-06-30' },
      { field: 'contactPerson', standing: '王会计', value: '李经理' },
    ])
    const message = words[0]?.message
    // His number is taken, on his word; the person to ask for stays.
    const changes = [{ field: 'phone', former: null, value: '022-12345678' }]
    await world.call('d1', 'POST', `/leads/${own}/corrections`, { changes, message })
    const kept = await world.call('d1', 'POST', `/leads/${own}/corrections/keep`, {
      field: 'contactPerson',
      message,
    })
    expect(kept.body).toEqual({ field: 'contactPerson' })
    const after = await desk()
    expect(after.words).toEqual([])
    expect(after.standing).toMatchObject({ phone: '022-12345678', contactPerson: '王会计' })
    expect(after.corrections[0]).toMatchObject({ field: 'phone', by: 'd1', source: 'employer' })
    // Another lead's message proves nothing here.
    const strange = await world.call('d1', 'POST', `/leads/${lead}/corrections/keep`, {
      field: 'phone',
      message,
    })
    expect(strange.status).toBe(404)
    const journal = await world.db.pool.query(
      `select after from journal where command in ('keep-value', 'correct-lead')`,
    )
    expect(JSON.stringify(journal.rows)).not.toMatch(/12345678|李经理|王会计/)
  })
})
