import type { LeadRow } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from './testing/world.ts'

let world: World
let lead: number
beforeAll(async () => {
  world = await openWorld()
  lead = await world.addLead({
    name: '望川纺织有限公司',
    districtId: 1,
    persons: 3,
    late: 2,
    code: '123456789',
  })
  await world.addLead({ name: '澄湖机械厂', districtId: 2, persons: 2 })
})
afterAll(() => world.close())

const names = (rows: LeadRow[]) => rows.map(({ name }) => name)

describe('the thin path: list, lead, issue, visit', () => {
  test('a district sees its own leads', async () => {
    const { body } = await world.call('d1', 'GET', '/leads')
    expect(names(body.rows)).toEqual(['望川纺织有限公司'])
  })
  test('the lead says why it is on the list', async () => {
    const { status, body } = await world.call('d1', 'GET', `/leads/${lead}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      undecided: 3,
      late: 0,
      codes: [{ kind: 'org-code', values: ['123456789'] }],
      evidence: [{ roster: 'housing-fund', fileName: '公积金.xlsx', persons: 3, rows: 3 }],
      signs: [{ sign: 'MIGRANT:household', persons: 3 }],
      acts: ['unmask'],
    })
  })
  test('the city issues, the district accepts, visits, and the lead is inspected', async () => {
    const preview = await world.call('city', 'GET', '/batches/preview')
    expect(preview.body.parts).toEqual([
      { districtId: 1, leads: 1, units: 1, persons: 3 },
      { districtId: 2, leads: 1, units: 1, persons: 2 },
    ])
    const issued = await world.call('city', 'POST', '/batches', {})
    expect(issued.body).toMatchObject({ units: 2, persons: 5 })
    expect((await world.call('d1', 'POST', '/batches/1/accept')).body).toMatchObject({ leads: 1 })
    const people = await world.call('d1', 'GET', `/leads/${lead}/persons?undecided=true`)
    const visit = {
      happenedOn: '2016-06-30',
      outcome: 'U02',
      operatingState: 'normal',
      officers: ['王强', '李敏'],
      persons: people.body.rows
        .slice(0, 2)
        .map(({ id }: { id: number }) => ({ leadPersonId: id, outcome: 'P05' })),
    }
    const recorded = await world.call('d1', 'POST', `/leads/${lead}/visits`, visit)
    expect(recorded.body).toMatchObject({ countedUnits: 1, countedPersons: 2 })
    const after = await world.call('d1', 'GET', `/leads/${lead}`)
    expect(after.body).toMatchObject({
      state: 'inspected',
      outcome: 'U02',
      inspectedPersons: 2,
      undecided: 1,
    })
    const timeline = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    expect(timeline.body.events.map(({ kind }: { kind: string }) => kind)).toEqual(['visited', 'issued'])
    expect(timeline.body.visits).toHaveLength(1)
    const voided = await world.call('d1', 'POST', `/visits/${recorded.body.visitId}/void`, {
      reason: '录错单位',
    })
    expect(voided.body).toMatchObject({ units: -1, persons: -2 })
  })
  test('the document of the interface can be made from the schemas', async () => {
    const { body } = await world.call('city', 'GET', '/openapi.json')
    expect(Object.keys(body.paths)).toContain('/api/leads/{id}/visits')
  })
})
