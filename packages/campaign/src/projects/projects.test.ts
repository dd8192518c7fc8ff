import { describe, expect, test } from 'vitest'
import { readPremiumModel } from '../premium/index.ts'
import {
  bulletinRanking,
  bulletinTotal,
  estimateWorkers,
  followUpState,
  participation,
  projectPremium,
  projectRulesSchema,
  projectStanding,
  verificationRank,
  workersOf,
} from './index.ts'

const facts = {
  state: 'running',
  startOn: '2015-03-01',
  permitOn: null,
  permitAppliedOn: null,
  isEnrolled: false,
  isStarted: null,
} as const

describe('how a project stands', () => {
  test.each([
    ['started this year, not enrolled', facts, 'new', 'started-without-enrolment'],
    ['enrolled', { ...facts, isEnrolled: true }, 'new', null],
    ['started before this year', { ...facts, startOn: '2014-12-31' }, 'running', null],
    [
      'a permit before the start',
      { ...facts, state: 'not-started', permitOn: '2015-02-01' },
      'new',
      'permit-without-enrolment',
    ],
    [
      'an application before the start',
      { ...facts, state: 'not-started', permitAppliedOn: '2015-02-01' },
      'new',
      'application-without-enrolment',
    ],
    [
      'an application of one that is enrolled',
      { ...facts, state: 'not-started', permitAppliedOn: '2015-02-01', isEnrolled: true },
      'new',
      null,
    ],
    ['neither permit nor start', { ...facts, state: 'not-started' }, 'new', null],
    ['listed as running, found not started', { ...facts, isStarted: false }, 'new', null],
    [
      'listed as not started, found working',
      { ...facts, state: 'not-started', isStarted: true },
      'new',
      'started-without-enrolment',
    ],
    ['finished', { ...facts, state: 'finished' }, null, null],
    ['cancelled', { ...facts, state: 'cancelled' }, null, null],
  ] as const)('%s', (_, project, group, flag) => {
    expect(projectStanding(project, 2015)).toMatchObject({ group, flag })
  })

  test('flagged first, then what the list changed, then the uninsured, then the others', () => {
    const flagged = projectStanding(facts, 2015)
    const running = projectStanding({ ...facts, startOn: '2014-01-01' }, 2015)
    const insured = projectStanding({ ...facts, isEnrolled: true }, 2015)
    const finished = projectStanding({ ...facts, state: 'finished' }, 2015)
    expect([
      verificationRank(flagged, 'unverified'),
      verificationRank(insured, 'list-changed'),
      verificationRank(running, 'unverified'),
      verificationRank(insured, 'unverified'),
      verificationRank(flagged, 'verified'),
      verificationRank(finished, 'unverified'),
    ]).toEqual([0, 1, 2, 3, null, null])
  })
})

describe('the persons of a project', () => {
  const counts = { rosterPersons: 5, namedWorkers: 0, labour: 20, peakWorkers: 30, estimated: 40 }

  test.each([
    [{}, { persons: 5, by: 'roster' }],
    [{ rosterPersons: null }, { persons: 0, by: 'named' }],
    [
      { rosterPersons: null, namedWorkers: null },
      { persons: 20, by: 'verified' },
    ],
    [
      { rosterPersons: null, namedWorkers: null, labour: null },
      { persons: 30, by: 'listed' },
    ],
    [
      { rosterPersons: null, namedWorkers: null, labour: null, peakWorkers: null },
      { persons: 40, by: 'estimate' },
    ],
    [{ rosterPersons: null, namedWorkers: null, labour: null, peakWorkers: null, estimated: null }, null],
  ] as const)('go by the best count there is: %o', (without, counted) => {
    expect(workersOf({ ...counts, ...without })).toEqual(counted)
  })

  const source = 'test'
  const rules = projectRulesSchema.parse({
    labourShares: [{ from: '2015-01-01', share: '0.15', state: 'verified', source }],
    monthlyWages: [{ from: '2015-01-01', to: '2015-12-31', cents: 500_000, state: 'unverified', source }],
  })
  const project = { costCents: 12_000_000_000, from: '2015-01-15', to: '2016-12-31' }

  test('are estimated from cost, labour share, wage and months where nobody counted (domain §8.2)', () => {
    // 120,000,000 × 15 % ÷ (5,000 × 24 months) = 150.
    expect(estimateWorkers(rules, project)).toEqual({
      estimated: true,
      persons: 150,
      months: 24,
      share: '0.15',
      wageCents: 500_000,
      state: 'unverified',
    })
    // Half a person is one: 7,200,000 × 15 % ÷ (5,000 × 24) = 9; 7,600,000: 9.5.
    expect(estimateWorkers(rules, { ...project, costCents: 760_000_000 })).toMatchObject({ persons: 10 })
  })

  test('are not guessed: what is not known for an estimate is said', () => {
    const why = (change: object, settings = rules) => estimateWorkers(settings, { ...project, ...change })
    expect(why({ costCents: null })).toEqual({ estimated: false, why: 'no-cost' })
    expect(why({ costCents: 0 })).toEqual({ estimated: false, why: 'no-cost' })
    expect(why({ to: null })).toEqual({ estimated: false, why: 'no-term' })
    expect(why({ to: '2014-12-31' })).toEqual({ estimated: false, why: 'no-term' })
    expect(why({ from: '2014-12-31' })).toEqual({ estimated: false, why: 'no-share' })
    expect(why({ from: '2016-01-01' })).toEqual({ estimated: false, why: 'no-wage' })
    expect(why({}, projectRulesSchema.parse({}))).toEqual({ estimated: false, why: 'no-share' })
  })

  test('a share of 15 instead of 0.15 is refused, and so are two settings for one day', () => {
    const shares = (...labourShares: object[]) => projectRulesSchema.safeParse({ labourShares }).success
    const share = { from: '2015-01-01', share: '0.15', state: 'verified', source }
    expect(shares(share)).toBe(true)
    expect(shares({ ...share, share: '15' })).toBe(false)
    expect(shares({ ...share, share: '0' })).toBe(false)
    expect(shares(share, { ...share, from: '2016-01-01' })).toBe(false)
  })
})

