import { beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../command/index.ts'
import { campaignOf, systemActor } from '../features/campaigns/index.ts'
import { beginOrganisation } from '../features/organisation/index.ts'
import { compareAnnexes, leadQuality, playStory, readTruth, storyEnd } from './index.ts'
import { openStoryWorld } from './testing/story-world.ts'

// One city for both parts: first what the rosters brought, then the weeks in which districts work on it.
const code = 'tianjin-2015'
const world = openStoryWorld(code, 0.004, 1)

describe('with the documented noise', () => {
  test('precision and recall of the leads stay high, and say so', async () => {
    const { program, folder } = world()
    const campaign = await campaignOf(program.db, { code })
    const { leads, persons } = await leadQuality(program, campaign, folder)
    expect(leads.right / leads.true).toBeGreaterThan(0.97)
    expect(leads.right / leads.found).toBeGreaterThan(0.995)
    expect(persons.right / persons.true).toBeGreaterThan(0.995)
    expect(persons.right / persons.found).toBeGreaterThan(0.9995)
    // A number that is wrong in one roster is put right by another; one that is wrong in all of them cannot be.
    const lost = new Map(persons.byDefect.map((row) => [row.defect, row.true - row.right]))
    expect(lost.get('written-otherwise')).toBe(0)
    expect(lost.get('mistyped-everywhere')).toBeGreaterThan(0)
    expect(leads.byDefect.find(({ defect }) => defect === 'name-variant')).toMatchObject({
      true: 12,
      right: 12,
    })
  })

  test('those who speak for employers come as names, whatever stood in the cells of the registers', async () => {
    const { rows } = await world().program.db.pool.query<{ legal: string | null; contact: string | null }>(
      'select legal_representative as legal, contact_person as contact from lead_representative',
    )
    const names = rows.flatMap(({ legal, contact }) => [legal, contact]).filter((name) => name !== null)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => !/^[\p{Script=Han}·]{2,12}$/u.test(name))).toEqual([])
    expect(names.filter((name) => name.startsWith('同'))).toEqual([])
    const own = rows.filter(({ legal, contact }) => legal !== null && legal === contact)
    expect(own.length).toBeGreaterThan(rows.length / 10)
  })
})

