import { MEASURES, type Measure, measureKey, splitsByGroup } from '@kuomian/campaign'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAs, transaction } from '../../db/index.ts'
import { figureQuestion } from '../annexes/index.ts'
import { addLedger } from '../annexes/testing/figures.ts'
import { campaignOf, systemActor } from '../campaigns/index.ts'
import { noteSplitLines } from '../dispatch/note-split-lines.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { measuredFigures, type Wanted } from '../tables/measured.ts'

/** The invented campaign from 2016-08-20 on: one day after the other, with acts and corrections of every kind. */
let world: World
let today = '2016-08-20'
const leads: number[] = []
const districts: number[] = []

beforeAll(async () => {
  world = await openWorld()
  districts.push(...(['d1', 'd2', 'd3'] as const).map((who) => world.actor(who).districtId ?? 0))
  for (let place = 0; place < 12; place++) {
    const leadClass = ['K1', 'K2', 'K3'][place % 3] ?? 'K2'
    const groups = place % 2 === 0 ? ['SME'] : []
    const given = { districtId: districts[place % 2] ?? 0, persons: 1 + (place % 4), leadClass, groups }
    leads.push(await world.addLead({ name: `单位${place}`, ...given }))
  }
  await sql('update campaign set today = $1, latest_today = $1', [today])
  await world.call('city', 'POST', '/batches', {})
  await world.call('d1', 'POST', '/batches/1/accept')
  await world.call('d2', 'POST', '/batches/1/accept')
  await sql(
    `insert into dispatch_employer (campaign_id, employer_key, name) values ($1, 'a', '用工甲'), ($1, 'b', '用工乙'), ($1, 'c', '派遣丙')`,
    [world.campaignId],
  )
})
afterAll(() => world.close())

