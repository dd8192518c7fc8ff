import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { issueLeads } from '../batches/index.ts'
import { moveToday } from '../campaigns/index.ts'
import { applyRun, computeRun } from './index.ts'
import { testCity } from './testing/city.ts'
import { fund, paying, range, unitsOf } from './testing/small-rosters.ts'

/**
 * Four employers that were issued in July. Of the first and the third all people pay in the ledger of July, of the second one
 * does, of the fourth nobody.
 */
let city: Awaited<ReturnType<typeof testCity>>
const units = unitsOf([1, 2, 3, 4])
const name = (employer: number) => `云泽第${employer}公司`

beforeAll(async () => {
  city = await testCity('2016-07-01')
  await city.deliver('ledger-units', '2016-06-30', units)
  await city.deliver('ledger-persons', '2016-06-30', paying('2016-06', [900], 1))
  await city.deliver(
    'housing-fund',
    '2016-06-30',
    [1, 2, 3, 4].flatMap((employer) => fund(employer * 100, employer * 100 + 5, employer)),
  )
  const place = await city.place()
  await applyRun(place, (await computeRun(place)).runId)
  await runCommand(city.db, issueLeads, city.actor, {})
  await order(1, 'registration', { served: '2016-07-11' })
  await order(1, 'payment', {})
  await order(1, 'head-count', { approved: true })
  await order(2, 'registration', { served: '2016-07-12' })
  await order(2, 'payment', {})
  await order(3, 'registration', { served: '2016-08-01' })
  await order(4, 'registration', { served: '2016-07-12' })
  for (const employer of [1, 2]) await propose(employer)
  await runCommand(city.db, moveToday, city.actor, { day: '2016-08-05' })
  await city.deliver('ledger-units', '2016-07-31', units)
  await city.deliver('ledger-persons', '2016-07-31', [
    ...paying('2016-07', [900, ...range(100, 105)], 1),
    ...paying('2016-07', [200], 2),
    ...paying('2016-07', range(300, 305), 3),
  ])
})
afterAll(() => city.close())

let numbered = 0
/** Put in as the owner, as drafted, approved or served: how it came so far is another test's. */
async function order(employer: number, kind: string, { approved = false, served = '' }): Promise<void> {
  const number = approved || served !== '' ? ++numbered : null
  const state = served === '' ? (approved ? 'approved' : 'draft') : 'running'
  await city.db.pool.query(
    `insert into rectification_order (campaign_id, lead_id, district_id, holder_id, served_district_id, number, kind, state, persons,
       facts, provision, demand, drafted_on, approved_on, served_on, served_way, served_to, working_days, due_on)
     select campaign_id, id, district_id, district_id, case when $5::date is not null then district_id end, $2, $3, $4, persons,
       '未登记', '条例', '办理登记', '2016-07-08', case when $2::int is not null then date '2016-07-08' end, $5,
       case when $5 is not null then 'direct' end, case when $5 is not null then '王经理' end, 15,
       case when $5 is not null then date '2016-09-01' end
       from lead where name = $1`,
    [name(employer), number, kind, state, served === '' ? null : served],
  )
}

const propose = (employer: number) =>
  city.db.pool.query(
    `with l as (select * from lead where name = $1),
     r as (insert into refusal_report (campaign_id, district_id, slot, due_on)
           select campaign_id, district_id, '2016-08-10', '2016-08-10' from l returning *)
     insert into refusal (campaign_id, report_id, lead_id, district_id, slot, state, since, proposed_on, attempts, contact_days, last_contact_on)
     select r.campaign_id, r.id, l.id, r.district_id, r.slot, 'draft', '2016-07-20', '2016-07-21', 3, '{2016-07-11,2016-07-15,2016-07-20}', '2016-07-20'
       from r, l`,
    [name(employer)],
  )

const orders = async () =>
  (
    await city.db.pool.query(
      `select l.name, o.kind, o.state, o.corrected_by, o.corrected_on, o.revoked_on from rectification_order o
         join lead l on l.id = o.lead_id order by l.name, o.id`,
    )
  ).rows
const refusals = async () =>
  (
    await city.db.pool.query(
      'select l.name, f.state from refusal f join lead l on l.id = f.lead_id order by 1',
    )
  ).rows
const kinds = async (employer: number): Promise<string[]> =>
  (
    await city.db.pool.query<{ kind: string }>(
      `select e.kind from lead_event e join lead l on l.id = e.lead_id
        where l.name = $1 and e.kind in ('order-corrected', 'order-revoked', 'refusal-lapsed') order by 1`,
      [name(employer)],
    )
  ).rows.map(({ kind }) => kind)

describe('a ledger month that shows employers paying', () => {
  it('is told before it is applied to correct and to end what runs on them, and does exactly that', async () => {
    const place = await city.place()
    const run = await computeRun(place)
    const ends = { corrected: 2, drafts: 1, orders: 2, refusals: 1 }
    expect(run.diff.ends).toEqual(ends)
    // Nothing has moved yet.
    expect((await orders()).filter(({ state }) => state === 'corrected' || state === 'revoked')).toEqual([])

    const applied = await applyRun(place, run.runId)
    expect(applied.diff.ends).toEqual(ends)
    const day = '2016-08-05'
    const byLedger = {
      state: 'corrected',
      corrected_by: 'ledger',
      corrected_on: '2016-07-31',
      revoked_on: null,
    }
    const revoked = { state: 'revoked', corrected_by: null, corrected_on: null, revoked_on: day }
    expect(await orders()).toEqual([
      { name: name(1), kind: 'registration', ...byLedger },
      { name: name(1), kind: 'payment', ...revoked },
      { name: name(1), kind: 'head-count', ...revoked },
      { name: name(2), kind: 'registration', ...byLedger },
      // One of its people pays: it is on the list still, and so is what was not obeyed yet.
      { name: name(2), kind: 'payment', ...revoked, state: 'draft', revoked_on: null },
      // Served after the month whose ledger closes the lead: nothing to obey is left, and no ledger day to obey it on.
      { name: name(3), kind: 'registration', ...revoked },
      { name: name(4), kind: 'registration', ...revoked, state: 'running', revoked_on: null },
    ])
    expect(await refusals()).toEqual([
      { name: name(1), state: 'dropped' },
      { name: name(2), state: 'draft' },
    ])
    expect(await kinds(1)).toEqual(['order-corrected', 'order-revoked', 'order-revoked', 'refusal-lapsed'])
    expect(await kinds(2)).toEqual(['order-corrected'])
    expect(await kinds(4)).toEqual([])
  })

  it('says in the journal what it corrected and ended, and the order says why', async () => {
    const { rows } = await city.db.pool.query(
      `select after -> 'ordersCorrected' as corrected, after -> 'ended' as ended from journal
        where command = 'apply-matching-run' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ corrected: 2, ended: { drafts: 1, orders: 2, refusals: 1, assigned: 0 } }])
    const { rows: reasons } = await city.db.pool.query(
      `select distinct revoke_reason as reason from rectification_order where state = 'revoked'`,
    )
    expect(reasons).toEqual([
      { reason: '台账2016-07：已缴费或不再列入 / ledger of 2016-07: paid, or listed no more' },
    ])
  })

  it('ends nothing a second time', async () => {
    const { diff } = await computeRun(await city.place())
    expect(diff.ends).toEqual({ corrected: 0, drafts: 0, orders: 0, refusals: 0 })
  })
})
