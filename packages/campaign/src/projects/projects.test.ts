import { describe, expect, test } from 'vitest'
import { readPremiumModel } from '../premium/index.ts'
import { participation, projectPremium, projectStanding, verificationRank, workersOf } from './index.ts'

const facts = {
  state: 'running',
  startOn: '2015-03-01',
  permitOn: null,
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

test('persons go by the roster, else by what was verified, else by the list', () => {
  expect(workersOf({ namedWorkers: 0, labour: 20, peakWorkers: 30 })).toEqual({ persons: 0, by: 'roster' })
  expect(workersOf({ namedWorkers: null, labour: 20, peakWorkers: 30 })).toEqual({
    persons: 20,
    by: 'verified',
  })
  expect(workersOf({ namedWorkers: null, labour: null, peakWorkers: 30 })).toEqual({
    persons: 30,
    by: 'estimate',
  })
  expect(workersOf({ namedWorkers: null, labour: null, peakWorkers: null })).toBeNull()
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
    countedBy: { roster: 10, verified: 0, estimate: 30 },
    uncounted: 0,
  })
  expect(rates[1]?.groups.running).toMatchObject({
    due: { projects: 1 },
    insured: { projects: 1, persons: 5 },
  })
  expect(rates[0]?.groups.new).toMatchObject({ due: { projects: 1, persons: 0 }, uncounted: 1 })
})
