import { LEAD_STAGES } from '@kuomian/campaign'
import { leadSchema } from '@kuomian/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type Who, type World } from '../src/features/leads/testing/world.ts'
import { recount } from '../src/journal/index.ts'
import { illegalRows } from './lead-life/illegal-rows.ts'
import { replayJournal, stateOfRecords } from './lead-life/replay-journal.ts'

/** What somebody tries to do; numbers are choices among what there is at that moment. */
type Attempt = { who: Who; act: keyof typeof acts; lead: number; choice: number }

let world: World
let leads: number[]
const pick = <T>(from: readonly T[], choice: number): T | undefined => from[choice % Math.max(1, from.length)]
const idsOf = async (sql: string, parameters: unknown[] = []): Promise<number[]> => {
  const { rows } = await world.db.pool.query<{ id: number }>(sql, parameters)
  return rows.map(({ id }) => id)
}
const today = async (): Promise<string> => {
  const { rows } = await world.db.pool.query<{ today: string }>('select today from campaign')
  return rows[0]?.today ?? ''
}
const slots = ['2016-07-25', '2016-08-05', '2016-08-15', '2016-08-25']
const officers = ['甲', '乙']

/** Every act that moves a lead, as the page sends it: path and body, or nothing where there is nothing to act on. */
const acts = {
  visit: async (lead: number, choice: number) => ({
    path: `/leads/${lead}/visits`,
    body: {
      ...{ happenedOn: await today(), officers, note: '现场' },
      outcome: pick(['U01', 'U02', 'U03', 'U05', 'U05', 'U06', 'U07', 'U15'], choice),
      persons: (await idsOf('select id from lead_person where lead_id = $1', [lead])).map((id, place) => ({
        leadPersonId: id,
        outcome: pick(['P05', 'P17', 'P06'], choice + place),
      })),
    },
  }),
  voidVisit: async (_lead: number, choice: number) => ({
    path: `/visits/${pick(await idsOf('select id from visit'), choice) ?? 0}/void`,
    body: { reason: '记错单位' },
  }),
  contact: async (lead: number, choice: number) => ({
    path: `/leads/${lead}/contacts`,
    body: {
      ...{ happenedOn: await today(), officers, channel: pick(['phone', 'visit', 'letter'], choice) },
      ...(choice % 3 === 0 ? { reached: false } : { reached: true, intention: 'refusing' }),
    },
  }),
  claim: async (lead: number) => ({ path: '/assignments/claim', body: { selection: { ids: [lead] } } }),
  handBack: async (lead: number) => ({
    path: '/assignments/hand-back',
    body: { selection: { ids: [lead] }, reason: '跨街道' },
  }),
  draft: async (lead: number) => ({ path: '/leads/orders', body: { selection: { ids: [lead] } } }),
  approve: async (_lead: number, choice: number) => ({
    path: `/orders/${pick(await idsOf('select id from rectification_order'), choice) ?? 0}/approve`,
    body: {},
  }),
  serve: async (_lead: number, choice: number) => ({
    path: `/orders/${pick(await idsOf('select id from rectification_order'), choice) ?? 0}/serve`,
    body: { servedOn: await today(), way: 'direct', servedTo: '王经理' },
  }),
  correct: async (_lead: number, choice: number) => ({
    path: `/orders/${pick(await idsOf('select id from rectification_order'), choice) ?? 0}/correct`,
    body: { correctedOn: await today(), note: '已办理登记' },
  }),
  revoke: async (_lead: number, choice: number) => ({
    path: `/orders/${pick(await idsOf('select id from rectification_order'), choice) ?? 0}/revoke`,
    body: { reason: '下错单位' },
  }),
  propose: async (_lead: number, choice: number) => ({
    path: '/refusals/propose',
    body: { slot: pick(slots, choice) },
  }),
  describe: async (_lead: number, choice: number) => ({
    path: '/refusals/describe',
    body: {
      ids: [pick(await idsOf('select id from refusal'), choice) ?? 1],
      reasonCode: '04',
      note: '称是合作',
    },
  }),
  submit: async (_lead: number, choice: number) => ({
    path: '/refusals/submit',
    body: { slot: pick(slots, choice) },
  }),
  decide: async (_lead: number, choice: number) => ({
    path: '/refusals/decide',
    body: {
      decision: choice % 4 === 0 ? 'returned' : 'accepted',
      note: '已核',
      refusals: { ids: [pick(await idsOf('select id from refusal'), choice) ?? 1] },
    },
  }),
  handOver: async () => ({ path: '/key-list', body: {} }),
  receive: async (_lead: number, choice: number) => ({
    path: `/key-list/${pick(await idsOf('select number as id from handover'), choice) ?? 1}/receive`,
    body: { receivedBy: '周科长' },
  }),
  openCase: async (_lead: number, choice: number) => ({
    path: `/key-list/${pick(await idsOf('select number as id from handover'), choice) ?? 1}/case`,
    body: { caseNumber: `立${choice}` },
  }),
  answer: async (_lead: number, choice: number) => ({
    path: `/key-list/${pick(await idsOf('select number as id from handover'), choice) ?? 1}/answer`,
    body: { result: pick(['I01', 'I07', 'A01', 'C01', 'X'], choice), note: '已处理' },
  }),
  transfer: async (lead: number, choice: number) => ({
    path: `/leads/${lead}/request`,
    body: { kind: 'transfer', toDistrictId: (choice % 3) + 1, reason: '实际经营地不在本区' },
  }),
  decideRequest: async (_lead: number, choice: number) => ({
    path: `/lead-requests/${pick(await idsOf('select id from lead_request'), choice) ?? 0}/decision`,
    body: { decision: choice % 2 === 0 ? 'approved' : 'refused', note: '' },
  }),
  nextDay: async () => ({ path: '/campaigns/today', body: { day: await dayAfter(4) } }),
}