const sql = (text: string, values: unknown[]) => world.db.pool.query(text, values)
const shifted = (days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What an act does with a number that says which record and how much. */
type Act = (choice: number) => Promise<unknown>
const chosen = (choice: number): number => leads[choice % leads.length] ?? 0
const journalId = `(select max(id) from journal)`

const acts: Record<string, Act> = {
  async visit(choice) {
    const { rows } = await sql('select district_id as district from lead where id = $1', [chosen(choice)])
    const who = rows[0]?.district === districts[0] ? 'd1' : 'd2'
    const outcome = ['U01', 'U02', 'U05', 'U07', 'U09', 'U10', 'U12'][choice % 7]
    const people = await sql(
      'select id from lead_person where lead_id = $1 and listed and inspected_on is null limit 2',
      [chosen(choice)],
    )
    const persons = people.rows.map(({ id }) => ({ leadPersonId: Number(id), outcome: 'P01' }))
    const visit = { happenedOn: shifted(-(choice % 4)), outcome, officers: ['甲', '乙'], persons }
    const { status } = await world.call(who, 'POST', `/leads/${chosen(choice)}/visits`, visit)
    if (status !== 200)
      await world.call(who, 'POST', `/leads/${chosen(choice)}/visits`, { ...visit, persons: [] })
  },
  async loadedVisit(choice) {
    await sql(
      `insert into visit (campaign_id, lead_id, district_id, lead_class, happened_on, known_on, outcome, officers, counted_units, counted_persons,
                          short_cents, loaded_lead_id, loaded_units, loaded_persons)
       select campaign_id, id, district_id, lead_class, $2, $3, 'U02', '{}', 1, 1, $4, id, 1, 1 from lead where id = $1`,
      [chosen(choice), shifted(-1 - (choice % 8)), today, 1000 + choice],
    )
  },
  async voidVisit(choice) {
    const { rows } = await sql(
      'select id, district_id as district from visit where voided_on is null and user_id is not null order by id offset $1 limit 1',
      [choice % 5],
    )
    const who = rows[0]?.district === districts[0] ? 'd1' : 'd2'
    if (rows[0]) await world.call(who, 'POST', `/visits/${rows[0].id}/void`, { reason: '录入有误' })
  },
  // What an officer claimed and no ledger showed goes back to work.
  unproved: (choice) => sql('update lead set effective = true where id = $1', [chosen(choice)]),
  ineffective: (choice) => sql('update lead set effective = false where id = $1', [chosen(choice)]),
  regroup: (choice) =>
    sql('update lead set groups = $2 where id = $1', [
      chosen(choice),
      choice % 3 === 0 ? [] : ['SME', 'PRIVATE'],
    ]),
  async merge(choice) {
    const two = [chosen(choice), chosen(choice + 2)]
    await world.call('city', 'POST', '/leads/merge', { leadIds: two, reason: '同一单位' })
  },
  async issue(choice) {
    const leadClass = ['K1', 'K2', 'K3'][choice % 3] ?? 'K2'
    const given = {
      districtId: districts[choice % 2] ?? 0,
      persons: 1 + (choice % 9),
      leadClass,
      groups: ['MIGRANT'],
    }
    leads.push(await world.addLead({ name: `后来${choice} ${today} ${leads.length}`, ...given }))
    await world.call('city', 'POST', '/batches', {})
  },
  async order(choice) {
    await sql(
      `insert into rectification_order (campaign_id, lead_id, district_id, holder_id, kind, state, persons, facts, provision, demand, drafted_on, working_days)
       select campaign_id, id, district_id, district_id, $3, 'draft', 1, 'x', 'x', 'x', $2, 10 from lead where id = $1 and district_id is not null
       on conflict do nothing`,
      [chosen(choice), shifted(-20), choice % 2 === 0 ? 'payment' : 'registration'],
    )
    await sql(
      `update rectification_order set state = 'running', approved_on = drafted_on, number = id, served_on = $1, served_district_id = holder_id,
              served_way = 'direct', served_to = '王某', due_on = $2 where state = 'draft'`,
      [shifted(-19), shifted((choice % 25) - 10)],
    )
  },
  extend: (choice) =>
    sql(`update rectification_order set due_on = due_on + 3 where state = 'running' and id % 3 = $1`, [
      choice % 3,
    ]),
  pause: (choice) =>
    sql(`update rectification_order set due_on = null where state = 'running' and id % 4 = $1`, [choice % 4]),
  // Some came before their day and are known only now.
  correct: (choice) =>
    sql(
      `update rectification_order set state = 'corrected', corrected_on = greatest(served_on, least($2, due_on + $3::int)), corrected_by = 'ledger'
        where state = 'running' and id % 2 = $1`,
      [choice % 2, today, (choice % 5) - 3],
    ),
  revoke: (choice) =>
    sql(
      `update rectification_order set state = 'revoked', corrected_on = null, corrected_by = null, revoked_on = $2, revoke_reason = '撤销' where id % 5 = $1`,
      [choice % 5, today],
    ),
  handOver: (choice) =>
    sql('update rectification_order set holder_id = $2 where id % 4 = $1 and state <> $3', [
      choice % 4,
      districts[choice % 3],
      'revoked',
    ]),
  async ledger(choice) {
    const month = ['2016-05', '2016-06', '2016-07'][choice % 3] ?? ''
    const same = await sql('select from delivery where file_sha256 = $1', [`${month} ${today}`])
    if (same.rowCount !== 0) return
    await addLedger(world, month, today, [choice % 90, 20, 30])
    await sql(
      `insert into ledger_group_payers (delivery_id, campaign_id, month, district_id, group_code, payers)
       select delivery_id, campaign_id, month, district_id, 'MIGRANT', payers / 2 from ledger_payers
        where delivery_id = (select max(id) from delivery)`,
      [],
    )
  },
  plan: (choice) =>
    sql(
      `insert into target (campaign_id, indicator, district_ids, value, known_on, source) values ($1, $2, $3, $4, $5, '调整')`,
      [
        ...[
          world.campaignId,
          choice % 2 === 0 ? 'annex-3' : 'annex-5',
          [districts[choice % 3]],
          choice,
          today,
        ],
      ],
    ),
  projects: (choice) =>
    sql(
      `with list as (
         insert into delivery (campaign_id, kind, file_name, file_sha256, as_of, known_on, state, rows_in, rows_stored, rows_refused, lake_path)
         values ($1, 'projects', 'p.csv', gen_random_uuid(), $2, $2, 'stored', 1, 1, 0, 'x') returning id)
       insert into project_insured (delivery_id, campaign_id, month, district_id, projects, persons) select id, $1, '2016-05-01', $3, 1, $4 from list`,
      [world.campaignId, today, districts[choice % 3], choice],
    ),
  proof: (choice) =>
    sql(
      `insert into proof (lead_id, step, campaign_id, district_id, lead_class, month, known_on, persons, attributed, journal_id)
       select id, 'first-payment', campaign_id, coalesce(district_id, $4), lead_class, $2, $3, 1, true, ${journalId} from lead where id = $1
       on conflict do nothing`,
      [chosen(choice), choice % 2 === 0 ? '2016-05-01' : '2016-06-01', today, districts[0]],
    ),
  async splitCount(choice) {
    await sql(`delete from dispatch_pair`, [])
    await sql(`delete from dispatch_figure`, [])
    await sql(`delete from dispatch_run`, [])
    const month = choice % 2 === 0 ? '2016-06-01' : '2016-07-01'
    const { rows } = await sql(
      `insert into dispatch_run (campaign_id, month, rule_set, deliveries, lake_path, computed_on, relations, journal_id)
       values ($1, $2, 'firm-pays', '{}', 'x', $3, 3, ${journalId}) returning id`,
      [world.campaignId, month, today],
    )
    const runId = Number(rows[0]?.id)
    await sql(
      `insert into dispatch_pair (run_id, user_unit_id, firm_id, campaign_id, district_id, split_ok, not_split, misclassified, unpaid, elsewhere)
       select $1, u.id, f.id, $2, $3, $4, 1, 0, 0, 0 from dispatch_employer u, dispatch_employer f
        where u.employer_key <> 'c' and f.employer_key = 'c'`,
      [runId, world.campaignId, districts[choice % 2], choice % 20],
    )
    await sql(
      `insert into dispatch_figure (run_id, campaign_id, scope, district_id, split_ok, not_split, misclassified, unpaid, user_units, user_units_split, firms, firms_split)
       values ($1, $2, 'district', $3, $4, 1, 0, 0, 2, 0, 1, 0)`,
      [runId, world.campaignId, districts[choice % 2], (choice % 20) * 2],
    )
    const { campaignId } = world
    await transaction(world.db, (tx) => noteSplitLines(tx, { campaignId, runId, month, today }))
  },
  // What a district typed is accepted, and given back after all.
  async typed(choice) {
    const district = districts[choice % 3]
    await sql(
      `insert into district_report (campaign_id, district_id, form, month, state, content)
       values ($1, $2, 'monthly', '2016-05-01', 'draft', '{}') on conflict do nothing`,
      [world.campaignId, district],
    )
    await sql(
      `insert into reported_figure (campaign_id, report_id, district_id, month, annex, column_id, value, known_on)
       select campaign_id, id, district_id, month, 'annex-5', 'newlyInsured', $2, $3 from district_report
        where district_id = $1 and month = '2016-05-01'`,
      [district, choice, today],
    )
  },
  givenBack: (choice) =>
    sql('update reported_figure set until_on = $2 where until_on is null and id % 2 = $1', [
      choice % 2,
      today,
    ]),
  refusalReport: (choice) =>
    sql(
      `insert into refusal_report (campaign_id, district_id, slot, due_on, state, submitted_on)
       select $1, $2, $3::date, $3::date, 'zero', $4::date where $4::date >= $3::date on conflict do nothing`,
      [world.campaignId, districts[choice % 3], choice % 2 === 0 ? '2016-08-05' : '2016-08-25', today],
    ),
  monthlyReport: (choice) =>
    sql(
      `insert into district_report (campaign_id, district_id, form, month, state, content, delivered_on, submitted_on)
       values ($1, $2, 'monthly', $3, 'submitted', '{}', $4, $4) on conflict do nothing`,
      [world.campaignId, districts[choice % 3], choice % 2 === 0 ? '2016-06-01' : '2016-07-01', today],
    ),
}

const codes = Object.keys(MEASURES).filter((code): code is Measure => Object.hasOwn(MEASURES, code))
/** Every measure there is, whole and by each group that it splits by: one that is added is asked for by itself. */
const wantedOf = (groups: readonly string[]): Wanted[] =>
  codes.flatMap((measure) => [
    { key: measure, measure },
    ...(splitsByGroup(measure) ? groups : []).map((targetGroup) => ({
      key: measureKey({ measure, targetGroup }),
      ...{ measure, targetGroup },
    })),
  ])

/** All figures of all units, as of D and known at K, as one text per measure. */
async function told(asOf: string, knownAt: string): Promise<Record<string, string>> {
  const campaign = await campaignOf(world.db, { id: world.campaignId })
  const wanted = wantedOf(['MIGRANT', 'SME', 'PRIVATE'])
  const { figures } = await readAs(world.db, systemActor(world.campaignId), (tx) =>
    measuredFigures(tx, figureQuestion(campaign, asOf, knownAt), wanted),
  )
  return Object.fromEntries(wanted.map(({ key }) => [key, [...(figures.get(key)?.values() ?? [])].join(' ')]))
}

test('the same question gives the same answer for ever, of every measure and whatever is done, corrected or counted anew later (design §5)', async () => {
  const answers: { asOf: string; knownAt: string; told: Record<string, string> }[] = []
  const names = Object.keys(acts)
  const day = fc.tuple(
    fc.shuffledSubarray(names, { minLength: 10, maxLength: 14 }),
    fc.array(fc.nat(99), { minLength: 14, maxLength: 14 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.noBias(day), async ([done, choices]) => {
      for (const [place, name] of done.entries()) await acts[name]?.(choices[place] ?? 0)
      const latest = []
      for (const back of [0, 3, 9]) {
        const asOf = shifted(-back)
        latest.push({ asOf, knownAt: today, told: await told(asOf, today) })
      }
      answers.push(...latest)
      today = shifted(1)
      await sql('update campaign set today = $1, latest_today = $1', [today])
      for (const { asOf, knownAt, told: first } of latest) expect(await told(asOf, knownAt)).toEqual(first)
    }),
    // One city goes on from day to day: there is nothing to make smaller.
    { numRuns: 14, endOnFailure: true, seed: 20160820 },
  )
  for (const { asOf, knownAt, told: first } of answers) expect(await told(asOf, knownAt)).toEqual(first)

  // Nothing of this holds because nothing ever moved: each measure did from day to day, and most came to be known otherwise later, of the same day.
  const still = codes.filter((code) => new Set(answers.map((answer) => answer.told[code])).size === 1)
  expect(still).toEqual([])
  const ofOneDay = [...Map.groupBy(answers, ({ asOf }) => asOf).values()]
  const corrected = codes.filter((code) =>
    ofOneDay.some((known) => new Set(known.map((answer) => answer.told[code])).size > 1),
  )
  expect(corrected).toEqual(
    expect.arrayContaining([
      ...['payers', 'payers-plan', 'inspected-units', 'inspected-persons', 'effective-persons'],
      ...['dispatched-persons', 'split-persons', 'orders-due', 'orders-in-time', 'amount-due'],
    ]),
  )
})
