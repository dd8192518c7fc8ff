import { contactRecordedSchema, leadContactsSchema, timelineSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { recordVisit } from '../visits/index.ts'

/** Two employers of district 1 and one of district 2, issued on 2016-06-30; a week later they are called. */
let world: World
let leads: number[]
const today = '2016-07-08'
const phone = (more: object = {}) => ({
  happenedOn: '2016-07-01',
  channel: 'phone',
  reached: true,
  intention: 'hesitant',
  officers: ['甲'],
  ...more,
})
const path = (place: number, rest = 'contacts') => `/leads/${leads[place]}/${rest}`
const nextOn = async (place: number) => {
  const { rows } = await world.db.pool.query('select next_on from lead where id = $1', [leads[place]])
  return rows[0]?.next_on ?? null
}
const counted = async (place: number) =>
  leadContactsSchema.parse((await world.call('d1', 'GET', path(place))).body).counted

beforeAll(async () => {
  world = await openWorld()
  const [first, second] = [world.actor('d1').districtId, world.actor('d2').districtId]
  leads = [
    await world.addLead({ name: '甲公司', districtId: first, persons: 3 }),
    await world.addLead({ name: '乙公司', districtId: first, persons: 2 }),
    await world.addLead({ name: '丙公司', districtId: second, persons: 1 }),
  ]
  await world.call('city', 'POST', '/batches', {})
  await world.call('city', 'POST', '/campaigns/today', { day: today })
})
afterAll(() => world.close())

describe('a contact with one employer (R18–R20)', () => {
  let first: number
  test('is recorded with what he means to do and the day promised, which stands on the lead', async () => {
    const answer = await world.call(
      'd1',
      'POST',
      path(0),
      phone({ nextOn: '2016-07-06', needs: ['subsidy'] }),
    )
    expect(answer.status).toBe(200)
    const recorded = contactRecordedSchema.parse(answer.body)
    first = recorded.contactId
    expect(recorded.nextOn).toBe('2016-07-06')
    expect(await nextOn(0)).toBe('2016-07-06')
  })
  test('the next one clears the promise; void, it gives it back', async () => {
    const answer = await world.call('d1', 'POST', path(0), phone({ happenedOn: '2016-07-06' }))
    expect(await nextOn(0)).toBeNull()
    const { contactId } = contactRecordedSchema.parse(answer.body)
    const reason = { reason: '记错单位' }
    expect((await world.call('d1', 'POST', `/contacts/${contactId}/void`, reason)).body).toEqual({
      contactId,
      nextOn: '2016-07-06',
    })
    expect(await nextOn(0)).toBe('2016-07-06')
    expect((await world.call('d1', 'POST', `/contacts/${contactId}/void`, reason)).body.error.code).toBe(
      'contact-voided-already',
    )
  })
  test('stands in the timeline, with the void one; what counts is told apart', async () => {
    const timeline = timelineSchema.parse((await world.call('d1', 'GET', path(0, 'timeline'))).body)
    expect(timeline.contacts.map(({ id, voidedOn }) => [id === first, voidedOn])).toEqual([
      [false, today],
      [true, null],
    ])
    expect(timeline.events.map(({ kind }) => kind)).toEqual([
      'contact-voided',
      'contacted',
      'contacted',
      'issued',
    ])
    expect(await counted(0)).toEqual({
      days: ['2016-07-01'],
      onSiteDays: [],
      attempts: 1,
      lastOn: '2016-07-01',
    })
  })
  test('a visit is a contact on site and clears the promise too', async () => {
    const visit = { leadId: leads[0], happenedOn: '2016-07-07', outcome: 'U05', officers: ['甲', '乙'] }
    await runCommand(world.db, recordVisit, world.actor('d1'), visit)
    await world.call(
      'd1',
      'POST',
      path(0),
      phone({ happenedOn: '2016-07-08', reached: false, intention: null }),
    )
    expect(await counted(0)).toEqual({
      days: ['2016-07-01', '2016-07-07'],
      onSiteDays: ['2016-07-07'],
      attempts: 3,
      lastOn: '2016-07-07',
    })
  })
  test.each<[string, object, string, string]>([
    ['in the future', { happenedOn: '2016-07-09' }, 'day-not-reached', 'happenedOn'],
    ['before the lead was issued', { happenedOn: '2016-06-29' }, 'contact-before-issue', 'happenedOn'],
    ['reached, but nobody said anything', { intention: null }, 'contact-reached-without-answer', 'intention'],
    [
      'not reached, but somebody refused',
      { reached: false, intention: 'refusing' },
      'contact-unreached-with-answer',
      'intention',
    ],
    ['a promise for yesterday', { nextOn: '2016-06-30' }, 'contact-next-day-past', 'nextOn'],
    ['media with one employer', { channel: 'media' }, 'bad-input', 'channel'],
  ])('%s is refused, and the field is named', async (_name, more, code, field) => {
    const { body } = await world.call('d1', 'POST', path(1), phone(more))
    expect(body.error).toMatchObject({ code, field })
  })
  test('a lead of another district is not there', async () => {
    expect((await world.call('d2', 'POST', path(0), phone())).body.error.code).toBe('lead-not-found')
    expect((await world.call('leader', 'POST', path(0), phone())).status).toBe(403)
  })
})

describe('one act that reaches many (媒体告知)', () => {
  const media = (selection: object, more: object = {}) => ({
    title: '今晚报社保扩面专版',
    channel: 'media',
    happenedOn: '2016-07-05',
    selection,
    ...more,
  })
  test('is shown with its numbers, then writes a line for each lead of the district, and never counts as work', async () => {
    const before = await counted(1)
    const selection = { filter: {} }
    expect((await world.call('d1', 'POST', '/media-contacts/preview', { selection })).body).toEqual({
      chosen: 2,
      leads: 2,
      units: 2,
      persons: 5,
    })
    const { body } = await world.call('d1', 'POST', '/media-contacts', media(selection))
    expect(body).toMatchObject({ leads: 2, units: 2, persons: 5, skipped: 0 })
    expect(await counted(1)).toEqual(before)
    const { contacts } = leadContactsSchema.parse((await world.call('d1', 'GET', path(1))).body)
    expect(contacts).toMatchObject([{ channel: 'media', individual: false, note: '今晚报社保扩面专版' }])
    const one = contacts[0]?.id
    expect(
      (await world.call('d1', 'POST', `/contacts/${one}/void`, { reason: '错了' })).body.error.code,
    ).toBe('contact-of-many')
    const gone = await world.call('d1', 'POST', `/media-contacts/${body.mediaContactId}/void`, {
      reason: '未刊出',
    })
    expect(gone.body).toEqual({ mediaContactId: body.mediaContactId, leads: 2 })
  })
  test('the city reaches every district; a district never sees another’s line', async () => {
    const { body } = await world.call('city', 'POST', '/media-contacts', media({ filter: {} }))
    expect(body).toMatchObject({ leads: 3, persons: 6 })
    const ids = { ids: [leads[2]] }
    expect((await world.call('d1', 'POST', '/media-contacts', media(ids))).body.error.code).toBe(
      'nothing-chosen',
    )
  })
  test('the journal counts its lines and holds no words', async () => {
    const { rows } = await world.db.pool.query(
      `select after, event_count from journal where command = 'record-media-contact' order by id desc limit 1`,
    )
    expect(rows).toEqual([
      {
        after: { channel: 'media', happenedOn: '2016-07-05', leads: 3, units: 3, persons: 6 },
        event_count: 3,
      },
    ])
  })
})
