import {
  addDays,
  dueDay,
  type ORDER_STATES,
  type OrderAct,
  orderAfter,
  workingCalendar,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Command, runCommand } from '../../command/index.ts'
import type { Actor, Json } from '../../db/index.ts'
import { readHolidays } from '../campaigns/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { turnToDay } from '../today/index.ts'
import { amendOrder } from './amend-order.ts'
import { approveOrder } from './approve-order.ts'
import { correctOrder } from './correct-order.ts'
import { draftOrder } from './draft-order.ts'
import { extendOrder } from './extend-order.ts'
import { pauseOrder } from './pause-order.ts'
import { resumeOrder } from './resume-order.ts'
import { revokeOrder } from './revoke-order.ts'
import { serveOrder } from './serve-order.ts'

/** One order at a time, under any acts of anybody on any day: whatever happens, its row stays what the rules say. */
let world: World
let actors: Record<string, Actor>
let calendar: ReturnType<typeof workingCalendar>
const firstDay = '2016-07-04'
const text = {
  kind: 'registration',
  persons: 3,
  facts: '未办理登记。',
  provision: '社会保险法',
  demand: '办理登记。',
  workingDays: 5,
}

beforeAll(async () => {
  world = await openWorld()
  calendar = workingCalendar(await readHolidays('cn'))
  const { rows } = await world.db.pool.query<{ id: number }>(
    `insert into user_account (campaign_id, login, name, role, district_id, password_hash)
     values ($1, 'd1-b', '乙', 'district', $2, 'x') returning id`,
    [world.campaignId, world.actor('d1').districtId],
  )
  actors = {
    d1: world.actor('d1'),
    d1b: { ...world.actor('d1'), userId: rows[0]?.id ?? 0 },
    d2: world.actor('d2'),
    city: world.actor('city'),
    leader: world.actor('leader'),
  }
})
afterAll(() => world.close())

/** Proof that goes with a correction. */
async function photograph(): Promise<string> {
  const { rows } = await world.db.pool.query<{ id: string }>(
    `insert into evidence (id, campaign_id, district_id, kind, name, media_type, bytes, received_bytes, sha256, source, state, stored_at)
     values (gen_random_uuid(), $1, $2, 'photo', '登记证.jpg', 'image/jpeg', 3, 3, repeat('0', 64), 'file', 'stored', now()) returning id`,
    [world.campaignId, world.actor('d1').districtId],
  )
  return rows[0]?.id ?? ''
}

type OrderRow = {
  state: keyof typeof ORDER_STATES
  number: number | null
  drafted_by: number
  approved_by: number | null
  served_on: string | null
  due_on: string | null
  overdue_on: string | null
  escalated_to: string | null
  working_days: number
}

async function rowOf(id: number): Promise<OrderRow> {
  const { rows } = await world.db.pool.query<OrderRow>('select * from rectification_order where id = $1', [
    id,
  ])
  const [row] = rows
  if (!row) throw new Error('no order')
  return row
}

/** The day computed anew from what the tables hold. */
async function dayOf(id: number, row: OrderRow): Promise<string | null> {
  const pauses = await world.db.pool.query<{ from: string; to: string | null }>(
    'select from_on as "from", to_on as "to" from order_pause where order_id = $1',
    [id],
  )
  const more = await world.db.pool.query<{ days: number }>(
    'select coalesce(sum(working_days), 0)::int as days from order_extension where order_id = $1',
    [id],
  )
  const workingDays = row.working_days + (more.rows[0]?.days ?? 0)
  return dueDay({ servedOn: row.served_on ?? '', workingDays, pauses: pauses.rows }, calendar)
}

const carryingOn = ['approve', 'serve', 'pause', 'resume', 'extend', 'pass'] as const

const offset = fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }))
const step = fc.record({
  who: fc.constantFrom(...'d1 d1b d1 d1b d1 d1b city d2 leader'.split(' ')),
  act: fc.constantFrom<OrderAct>(...carryingOn, 'amend', 'correct', 'revoke'),
  /** Mostly an act that the state allows and that does not end the order, so that most live long. */
  guided: fc.oneof({ weight: 3, arbitrary: fc.nat(20) }, { weight: 1, arbitrary: fc.constant(null) }),
  offset,
  length: fc.option(fc.integer({ min: 0, max: 6 })),
  days: fc.integer({ min: 1, max: 8 }),
})

