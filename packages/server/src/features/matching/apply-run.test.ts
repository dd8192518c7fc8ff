import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { issueLeads } from '../batches/index.ts'
import { moveToday } from '../campaigns/index.ts'
import { applyRun, computeRun, decideDistrict, discardRun } from './index.ts'
import { testCity } from './testing/city.ts'
import { fund, paying, range, unitsOf, worker } from './testing/small-rosters.ts'

let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-01')
})
afterAll(() => city.close())

const units = unitsOf([1, 2, 3])

async function match() {
  const place = await city.place()
  const run = await computeRun(place)
  return { run, apply: () => applyRun(place, run.runId) }
}
const leads = async () =>
  (
    await city.db.pool.query(
      `select l.name, l.lead_class, d.code as district, l.state, l.persons, l.uninsured_now, l.closed_month,
         (select count(*)::int from lead_person p where p.lead_id = l.id and p.listed) as listed,
         (select count(*)::int from lead_person p where p.lead_id = l.id and not p.listed) as waiting
       from lead l left join district d on d.id = l.district_id order by l.name`,
    )
  ).rows
const timeline = async (name: string) =>
  (
    await city.db.pool.query<{ kind: string }>(
      'select e.kind from lead_event e join lead l on l.id = e.lead_id where l.name = $1 order by e.id',
      [name],
    )
  ).rows.map((row) => row.kind)

const nothingEnds = { corrected: 0, drafts: 0, orders: 0, refusals: 0 }