/** What `npm start` shows beyond the rosters: everything that the pages can do has been done by somebody. */
describe('the weeks of work after the demo’s today', () => {
  let leftOut: Awaited<ReturnType<typeof playStory>>
  let before: Awaited<ReturnType<typeof compareAnnexes>>
  let after: Awaited<ReturnType<typeof compareAnnexes>>
  const compared = async () => {
    const { program, folder } = world()
    return compareAnnexes(program, await campaignOf(program.db, { code }), await readTruth(folder))
  }
  const played = async () => {
    const { program, folder } = world()
    return playStory(program, code, folder, await storyEnd(await campaignOf(program.db, { code })))
  }
  const counts = async (sql: string): Promise<Record<string, number>> => {
    const { rows } = await world().program.db.pool.query<{ what: string; count: number }>(
      `select what, count(*)::int as count from (${sql}) t (what) group by what`,
    )
    return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
  }
  const commands = () => counts('select command from journal')
  beforeAll(async () => {
    const { db } = world().program
    const { id, definition } = await campaignOf(db, { code })
    await runCommand(db, beginOrganisation(definition.organisation), systemActor(id), {})
    before = await compared()
    leftOut = await played()
    after = await compared()
  }, 300_000)

  test('nothing that anybody does is refused', () => {
    expect(leftOut).toEqual([])
  })

  test('orders stand in every state, some with more time, some paused, some left with a witness', async () => {
    const states = await counts('select state from rectification_order')
    expect(Object.keys(states).sort()).toEqual([
      'approved',
      'corrected',
      'draft',
      'overdue',
      'revoked',
      'running',
    ])
    const ways = await counts('select served_way from rectification_order where served_on is not null')
    expect(Object.keys(ways).sort()).toEqual(['direct', 'left', 'notice', 'post'])
    const { 'extend-order': extended = 0, 'pause-order': paused = 0 } = await commands()
    expect(Math.min(extended, paused)).toBeGreaterThan(0)
  })

  test('departments have pushed rows: hits are leads that wait for a batch, and rows wait for their days (五个对接)', async () => {
    const kinds = await counts('select kind from feed_row where hit_class is not null')
    expect(Object.keys(kinds).sort()).toEqual([
      'employment',
      'ftz',
      'loans',
      'sme',
      'tax-refund',
      'training-subsidy',
    ])
    const leads = await counts(
      'select l.state from lead l where exists (select from feed_row f where f.lead_id = l.id)',
    )
    expect(leads.pending ?? 0).toBeGreaterThan(20)
    const waiting = await counts(
      `select 'waiting' from feed_row where hit_class is null and look_on is not null`,
    )
    expect(waiting.waiting ?? 0).toBeGreaterThan(0)
  })

  test('people are listed and called, lists change hands, and calls are left for the day (R18–R20)', async () => {
    expect((await counts('select state from person_handover')).accepted ?? 0).toBeGreaterThan(0)
    const called = await counts(
      `select case when reached then 'reached' else 'tried' end from person_contact where individual`,
    )
    expect(Math.min(called.reached ?? 0, called.tried ?? 0)).toBeGreaterThan(0)
    expect((await counts('select kind from person_record')).state ?? 0).toBeGreaterThan(0)
    const lines = await counts(
      `select case when contact_id is null then 'left' else 'done' end from call_list_line`,
    )
    expect(Math.min(lines.left ?? 0, lines.done ?? 0)).toBeGreaterThan(0)
  })

  test('buildings stand compared with the ledger, some gone through, with tenants who are there, gone and new (R17)', async () => {
    const found = await counts('select found from place_round_tenant')
    expect(Object.keys(found).sort()).toEqual(['gone', 'new', 'present'])
    const standings = await counts('select standing from place_tenant where listed')
    for (const standing of ['unregistered', 'paying']) expect(standings[standing]).toBeGreaterThan(0)
    const { rows } = await world().program.db.pool.query(
      'select count(*) filter (where not exists (select from place_round r where r.place_id = p.id)) as unvisited from place p',
    )
    expect(rows[0].unvisited).toBeGreaterThan(0)
  })

  test('the action against firms that have not split has a list, visits, and orders to both sides that name their persons (R14, R15)', async () => {
    const targets = await counts(
      `select case when exists (select from visit v where v.lead_id = t.lead_id) then 'visited' else 'left' end
         from enforcement_target t where cardinality(sides) > 0`,
    )
    expect(targets.visited ?? 0).toBeGreaterThan(0)
    const orders = await counts(
      `select case when o.persons = (select count(*) from order_person p where p.order_id = o.id) then 'named' else 'unnamed' end
         from enforcement_order e join rectification_order o on o.id = e.order_id where o.state = 'running'`,
    )
    expect(Object.keys(orders)).toEqual(['named'])
  })

  test('both slots have reports in time, late, zero and missing, decided one way and the other', async () => {
    const reports = await counts(`
      select slot || ' ' || case when state = 'open' then 'missing' when state = 'zero' then 'zero'
                                 when submitted_on > due_on then 'late' else 'in time' end
        from refusal_report where due_on <= (select today from campaign)`)
    for (const slot of ['2015-09-10', '2015-09-20']) {
      for (const standing of ['in time', 'zero']) expect(reports[`${slot} ${standing}`]).toBeGreaterThan(0)
    }
    const refusals = await counts('select state from refusal')
    for (const state of ['accepted', 'submitted']) expect(refusals[state]).toBeGreaterThan(0)
  })

  test('hand-overs are signed for, opened as cases and answered', async () => {
    const { 'hand-over': handed = 0, ...done } = await commands()
    expect(handed).toBeGreaterThan(0)
    for (const command of ['receive-handover', 'open-case', 'answer-handover']) {
      expect(done[command]).toBeGreaterThan(0)
    }
  })

  test('contacts by every channel, visits with photographs, corrections, papers and records of the organisation', async () => {
    const channels = await counts('select channel from contact')
    expect(Object.keys(channels).sort()).toEqual(['letter', 'media', 'message', 'other', 'phone', 'visit'])
    const evidence = await counts('select kind from evidence')
    expect(Object.keys(evidence).sort()).toEqual(['document', 'photo', 'signature'])
    const done = await commands()
    for (const command of [
      'correct-lead',
      'make-document',
      'submit-team-roster',
      'add-policy-document',
      'deliver-task',
      'add-district-record',
    ]) {
      expect(done[command]).toBeGreaterThan(0)
    }
  })

  test('the month is reported by hand in time, late and not at all; each finding is explained, and one report came back', async () => {
    const states = await counts('select state from district_report')
    expect(Object.keys(states).sort()).toEqual(['locked', 'returned', 'submitted'])
    const late = await counts(`select 'late' from district_report where delivered_on > '2015-09-06'`)
    expect(late.late ?? 0).toBeGreaterThan(0)
    const findings = await counts(`select state from quality_finding where source = 'report'`)
    expect(findings.explained ?? 0).toBeGreaterThan(0)
  })

  test('the month is a bulletin in two editions, a quarter is published, the office has a table of its own, and supervision an overdue finding', async () => {
    const { rows } = await world().program.db.pool.query(
      `select edition, state, period from bulletin order by edition`,
    )
    expect(rows).toEqual([
      { edition: 1, state: 'published', period: '2015-08' },
      { edition: 2, state: 'published', period: '2015-08' },
    ])
    expect(await counts('select code from composed_table')).toEqual({ 'inspection-orders': 1 })
    expect(await counts('select quarter from assessment_edition')).toEqual({ '2015-Q2': 1 })
    const due = await counts(`
      select case when due_on < (select today from campaign) then 'overdue' else 'open' end
        from supervision_finding where project_id is null`)
    expect(due).toEqual({ overdue: 1, open: 1 })
  })

  test('the annexes of the published month say what they said', () => {
    expect(after).toEqual(before)
  })

  test('played again it changes nothing', async () => {
    const before = await commands()
    await played()
    expect(await commands()).toEqual(before)
  })
})