async function dayAfter(days: number): Promise<string> {
  const { rows } = await world.db.pool.query<{ day: string }>(
    'select (today + $1::int)::text as day from campaign',
    [days],
  )
  return rows[0]?.day ?? ''
}

const names: (keyof typeof acts)[] = [
  ...['visit', 'visit', 'visit', 'voidVisit', 'contact', 'contact', 'contact', 'claim', 'handBack'],
  ...['draft', 'approve', 'serve', 'correct', 'revoke', 'propose', 'describe', 'submit', 'decide'],
  ...['handOver', 'receive', 'openCase', 'answer', 'transfer', 'decideRequest', 'nextDay'],
].flatMap((name) => Object.keys(acts).flatMap((known) => (isAct(known) && known === name ? [known] : [])))

function isAct(name: string): name is keyof typeof acts {
  return name in acts
}

/** Mostly those whose work it is, now and then anybody at all. */
const usual: Record<string, Who> = {
  approve: 'city',
  decide: 'city',
  handOver: 'city',
  decideRequest: 'city',
  nextDay: 'city',
  receive: 'inspection',
  openCase: 'inspection',
  answer: 'inspection',
}
const anybody: readonly Who[] = ['city', 'leader', 'inspection', 'audit', 'd1', 'd2', 'd3']
const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc
    .record({
      act: fc.constantFrom(...names),
      other: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...anybody) },
      ),
      home: fc.constantFrom<Who>('d1', 'd1', 'd2'),
      lead: fc.nat(5),
      choice: fc.nat(40),
    })
    .map(({ act, other, home, lead, choice }) => ({ act, who: other ?? usual[act] ?? home, lead, choice })),
  { minLength: 60, maxLength: 60 },
)

beforeAll(async () => {
  world = await openWorld()
  leads = []
  for (const [place, name] of ['甲', '乙', '丙', '丁', '戊', '己'].entries()) {
    const districtId = world.actor(place < 4 ? 'd1' : 'd2').districtId
    leads.push(await world.addLead({ name: `${name}公司`, districtId, persons: 1 + place, leadClass: 'K1' }))
  }
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

describe('a lead lives through anything that anybody tries', () => {
  test('no act fails but by a refusal, no record contradicts another, the journal tells the same, the counters are right', async () => {
    const refused = new Map<string, number>()
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(attempts, async (all) => {
        for (const { who, act, lead, choice } of all) {
          const { path, body } = await acts[act](leads[lead % leads.length] ?? 0, choice)
          const { status, body: answer } = await world.call(who, 'POST', path, body)
          expect([act, who, status, status >= 500 ? answer : null]).toEqual([act, who, status, null])
          const tally = status === 200 ? done : refused
          tally.set(act, (tally.get(act) ?? 0) + 1)
        }
        expect(await illegalRows(world.db)).toEqual([])
        expect(await replayJournal(world.db)).toEqual(await stateOfRecords(world.db))
        expect(await recount(world.db, world.campaignId)).toEqual([])
        for (const lead of leads) {
          const { body } = await world.call('city', 'GET', `/leads/${lead}`)
          expect(Object.keys(LEAD_STAGES)).toContain(leadSchema.parse(body).stage)
        }
      }),
      { numRuns: 12, endOnFailure: true },
    )
    // The walk has to have gone somewhere: what needs nothing but a lead and its officer succeeded, and more came of it.
    for (const act of ['visit', 'contact', 'nextDay']) expect([...done.keys()]).toContain(act)
    expect(done.size).toBeGreaterThan(7)
    expect(refused.size).toBeGreaterThan(5)
  })
})
