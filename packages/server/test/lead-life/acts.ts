import { splitChoicesSchema } from '@kuomian/contract'
import { bringEvidence } from '../../src/features/evidence/testing/bring-evidence.ts'
import type { Who, World } from '../../src/features/leads/testing/world.ts'
import { ledgerMonth } from './ledger-month.ts'

/** Where an act is tried: aimed ones take what is ripe of the lead, the others anything at all. */
export type Place = { world: World; who: Who; lead: number; other: number; choice: number; aimed: boolean }
/** What the page would send; the ledger sends nothing and is taken over at once. */
export type Sent = { path: string; body: object } | { done: Promise<number> }

const pick = <T>(from: readonly T[], choice: number): T | undefined => from[choice % Math.max(1, from.length)]

/** One id of a question that may speak of the lead ($1): the last one when aimed, else a choice among all there are. */
async function found({ world, lead, choice, aimed }: Place, aim: string, any: string): Promise<number> {
  const { rows } = aimed
    ? await world.db.pool.query<{ id: number }>(`${aim} order by id desc limit 1`, [lead])
    : await world.db.pool.query<{ id: number }>(any)
  return pick(rows, choice)?.id ?? 0
}
const order = (place: Place, states: string) =>
  found(
    place,
    `select id from rectification_order where lead_id = $1 and state in (${states})`,
    'select id from rectification_order',
  )
const handover = (place: Place) =>
  found(
    place,
    `select number as id from handover where lead_id = $1 and receiver = 'inspection'`,
    'select number as id from handover',
  )

async function todayOf({ db }: Pick<World, 'db'>, later = 0): Promise<string> {
  const { rows } = await db.pool.query<{ day: string }>(
    'select (today + $1::int)::text as day from campaign',
    [later],
  )
  return rows[0]?.day ?? ''
}

/** The slot that a day belongs to: the campaign's are the 5th, 15th and 25th of a month, and single ones miss at random. */
async function slotOf({ world, choice, aimed }: Place): Promise<string> {
  const today = await todayOf(world)
  const { body } = await world.call('d1', 'GET', '/refusals/slots')
  const days: string[] = body.slots.map(({ slot }: { slot: string }) => slot)
  return (aimed ? days.find((day) => today <= day) : pick(days, choice)) ?? '2016-08-05'
}
const persons = async ({ world, lead }: Place): Promise<number[]> => {
  const { rows } = await world.db.pool.query<{ id: number }>(
    'select id from lead_person where lead_id = $1 order by id',
    [lead],
  )
  return rows.map(({ id }) => id)
}
const officers = ['甲', '乙']
const post = (path: string, body: object = {}): Sent => ({ path, body })