test('any acts of any roles on any days leave an order as the rules say', { timeout: 120_000 }, async () => {
  let legal = 0
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { minLength: 10, maxLength: 18 }),
      async (isServed, steps) => {
        await world.db.pool.query(`update campaign set today = $1, latest_today = $1`, [firstDay])
        const districtId = world.actor('d1').districtId
        const leadId = await world.addLead({ name: '任意公司', districtId, persons: 1 })
        await world.db.pool.query(`update lead set state = 'accepted', issued_on = $2 where id = $1`, [
          leadId,
          firstDay,
        ])
        const { orderId } = await runCommand(world.db, draftOrder, world.actor('d1'), { ...text, leadId })
        const photo = await photograph()
        let today = firstDay
        const does = <I, O extends Json>(command: Command<I, O>, who: string, more: object) =>
          runCommand(world.db, command, actors[who] ?? world.actor('d1'), { orderId, ...more })
        if (isServed) {
          await does(approveOrder, 'd1b', {})
          await does(serveOrder, 'd1', { servedOn: today, way: 'direct', servedTo: '会计' })
        }
        for (const { who, act, offset: by, length, days } of steps) {
          const before = await rowOf(orderId)
          const day = addDays(today, by)
          const run: Record<OrderAct, () => Promise<unknown>> = {
            amend: () => does(amendOrder, who, { ...text, workingDays: days }),
            approve: () => does(approveOrder, who, {}),
            serve: () => does(serveOrder, who, { servedOn: day, way: 'direct', servedTo: '会计' }),
            pause: () =>
              does(pauseOrder, who, {
                from: day,
                to: length === null ? null : addDays(day, length),
                reason: 'hearing',
              }),
            resume: () => does(resumeOrder, who, { to: day }),
            extend: () =>
              does(extendOrder, who, {
                by: by > 0 ? { dueOn: addDays(before.due_on ?? day, by) } : { workingDays: days },
                reason: '材料补正',
              }),
            pass: () => {
              today = addDays(today, Math.abs(by))
              return turnToDay(world.db, world.actor('city'), { day: today })
            },
            correct: () => does(correctOrder, who, { correctedOn: day, note: '登记证', evidence: [photo] }),
            revoke: () => does(revokeOrder, who, { reason: '错发' }),
          }
          let refused = false
          try {
            await run[act]()
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            refused = true
          }
          const after = await rowOf(orderId)
          if (refused) expect(after).toEqual(before)
          const mayPass = after.state === 'overdue' && before.state !== 'overdue'
          if (!refused && act !== 'pass') {
            legal += 1
            expect(['leader', 'd2']).not.toContain(who)
            expect(mayPass ? 'running' : after.state).toBe(orderAfter(before.state, act))
          }
          if (act === 'pass' && !mayPass) expect(after.state).toBe(before.state)
          expect(after.approved_by === null || after.approved_by !== after.drafted_by).toBe(true)
          if (after.served_on === null) {
            expect(after.due_on).toBeNull()
            continue
          }
          if (after.state !== 'corrected' && after.state !== 'revoked') {
            expect(after.due_on).toBe(await dayOf(orderId, after))
          }
          if (after.due_on !== null) {
            expect(after.due_on > after.served_on && calendar.isWorkingDay(after.due_on)).toBe(true)
            if (after.state === 'running') expect(after.due_on >= today || act !== 'pass').toBe(true)
          }
          expect(after.state === 'overdue' && after.escalated_to !== 'inspection').toBe(false)
          if (after.overdue_on !== null) expect(after.overdue_on).toBe(addDays(after.due_on ?? '', 1))
        }
        const { rows } = await world.db.pool.query<{ accepted: number; events: number }>(
          `select (select count(*)::int from journal where subject_kind = 'order' and subject_id = $1::text) as accepted,
                (select count(*)::int from lead_event where lead_id = $2 and kind <> 'order-overdue') as events`,
          [orderId, leadId],
        )
        // Every accepted act stands in the journal; all but a change of words in the timeline too.
        expect(rows[0]?.accepted).toBeGreaterThanOrEqual(rows[0]?.events ?? 0)
      },
    ),
    { numRuns: 25 },
  )
  // The property would hold of nothing if nothing were ever allowed.
  expect(legal).toBeGreaterThan(20)
})