describe('the premium of a project', () => {
  const read = readPremiumModel({
    code: 'cost-rate',
    title: { zh: '造价', en: 'cost' },
    from: '2014-01-01',
    to: '2015-12-31',
    way: { kind: 'cost-rate', rate: '0.0012' },
    state: 'verified',
    source: 'test',
  })
  const models = 'model' in read ? [read.model] : []
  const project = {
    costCents: 12_000_000_000,
    remainingCostCents: null,
    from: '2014-10-01',
    to: '2016-09-30',
    extensions: [],
    suspensions: [],
    enrolledOn: null,
    paidCents: null,
  }

  test('of one that is not enrolled is that of joining on the day (domain §8.2)', () => {
    expect(projectPremium(models, project, '2015-09-01')).toMatchObject({
      dueCents: 7_800_821,
      settlement: null,
    })
  })

  test('of one that is enrolled is that of its enrolment, against what it paid', () => {
    const enrolled = { ...project, enrolledOn: '2015-09-01', paidCents: 7_000_000 }
    expect(projectPremium(models, enrolled, '2015-11-01')).toMatchObject({
      dueCents: 7_800_821,
      settlement: { kind: 'supplement', cents: 800_821, declareBy: '2015-12-01' },
    })
  })

  test('is not guessed: without a model of the day, a cost or a term the reason is said', () => {
    expect(projectPremium([], project, '2015-09-01')).toEqual({ reckoned: false, why: 'no-model' })
    expect(projectPremium(models, project, '2016-01-01')).toEqual({ reckoned: false, why: 'no-model' })
    expect(projectPremium(models, { ...project, costCents: null }, '2015-09-01')).toMatchObject({
      why: 'no-cost',
    })
    expect(projectPremium(models, { ...project, to: null }, '2015-09-01')).toMatchObject({ why: 'no-term' })
    expect(projectPremium(models, { ...project, costCents: 0 }, '2015-09-01')).toMatchObject({
      why: 'cost-zero',
    })
  })
})

test('participation of new and running projects apart, districts of one plan together', () => {
  const project = (districtId: number, isEnrolled: boolean, startOn: string, persons: number | null) => ({
    districtId,
    standing: projectStanding({ ...facts, isEnrolled, startOn }, 2015),
    workers: persons === null ? null : ({ persons, by: isEnrolled ? 'roster' : 'estimate' } as const),
  })
  const rates = participation(
    [
      project(7, true, '2015-01-01', 10),
      project(8, false, '2015-01-01', 30),
      project(8, true, '2014-01-01', 5),
      project(1, false, '2015-01-01', null),
    ],
    [[1], [7, 8]],
  )
  expect(rates.map(({ districtIds }) => districtIds)).toEqual([[1], [7, 8]])
  expect(rates[1]?.groups.new).toEqual({
    due: { projects: 2, persons: 40 },
    insured: { projects: 1, persons: 10 },
    countedBy: { roster: 10, named: 0, verified: 0, listed: 0, estimate: 30 },
    uncounted: 0,
  })
  expect(rates[1]?.groups.running).toMatchObject({
    due: { projects: 1 },
    insured: { projects: 1, persons: 5 },
  })
  expect(rates[0]?.groups.new).toMatchObject({ due: { projects: 1, persons: 0 }, uncounted: 1 })
})

test('what is due by a day is due soon three days before, overdue the day after, and done once it is', () => {
  const standing = (today: string, doneOn: string | null = null) =>
    followUpState({ dueOn: '2015-09-10', doneOn }, today)
  expect(['2015-09-06', '2015-09-07', '2015-09-10', '2015-09-11'].map((day) => standing(day))).toEqual([
    'open',
    'due',
    'due',
    'overdue',
  ])
  expect(standing('2015-09-30', '2015-09-20')).toBe('done')
})

test('a bulletin ranks by the rate of new projects; equal rates share a rank, and who has none due has no rank', () => {
  const count = (due: number, insured: number) => ({
    due: { projects: due, persons: 0 },
    insured: { projects: insured, persons: 0 },
    countedBy: { roster: 0, named: 0, verified: 0, listed: 0, estimate: 0 },
    uncounted: 0,
  })
  const lines = bulletinRanking([
    { districtIds: [1], groups: { new: count(4, 1), running: count(10, 1) } },
    { districtIds: [2], groups: { new: count(0, 0), running: count(1, 1) } },
    { districtIds: [3, 4], groups: { new: count(2, 2), running: count(0, 0) } },
    { districtIds: [5], groups: { new: count(8, 2), running: count(0, 0) } },
  ])
  expect(lines.map(({ districtIds, rank }) => [districtIds, rank])).toEqual([
    [[3, 4], 1],
    [[1], 2],
    [[5], 2],
    [[2], null],
  ])
  // Sum over sum: 5 of 14, never the mean of the rates.
  expect(bulletinTotal(lines)).toEqual({ new: { due: 14, insured: 5 }, running: { due: 11, insured: 2 } })
})