/** Every act that moves a lead. */
export const acts = {
  visit: async (place) =>
    post(`/leads/${place.lead}/visits`, {
      ...{ happenedOn: await todayOf(place.world), officers, note: '现场' },
      outcome: pick(['U01', 'U02', 'U03', 'U05', 'U05', 'U06', 'U07', 'U15'], place.choice),
      persons: (place.aimed ? [] : await persons(place)).map((leadPersonId, at) => ({
        leadPersonId,
        outcome: pick(['P05', 'P17', 'P06'], place.choice + at),
      })),
    }),
  voidVisit: async (place) => {
    const id = await found(
      place,
      'select id from visit where lead_id = $1 and voided_on is null',
      'select id from visit',
    )
    return post(`/visits/${id}/void`, { reason: '记错单位' })
  },
  contact: async ({ world, lead, choice }) =>
    post(`/leads/${lead}/contacts`, {
      ...{ happenedOn: await todayOf(world), officers, channel: pick(['phone', 'visit', 'letter'], choice) },
      ...(choice % 3 === 0 ? { reached: false } : { reached: true, intention: 'refusing' }),
    }),
  correctFields: async ({ world, lead, choice }) => {
    const { rows } = await world.db.pool.query<{ phone: string | null }>(
      'select phone from lead where id = $1',
      [lead],
    )
    const former = choice % 5 === 0 ? '022-00000' : (rows[0]?.phone ?? null)
    return post(`/leads/${lead}/corrections`, {
      changes: [{ field: 'phone', former, value: `022-5550${choice}` }],
    })
  },
  claim: async ({ lead }) => post('/assignments/claim', { selection: { ids: [lead] } }),
  handBack: async ({ lead }) =>
    post('/assignments/hand-back', { selection: { ids: [lead] }, reason: '跨街道' }),
  draft: async ({ lead }) => post('/leads/orders', { selection: { ids: [lead] } }),
  approve: async (place) => post(`/orders/${await order(place, `'draft'`)}/approve`),
  serve: async (place) =>
    post(`/orders/${await order(place, `'approved'`)}/serve`, {
      ...{ servedOn: await todayOf(place.world), way: 'direct', servedTo: '王经理' },
    }),
  extend: async (place) =>
    post(`/orders/${await order(place, `'running'`)}/extend`, {
      by: { workingDays: 1 + (place.choice % 5) },
      reason: '资料未齐',
    }),
  pause: async (place) =>
    post(`/orders/${await order(place, `'running'`)}/pause`, {
      from: await todayOf(place.world),
      reason: 'hearing',
    }),
  resume: async (place) =>
    post(`/orders/${await order(place, `'running'`)}/resume`, { to: await todayOf(place.world) }),
  correct: async (place) =>
    post(`/orders/${await order(place, `'running', 'overdue'`)}/correct`, {
      ...{ correctedOn: await todayOf(place.world), note: '已办理登记' },
      evidence: place.aimed ? [await bringEvidence(place.world, place.who)] : [],
    }),
  revoke: async (place) =>
    post(`/orders/${await order(place, `'draft', 'approved', 'running', 'overdue'`)}/revoke`, {
      reason: '下错单位',
    }),
  ledgerMonth: async ({ world, lead }) => ({ done: ledgerMonth(world, lead) }),
  propose: async (place) => post('/refusals/propose', { slot: await slotOf(place) }),
  describe: async (place) => {
    const { rows } = await place.world.db.pool.query<{ id: number }>(
      `select id from refusal where state = 'draft' and (not $2 or district_id = (select district_id from lead where id = $1))`,
      [place.lead, place.aimed],
    )
    const ids = rows.map(({ id }) => id)
    return post('/refusals/describe', {
      ids: place.aimed && ids.length > 0 ? ids : [pick(ids, place.choice) ?? 1],
      ...{ reasonCode: '04', note: '称是合作' },
    })
  },
  submit: async (place) => post('/refusals/submit', { slot: await slotOf(place) }),
  decide: async (place) =>
    post('/refusals/decide', {
      decision: place.choice % 4 === 0 ? 'returned' : 'accepted',
      note: '已核',
      refusals: {
        ids: [
          await found(
            place,
            `select id from refusal where lead_id = $1 and state = 'submitted'`,
            'select id from refusal',
          ),
        ],
      },
    }),
  handOver: async () => post('/key-list'),
  receive: async (place) => post(`/key-list/${await handover(place)}/receive`, { receivedBy: '周科长' }),
  openCase: async (place) =>
    post(`/key-list/${await handover(place)}/case`, { caseNumber: `立${place.choice}` }),
  answer: async (place) =>
    post(`/key-list/${await handover(place)}/answer`, {
      result: pick(['I01', 'I07', 'A01', 'C01', 'X'], place.choice),
      note: '已处理',
    }),
  close: async ({ lead }) => post(`/leads/${lead}/close`, { end: 'result', reason: '监察已处理' }),
  end: async ({ world, who, lead, aimed }) =>
    post(`/leads/${lead}/close`, {
      ...{ end: 'no-staff', reason: '已无用工' },
      evidence: aimed ? [await bringEvidence(world, who)] : [],
    }),
  transfer: async (place) => {
    const { rows } = await place.world.db.pool.query<{ id: number }>(
      'select id from district where not $2 or id <> (select district_id from lead where id = $1) order by id',
      [place.lead, place.aimed],
    )
    return post(`/leads/${place.lead}/request`, {
      ...{ kind: 'transfer', toDistrictId: pick(rows, place.choice)?.id, reason: '实际经营地不在本区' },
    })
  },
  decideRequest: async (place) => {
    const id = await found(
      place,
      `select id from lead_request where lead_id = $1 and state = 'waiting'`,
      'select id from lead_request',
    )
    return post(`/lead-requests/${id}/decision`, {
      ...{ decision: place.choice % 2 === 0 ? 'refused' : 'approved', note: '' },
    })
  },
  withdraw: async ({ lead }) =>
    post('/leads/bulk', { act: 'withdraw', selection: { ids: [lead] }, reason: '名单有误' }),
  undo: async (place) => {
    const number = await found(
      place,
      `select number as id from batch b join batch_line l on l.batch_id = b.id where b.kind = 'withdrawal' and l.lead_id = $1`,
      `select number as id from batch where kind = 'withdrawal'`,
    )
    return post(`/batches/${number || 1}/undo`, { reason: '撤回有误' })
  },
  merge: async ({ lead, other }) => post('/leads/merge', { leadIds: [lead, other], reason: '同一单位' }),
  split: async ({ world, lead, other }) => {
    const asked = await world.call('city', 'GET', `/leads/${lead}/split`)
    const choices = splitChoicesSchema.safeParse(asked.body)
    const from = <T extends { origin: number | null }>(parts: readonly T[]) =>
      parts.filter(({ origin }) => origin === other)
    return post(`/leads/${lead}/split`, {
      ...{ into: other, reason: '核对后不是同一单位' },
      codes: choices.success ? from(choices.data.codes).map(({ kind, value }) => ({ kind, value })) : [],
      personIds: choices.success ? from(choices.data.persons).map(({ id }) => id) : [],
      visitIds: choices.success ? from(choices.data.visits).map(({ id }) => id) : [],
    })
  },
  nextDay: async ({ world }) => post('/campaigns/today', { day: await todayOf(world, 1) }),
} as const satisfies Record<string, (place: Place) => Promise<Sent>>

export type ActName = keyof typeof acts