describe('July, issue, then August twice (design §5: a run is a diff)', () => {
  it('July: what is found becomes pending leads, each in its district, with sealed persons', async () => {
    await city.deliver('ledger-units', '2016-06-30', units)
    await city.deliver('ledger-persons', '2016-06-30', paying('2016-06', [900], 1))
    await city.deliver('housing-fund', '2016-06-30', [
      ...fund(0, 50, 1),
      ...fund(100, 110, 2),
      ...fund(200, 203, 4),
    ])
    const { run, apply } = await match()
    expect(run.month).toBe('2016-06')
    expect(run.counts).toMatchObject({ leads: 3, units: 3, persons: 63, undecided: 1 })
    expect(run.diff.categories.map(({ category, leads, persons }) => [category, leads, persons])).toEqual([
      ['new', 3, 63],
    ])
    expect(await leads()).toEqual([])
    const applied = await apply()
    expect(applied).toMatchObject({ newLeads: 3, newPersons: 63, events: 3 })
    expect(await leads()).toMatchObject([
      { lead_class: 'K1', district: 'YZ-1', state: 'pending', persons: 50, listed: 50 },
      { lead_class: 'K2', district: 'YZ-2', state: 'pending', persons: 10, listed: 10 },
      { lead_class: 'K2', district: null, state: 'pending', persons: 3 },
    ])
    const { rows } = await city.db.pool.query(
      `select event_count, event_hash ~ '^[0-9a-f]{64}$' as hashed, after::text ~ '3301' as clear from journal
        where command = 'apply-matching-run'`,
    )
    expect(rows).toEqual([{ event_count: 3, hashed: true, clear: false }])
  })

  it('the keys of lead_person stand again after the first load', async () => {
    const { rows } = await city.db.pool.query(
      `select conname, convalidated from pg_constraint
        where conrelid = 'lead_person'::regclass and contype = 'f' order by conname`,
    )
    expect(rows).toEqual([
      { conname: 'lead_person_lead_id_fkey', convalidated: true },
      { conname: 'lead_person_person_id_fkey', convalidated: true },
    ])
  })

  it('a second July run finds no difference', async () => {
    const { run, apply } = await match()
    expect(run.diff).toEqual({ categories: [], personsChanged: 0, ends: nothingEnds })
    expect(await apply()).toMatchObject({ newLeads: 0, newPersons: 0, events: 0 })
  })

  it('待定区县: a decided district stands against later runs, and the rest is issued', async () => {
    const lead = await city.db.kysely
      .selectFrom('lead')
      .select('id')
      .where('district_id', 'is', null)
      .executeTakeFirstOrThrow()
    const { districtIds } = (await city.place()).campaign
    const officer = { ...city.actor, role: 'city' as const }
    await runCommand(city.db, decideDistrict, officer, {
      leadId: lead.id,
      districtId: districtIds.get('YZ-3'),
      reason: '现场核实',
    })
    const { run } = await match()
    expect(run.diff.categories).toEqual([])
    await runCommand(city.db, discardRun, city.actor, { runId: run.runId })
    await runCommand(city.db, issueLeads, city.actor, {})
    expect((await leads()).map((row) => [row.district, row.state])).toEqual([
      ['YZ-1', 'issued'],
      ['YZ-2', 'issued'],
      ['YZ-3', 'issued'],
    ])
  })

  it('August: proof of payment closes, late people wait, a new reason is told, and no issued figure moves', async () => {
    await runCommand(city.db, moveToday, city.actor, { day: '2016-08-05' })
    await city.deliver('ledger-units', '2016-07-31', units)
    await city.deliver('ledger-persons', '2016-07-31', [
      ...paying('2016-07', [900, 0, 1], 1),
      ...paying('2016-07', range(100, 110), 2),
    ])
    await city.deliver('housing-fund', '2016-07-31', [
      ...fund(0, 50, 1),
      ...fund(60, 65, 1),
      ...fund(100, 110, 2),
      ...fund(201, 203, 4),
      ...fund(300, 302, 3),
    ])
    await city.deliver('employment', '2016-07-31', [worker(10, 1, { registered_on: '2016-01-05' })])
    const { run, apply } = await match()
    const categories = run.diff.categories.map(({ category, leads, persons }) => [category, leads, persons])
    expect(categories).toEqual([
      ['new', 1, 2],
      ['new-evidence', 1, 0],
      ['late-persons', 1, 5],
      ['figure', 1, 1],
      ['paid', 2, 12],
      ['delisted', 1, 1],
      ['closed-paid', 1, 10],
    ])
    await apply()
    expect(await leads()).toMatchObject([
      { name: '云泽第1公司', state: 'issued', persons: 50, listed: 50, waiting: 5, uninsured_now: 53 },
      {
        name: '云泽第2公司',
        state: 'closed',
        persons: 10,
        listed: 10,
        closed_month: '2016-07-01',
        uninsured_now: 0,
      },
      { name: '云泽第3公司', state: 'pending', persons: 2 },
      { name: '云泽第4公司', state: 'issued', persons: 3, listed: 3, uninsured_now: 2 },
    ])
    expect(await timeline('云泽第1公司')).toEqual([
      'found',
      'issued',
      'registered',
      'first-payment',
      'evidence-gone',
      'late-persons',
      'new-evidence',
    ])
    expect(await timeline('云泽第2公司')).toEqual([
      'found',
      'issued',
      'registered',
      'first-payment',
      'closed-paid',
      'evidence-gone',
    ])
  })

  it('a second August run is an empty difference', async () => {
    const { run, apply } = await match()
    expect(run.diff).toEqual({ categories: [], personsChanged: 0, ends: nothingEnds })
    const before = await leads()
    await apply()
    expect(await leads()).toEqual(before)
  })

  it('the persons of earlier runs are found by the sealed index when the lake’s key files are gone', async () => {
    await city.db.pool.query(`update matching_run set lake_path = 'nowhere' where state = 'applied'`)
    const { run } = await match()
    expect(run.diff.categories).toEqual([])
    await runCommand(city.db, discardRun, city.actor, { runId: run.runId })
  })
})

describe('one run at a time', () => {
  it('a computed run waits: the next is refused until it is applied or discarded', async () => {
    const { run } = await match()
    await expect(match()).rejects.toMatchObject({ code: 'run-waits-for-review' })
    await runCommand(city.db, discardRun, city.actor, { runId: run.runId })
    await expect(runCommand(city.db, discardRun, city.actor, { runId: run.runId })).rejects.toMatchObject({
      code: 'run-not-waiting',
    })
  })
  it('a run that died does not block the next', async () => {
    await city.db.pool.query(
      `insert into matching_run (campaign_id, state, deliveries, computed_on) select id, 'running', '{}', today from campaign`,
    )
    const { run } = await match()
    await runCommand(city.db, discardRun, city.actor, { runId: run.runId })
    const { rows } = await city.db.pool.query(
      `select failure->>'code' as code from matching_run where state = 'failed'`,
    )
    expect(rows).toEqual([{ code: 'run-died' }])
  })
})
