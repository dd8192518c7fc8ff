import { type Organisation, organisationSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { beginOrganisation } from './begin-organisation.ts'

/** The invented campaign: rosters due on 2016-07-08, today is 2016-06-30. */
let world: World
const organisation = async (who: Who): Promise<Organisation> => {
  const { body } = await world.call(who, 'GET', '/organisation')
  return organisationSchema.parse(body)
}
const post = (who: Who, path: string, body: object = {}) =>
  world.call(who, 'POST', `/organisation/${path}`, body)

beforeAll(async () => {
  world = await openWorld()
  const begin = beginOrganisation(world.definition.organisation)
  const actor = systemActor(world.campaignId)
  expect(await runCommand(world.db, begin, actor, {})).toEqual({ begun: true })
  // A campaign that runs is changed by people only.
  expect(await runCommand(world.db, begin, actor, {})).toEqual({ begun: false })
})
afterAll(() => world.close())

describe('the organisation', () => {
  test('begins as the plan states it: leading group, policy documents, division of work, contact', async () => {
    const { leadingGroup, policies, tasks, contact, rosterDue } = await organisation('city')
    expect(leadingGroup.map(({ role }) => role)).toEqual(['leader', 'deputy'])
    expect(policies.map(({ number }) => number)).toEqual(['云人社发〔2016〕12号'])
    expect(tasks).toMatchObject([{ dueOn: '2016-07-08', standing: 'waiting' }])
    expect([contact?.name, rosterDue]).toEqual(['梁晓', '2016-07-08'])
  })

  test('a district keeps its team and reports it; what it lacks is a warning, never a bar (T23)', async () => {
    expect(await post('d1', 'roster')).toMatchObject({ status: 422, body: { error: { code: 'team-empty' } } })
    await post('d1', 'members', { role: 'leader', side: 'government', name: '钱区长' })
    const { body } = await post('d1', 'members', { role: 'member', side: 'bureau', name: '孙一' })
    expect(await post('d1', 'roster')).toMatchObject({
      status: 200,
      body: { members: 2, warnings: ['no-bureau-deputy', 'no-sub-centre-deputy', 'unequal'] },
    })
    const { teams } = await organisation('city')
    expect(teams.map(({ members, standing }) => [members, standing])).toEqual([
      [2, 'on-time'],
      [0, 'waiting'],
      [0, 'waiting'],
    ])
    // Another district neither sees nor ends the members of this one.
    expect((await organisation('d2')).ownTeam).toEqual([])
    const id = String(body.id)
    expect(await post('d2', `members/${id}/end`)).toMatchObject({ status: 404 })
    expect(await post('d1', `members/${id}/end`)).toMatchObject({ status: 200 })
    expect((await organisation('d1')).ownTeam.map(({ name }) => name)).toEqual(['钱区长'])
  })

  test('measures, talks with the government and publicity are dated records of the district', async () => {
    const record = { kind: 'measures', title: '工作措施', happenedOn: '2016-06-30', body: '一户一策' }
    expect((await post('d1', 'records', record)).status).toBe(200)
    const later = await post('d1', 'records', { ...record, happenedOn: '2099-01-01' })
    expect(later).toMatchObject({
      status: 422,
      body: { error: { code: 'day-not-reached', field: 'happenedOn' } },
    })
    expect((await organisation('city')).records).toMatchObject([{ kind: 'measures', title: '工作措施' }])
    expect((await organisation('d2')).records).toEqual([])
  })

  test('a policy document is registered once; a batch that cites it is counted', async () => {
    const policy = { number: '云人社发〔2016〕30号', title: '补充通知' }
    expect((await post('city', 'policies', policy)).status).toBe(200)
    expect(await post('city', 'policies', policy)).toMatchObject({
      body: { error: { code: 'policy-known' } },
    })
    const reversed = { number: '云人社发〔2016〕31号', validFrom: '2016-07-01', validTo: '2016-06-01' }
    expect(await post('city', 'policies', reversed)).toMatchObject({
      body: { error: { code: 'policy-days-reversed', field: 'validTo' } },
    })
    expect((await post('d1', 'policies', policy)).status).toBe(403)
  })

  test('a task is delivered once, on a day that has come', async () => {
    const [task] = (await organisation('city')).tasks
    const delivered = { happenedOn: '2016-06-29', note: '三区已报' }
    expect((await post('city', `tasks/${task?.id}/deliver`, delivered)).status).toBe(200)
    expect(await post('city', `tasks/${task?.id}/deliver`, delivered)).toMatchObject({ status: 409 })
    expect((await organisation('leader')).tasks).toMatchObject([
      { standing: 'on-time', deliveryNote: '三区已报' },
    ])
  })
})
