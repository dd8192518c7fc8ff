import {
  type Organisation,
  organisationSchema,
  type PolicyCitations,
  policyCitationsSchema,
} from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { issueLeads } from '../batches/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
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

const citations = async (who: Who, id: number): Promise<PolicyCitations> =>
  policyCitationsSchema.parse((await world.call(who, 'GET', `/organisation/policies/${id}/citations`)).body)
const fetched = (who: Who, path: string) =>
  world.server.inject({ url: `/api/${path}`, cookies: { kuomian_session: `token-${who}` } })

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
    expect(policies.map(({ number }) => number)).toEqual(['云人社办发〔2016〕12号'])
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

  test('an entry of the register is changed from a day on, and keeps what it said before', async () => {
    const typed = { number: '云人社发[2016] 032号', title: '暂行通知', validTo: '2016-12-31' }
    const { body } = await post('city', 'policies', typed)
    const words = { title: '办法', clause: '二', validFrom: '2016-01-01', validTo: '2016-06-29' }
    expect((await post('d1', `policies/${body.id}/amend`, words)).status).toBe(403)
    await world.db.pool.query(
      `update policy_document set known_on = '2016-06-01', changed_on = '2016-06-01' where id = $1`,
      [body.id],
    )
    expect((await post('city', `policies/${body.id}/amend`, words)).status).toBe(200)
    const entry = (await organisation('d1')).policies.find(({ id }) => id === body.id)
    // Typed with any brackets it is the same number; its last day has passed.
    expect(entry).toMatchObject({ number: '云人社发〔2016〕32号', title: '办法', standing: 'ended' })
    const { editions } = await citations('d1', body.id)
    expect(editions.map(({ from, title }) => [from, title])).toContainEqual(['2016-06-01', '暂行通知'])
    expect(editions[0]).toEqual({ from: '2016-06-30', ...words })
    expect(await post('city', 'policies/999/amend', words)).toMatchObject({
      status: 404,
      body: { error: { code: 'policy-not-found' } },
    })
  })

  test('rules of the campaign point to their entry of the register, and the entry to them', async () => {
    const { policies, rules } = await organisation('d1')
    const entry = policies.find(({ number }) => number === '云人社办发〔2016〕12号')
    expect(rules.filter(({ kind }) => kind === 'order')).toMatchObject([
      { document: entry?.number, clause: '第五条', policyId: entry?.id },
    ])
    const cited = rules.filter(({ policyId }) => policyId === entry?.id)
    expect(cited.length).toBe(entry?.rules)
    expect((await citations('d1', entry?.id ?? 0)).rules).toEqual(cited)
  })

  test('a batch that goes out cites the documents of its classes, and the register names it', async () => {
    await world.addLead({ name: '甲厂', districtId: world.actor('d1').districtId ?? 0 })
    await runCommand(world.db, issueLeads, systemActor(world.campaignId), {})
    const entry = (await organisation('city')).policies.find(
      ({ number }) => number === '云人社办发〔2016〕12号',
    )
    expect(entry).toMatchObject({ batches: 1, orders: 0 })
    expect((await citations('city', entry?.id ?? 0)).batches).toMatchObject([{ number: 1, units: 1 }])
  })

  test('a plan of measures carries files and is made as a numbered paper, archived byte by byte', async () => {
    const file = await bringEvidence(world, 'd1')
    const plan = {
      kind: 'measures',
      title: '三季度工作措施',
      happenedOn: '2016-06-30',
      body: '逐户排查。',
      owner: '区扩面工作小组',
      measures: [
        { what: '50 人以上单位逐户现场排查', dueOn: '2016-08-31' },
        { what: '每旬调度', owner: '区人社局' },
      ],
      evidence: [file],
    }
    const { body } = await post('d1', 'records', plan)
    const [record] = (await organisation('d1')).records.filter(({ id }) => id === body.id)
    expect(record).toMatchObject({ owner: '区扩面工作小组', evidence: [{ id: file, state: 'stored' }] })
    expect(record?.measures).toEqual([
      { what: '50 人以上单位逐户现场排查', owner: '', dueOn: '2016-08-31' },
      { what: '每旬调度', owner: '区人社局', dueOn: null },
    ])
    // Only a plan has measures, and another district neither opens its files nor makes its paper.
    expect((await post('d1', 'records', { ...plan, kind: 'publicity', evidence: [] })).status).toBe(400)
    expect((await fetched('d2', `evidence/${file}`)).statusCode).toBe(404)
    const wanted = { kind: 'measures-plan', subjectId: body.id }
    expect((await world.call('d2', 'POST', '/documents', wanted)).status).toBe(404)
    const made = await world.call('d1', 'POST', '/documents', wanted)
    expect(made.body.number).toMatch(/扩面措〔2016〕1号$/u)
    const first = await fetched('d1', `documents/${made.body.id}/pdf`)
    const again = await fetched('city', `documents/${made.body.id}/pdf`)
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
    const { rows } = await world.db.pool.query('select data from document where id = $1', [made.body.id])
    expect(rows[0]?.data).toMatchObject({
      owner: plan.owner,
      measures: [{ dueOn: '2016-08-31' }, { dueOn: null }],
    })
    // A record of publicity is no plan.
    const publicity = { kind: 'publicity', title: '广场宣传', happenedOn: '2016-06-30', audience: 300 }
    const other = await post('d1', 'records', publicity)
    expect(
      (await world.call('d1', 'POST', '/documents', { ...wanted, subjectId: other.body.id })).status,
    ).toBe(404)
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
