import { toCsvRows } from '@kuomian/campaign'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { recount } from '../../journal/index.ts'
import { figureQuestion, viewAnnex } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'

const reason = '同一单位，核对后合并'
let world: World
let older: number
let younger: number

beforeEach(async () => {
  await world?.close()
  world = await openWorld()
  // District 1 has 3 persons of the older lead, district 2 has 2 of the younger one; issued on 2016-06-30.
  older = await world.addLead({
    name: '望川纺织有限公司',
    districtId: 1,
    persons: 3,
    leadClass: 'K1',
    code: '12345678X',
  })
  younger = await world.addLead({ name: '望川纺织公司', districtId: 2, persons: 2, code: '876543210' })
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

const today = (day: string) => world.db.pool.query('update campaign set today = $1, latest_today = $1', [day])

async function annex4(asOf: string): Promise<string[][]> {
  const question = figureQuestion(await campaignOf(world.db), asOf)
  const { table } = await viewAnnex(world.db, world.actor('city'), question, 'annex-4', 'computed')
  const rows = toCsvRows(table).map((cells) => cells.map(String))
  return ['合计', '望川', '澄湖'].map((name) => rows.find((cells) => cells[0] === name)?.slice(1, 5) ?? [])
}

async function visit(who: 'd1' | 'd2', leadId: number, persons: number, outcome = 'U02') {
  const people = await world.call(who, 'GET', `/leads/${leadId}/persons`)
  const ids: number[] = people.body.rows.map(({ id }: { id: number }) => id)
  return world.call(who, 'POST', `/leads/${leadId}/visits`, {
    happenedOn: '2016-06-30',
    outcome,
    officers: ['王强', '李敏'],
    persons: ids.slice(0, persons).map((leadPersonId) => ({ leadPersonId, outcome: 'P05' })),
  })
}

const merge = (first: number, second: number) =>
  world.call('city', 'POST', '/leads/merge', { leadIds: [first, second], reason })

/** Gives back what the choices say came from the merged lead. */
async function splitByOrigin(leadId: number, into: number) {
  const { body } = await world.call('city', 'GET', `/leads/${leadId}/split`)
  type Part = { origin: number | null; id?: number; kind?: string; value?: string }
  const from = (rows: Part[]) => rows.filter(({ origin }) => origin === into)
  return world.call('city', 'POST', `/leads/${leadId}/split`, {
    into,
    codes: from(body.codes).map(({ kind, value }) => ({ kind, value })),
    personIds: from(body.persons).map(({ id }) => id),
    visitIds: from(body.visits).map(({ id }) => id),
    reason,
  })
}

describe('a merge (U13)', () => {
  test('keeps the older lead, takes over persons and visits, and closes the other by a numbered correction', async () => {
    await visit('d1', older, 1)
    await visit('d2', younger, 2)
    const yesterday = await annex4('2016-06-30')
    await today('2016-07-01')
    const preview = await world.call('city', 'GET', `/leads/merge?first=${younger}&second=${older}`)
    expect(preview.body).toMatchObject({
      kept: { id: older, persons: 3 },
      closed: { id: younger, persons: 2 },
      personsMoved: 2,
      personsShared: 0,
      lines: [
        { districtId: 2, units: -1, persons: -2 },
        { districtId: 1, units: 0, persons: 2 },
      ],
    })
    const done = await merge(younger, older)
    expect(done.body).toMatchObject({ kept: older, closed: younger, persons: 2, batch: 3 })
    expect(await annex4('2016-06-30')).toEqual(yesterday)
    expect(yesterday).toEqual([
      ['2', '5', '2', '3'],
      ['1', '3', '1', '1'],
      ['1', '2', '1', '2'],
    ])
    // One employer is inspected once; its persons stay with the district that saw them.
    expect(await annex4('2016-07-01')).toEqual([
      ['1', '5', '1', '3'],
      ['1', '5', '1', '1'],
      ['0', '0', '0', '2'],
    ])
    expect((await world.call('city', 'GET', `/leads/${younger}`)).body).toMatchObject({
      state: 'closed',
      closedReason: 'duplicate',
      outcome: 'U13',
      effective: false,
    })
    expect((await world.call('city', 'GET', `/leads/${older}`)).body).toMatchObject({
      state: 'inspected',
      persons: 5,
      inspectedPersons: 3,
      codes: [{ kind: 'org-code', values: ['12345678X', '876543210'] }],
    })
    expect(await recount(world.db, world.campaignId)).toEqual([])
  })

  test('shows the diary of both, as far as the reader may see it', async () => {
    await visit('d2', younger, 1)
    await merge(older, younger)
    const kinds = async (who: 'city' | 'd1') => {
      const { body } = await world.call(who, 'GET', `/leads/${older}/timeline`)
      return [body.events.map(({ kind }: { kind: string }) => kind), body.visits.length]
    }
    expect(await kinds('city')).toEqual([['merged', 'closed-duplicate', 'visited', 'issued', 'issued'], 1])
    // The diary of another district stays there; a visit goes with the lead that it is now of.
    expect(await kinds('d1')).toEqual([['merged', 'issued'], 1])
  })

  test('is refused for one lead, for closed ones, for persons alone, and to districts', async () => {
    expect((await merge(older, older)).body.error.code).toBe('merge-same-lead')
    expect((await merge(older, 99)).body.error.code).toBe('lead-not-found')
    const later = await world.addLead({ name: '澄湖机械', districtId: 2 })
    expect((await merge(older, later)).body).toMatchObject({ closed: later, batch: null })
    await merge(older, younger)
    expect((await merge(older, younger)).body.error.code).toBe('merge-not-standing')
    const district = await world.call('d1', 'POST', '/leads/merge', { leadIds: [older, younger], reason })
    expect(district.body.error.code).toBe('not-allowed')
  })

  test('a plan that goes to an issued lead waits there as late persons', async () => {
    const plan = await world.addLead({ name: '望川纺织厂', districtId: 1, persons: 4 })
    await merge(older, plan)
    expect((await world.call('d1', 'GET', `/leads/${older}`)).body).toMatchObject({ persons: 3, late: 4 })
    await splitByOrigin(older, plan)
    expect((await world.call('d1', 'GET', `/leads/${older}`)).body).toMatchObject({ persons: 3, late: 0 })
    expect((await world.call('city', 'GET', `/leads/${plan}`)).body).toMatchObject({
      state: 'pending',
      persons: 4,
    })
  })
})

describe('a split', () => {
  test('asks what goes where, and lets the merged lead stand again', async () => {
    await merge(older, younger)
    const { body } = await world.call('city', 'GET', `/leads/${older}/split`)
    expect(body.merged).toMatchObject([{ leadId: younger, name: '望川纺织公司' }])
    expect(body.codes).toEqual([
      { kind: 'org-code', value: '12345678X', origin: null },
      { kind: 'org-code', value: '876543210', origin: younger },
    ])
    expect(body.persons.map(({ origin }: { origin: number | null }) => origin)).toEqual([
      ...Array.from({ length: 3 }, () => null),
      ...Array.from({ length: 2 }, () => younger),
    ])
    const done = await splitByOrigin(older, younger)
    expect(done.body).toMatchObject({ kept: older, separated: younger, codes: 1, persons: 2, batch: 4 })
    expect((await world.call('city', 'GET', '/batches/4')).body).toMatchObject({
      kind: 'split',
      units: 1,
      persons: 0,
    })
    expect((await world.call('d2', 'GET', `/leads/${younger}`)).body).toMatchObject({
      state: 'issued',
      persons: 2,
    })
    expect((await splitByOrigin(older, younger)).body.error.code).toBe('split-not-merged')
  })

  test('of one employer makes a new lead in the same district, with the codes and persons that leave', async () => {
    await world.db.pool.query(
      `insert into employer_code select employer_id, campaign_id, 'unit-number', '300001', seen_from, seen_to, source_kind
         from employer_code where value = '12345678X'`,
    )
    const { body } = await world.call('city', 'GET', `/leads/${older}/split`)
    const split = (change: object) =>
      world.call('city', 'POST', `/leads/${older}/split`, {
        into: null,
        name: '望川印染有限公司',
        codes: [{ kind: 'unit-number', value: '300001' }],
        personIds: [body.persons[0].id],
        visitIds: [],
        reason,
        ...change,
      })
    expect((await split({ codes: [], personIds: [] })).body.error.code).toBe('split-nothing')
    const all = body.codes.map(({ kind, value }: { kind: string; value: string }) => ({ kind, value }))
    expect((await split({ codes: all })).body.error.code).toBe('split-everything')
    expect((await split({ codes: [{ kind: 'uscc', value: 'x' }] })).body.error.code).toBe('split-not-here')
    expect((await split({ personIds: [1_000_000] })).body.error.code).toBe('split-not-here')
    const nameless = await world.call('city', 'POST', `/leads/${older}/split`, {
      ...{
        into: null,
        codes: [{ kind: 'unit-number', value: '300001' }],
        personIds: [],
        visitIds: [],
        reason,
      },
    })
    expect(nameless.body.error.code).toBe('split-name-missing')
    const { separated } = (await split({})).body
    expect((await world.call('d1', 'GET', `/leads/${separated}`)).body).toMatchObject({
      name: '望川印染有限公司',
      districtId: 1,
      state: 'issued',
      persons: 1,
      codes: [{ kind: 'unit-number', values: ['300001'] }],
    })
    expect((await world.call('d1', 'GET', `/leads/${older}`)).body).toMatchObject({ persons: 2 })
    expect(await recount(world.db, world.campaignId)).toEqual([])
    const { rows } = await world.db.pool.query('select decision, left_keys, right_keys from link_decision')
    expect(rows).toEqual([
      { decision: 'no-match', left_keys: ['org:12345678X'], right_keys: ['unit:300001'] },
    ])
  })
})
