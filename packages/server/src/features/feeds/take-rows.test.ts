import type { FeedRow } from '@kuomian/contract'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeUpId } from '../imports/testing/rows.ts'
import { type FeedTestPlace, madeUpOrgCode, openFeedPlace } from './testing/feed-place.ts'

let place: FeedTestPlace

beforeEach(async () => {
  place = await openFeedPlace('2015-09-10')
  await place.units('2015-08', [{ number: 'U1', code: madeUpOrgCode(1), name: '天津甲乙商贸有限公司' }])
  await place.ledger('2015-07', [{ person: 1, unit: 'U1' }])
  await place.ledger('2015-08', [{ person: 1, unit: 'U1' }])
  await place.buildIndex()
})
afterEach(() => place.close())

const employment = (person: number, more: FeedRow = {}): FeedRow => ({
  ...{ resident_id: madeUpId(person), person_name: '张三', employer_name: '天津甲乙商贸有限公司' },
  ...{ unit_code: madeUpOrgCode(1), registered_on: '2015-07-20' },
  ...more,
})
const leads = () =>
  place.query(`select l.id, l.lead_class, l.reasons, l.state, l.units, l.persons, l.uninsured_now, l.name, d.code as district
    from lead l left join district d on d.id = l.district_id order by l.id`)
const listed = () =>
  place.query(
    'select lead_id, person_class, id_masked from lead_person where listed order by lead_id, id_masked',
  )

describe('employment registrations (R30: 就业一人、参保一人)', () => {
  test('the answer says at once whether the person pays, where and since when', async () => {
    const [answer] = await place.push('employment', [employment(1)])
    expect(answer).toEqual({
      ...{ row: 1, outcome: 'taken', code: null, field: null, message: null, hit: null },
      payer: {
        ...{ pays: true, month: '2015-08', since: '2015-07' },
        employers: [{ unitNumber: 'U1', name: '天津甲乙商贸有限公司' }],
      },
    })
    expect(await leads()).toEqual([])
  })

  test('registered and not paying after 30 days is a lead at once, which waits for the next batch', async () => {
    const [answer] = await place.push('employment', [employment(2)])
    const [lead] = await leads()
    expect(answer).toMatchObject({
      outcome: 'taken',
      payer: { pays: false, lastPaid: null },
      hit: { leadClass: 'LINK-employment', since: '2015-08-19', leadId: lead?.id, merged: false },
    })
    expect(lead).toMatchObject({
      ...{ lead_class: 'LINK-employment', state: 'pending', units: 1, persons: 1, uninsured_now: 1 },
      ...{ name: '天津甲乙商贸有限公司', district: 'TJ-01' },
    })
    expect(await listed()).toMatchObject([{ person_class: 'NEVER' }])
    expect(await place.query('select kind, detail from lead_event')).toMatchObject([
      { kind: 'found', detail: { reasons: ['LINK-employment'], evidence: { paying: 1, uninsured: 1 } } },
    ])
  })

  test('the same key and rows get the first answer, other rows under it are refused', async () => {
    const key = uuidv7()
    const first = await place.push('employment', [employment(2)], key)
    expect(await place.push('employment', [employment(2)], key)).toEqual(first)
    await expect(place.push('employment', [employment(3)], key)).rejects.toMatchObject({ code: 'key-reused' })
    expect(await leads()).toHaveLength(1)
  })

  test('the very same row again is unchanged and answered with its lead; a later one about the same takes its place', async () => {
    const [first] = await place.push('employment', [employment(2)])
    const [again] = await place.push('employment', [employment(2)])
    expect(again).toMatchObject({ outcome: 'unchanged', hit: { leadId: first?.hit?.leadId, merged: true } })
    const [left] = await place.push('employment', [employment(2, { left_on: '2015-08-31' })])
    expect(left).toMatchObject({ outcome: 'taken', hit: null })
    expect(await leads()).toMatchObject([{ state: 'withdrawn', persons: 0 }])
    expect(await listed()).toEqual([])
    const [back] = await place.push('employment', [employment(2)])
    expect(back?.hit?.leadId).toBe(first?.hit?.leadId)
    expect(await leads()).toMatchObject([{ state: 'pending', persons: 1 }])
  })

  test('one bad row among many is answered by code and field, and the others are kept', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => employment(n + 10))
    rows[17] = { ...employment(30), registered_on: '2015-13-45' }
    rows[18] = { ...employment(31), wage: '4000' }
    rows[19] = employment(32, { registered_on: '2014-05-03' })
    rows[20] = { person_name: '李四', employer_name: '乙', registered_on: '2015-07-20' }
    rows[21] = employment(33, { resident_id: '110105194912310021' })
    const answers = await place.push('employment', rows)
    expect(answers.map(({ row }) => row)).toEqual(rows.map((_, n) => n + 1))
    expect(answers.slice(17, 22).map(({ outcome, code, field }) => [outcome, code, field])).toEqual([
      ['refused', 'no-such-day', 'registered_on'],
      ['refused', 'field-unknown', 'wage'],
      ['refused', 'outside-link', null],
      ['refused', 'required-missing', 'resident_id'],
      ['taken', 'check-digit', 'resident_id'],
    ])
    expect(JSON.stringify(answers[21])).not.toContain('11010519491231')
    expect(answers.filter(({ hit }) => hit !== null)).toHaveLength(45)
    expect(await leads()).toMatchObject([{ persons: 45, uninsured_now: 45 }])
  })
})

test('a training subsidy is answered before it is paid, and its month without payment is a hit', async () => {
  const row = (person: number, paid_on: string): FeedRow => ({
    ...{ resident_id: madeUpId(person), person_name: '张三', course: '焊工', paid_on },
    ...{ employer_name: '天津甲乙商贸有限公司', unit_code: madeUpOrgCode(1) },
  })
  const answers = await place.push('training-subsidy', [
    row(1, '2015-08-08'),
    row(1, '2015-06-08'),
    row(2, '2015-08-08'),
    row(3, '2015-09-08'),
  ])
  expect(answers.map(({ payer }) => payer?.pays)).toEqual([true, true, false, false])
  expect(answers.map(({ hit }) => hit?.since ?? null)).toEqual([null, '2015-06-30', '2015-08-31', null])
})

test('an employer who reports more staff than pay is a hit, and one hit more of the same lead', async () => {
  const rows = [{ employer_name: '天津甲乙商贸有限公司', unit_code: madeUpOrgCode(1), staff_count: 12 }]
  const [sme] = await place.push('sme', [{ ...rows[0], amount: '300000', paid_on: '2015-08-03' }])
  expect(sme?.hit).toMatchObject({ leadClass: 'LINK-sme', merged: false })
  const [loan] = await place.push('loans', [{ ...rows[0], bank: '甲', lent_on: '2015-08-03' }])
  expect(loan?.hit).toMatchObject({ leadClass: 'LINK-loans', leadId: sme?.hit?.leadId, merged: true })
  expect(await leads()).toMatchObject([{ reasons: ['LINK-sme', 'LINK-loans'], lead_class: 'LINK-sme' }])
  const [none] = await place.push('sme', [{ ...rows[0], staff_count: 1, paid_on: '2015-08-04' }])
  expect(none?.hit).toBeNull()
})

test('a company of the zone is a hit when it is not registered after 30 days', async () => {
  const company = (n: number, established_on: string): FeedRow => ({
    ...{ unit_code: madeUpOrgCode(n), employer_name: `天津自贸${n}号贸易有限公司`, established_on },
    ...{ papers_asked: 3, address: '天津市和平区南京路1号' },
  })
  const answers = await place.push('ftz', [
    company(7, '2015-08-01'),
    company(8, '2015-09-01'),
    company(1, '2015-08-01'),
  ])
  expect(answers.map(({ hit }) => hit?.since ?? null)).toEqual(['2015-08-31', null, null])
  expect(await leads()).toMatchObject([{ lead_class: 'LINK-ftz', units: 1, persons: 0, district: 'TJ-01' }])
})

test('a refunded exporter’s missing base waits for the limits of the year, its missing people do not', async () => {
  const [answer] = await place.push('tax-refund', [
    { employer_name: '天津甲乙商贸有限公司', unit_code: madeUpOrgCode(1), month: '2015-08', staff_count: 20 },
  ])
  expect(answer?.hit).toMatchObject({ leadClass: 'LINK-refund' })
  expect(answer?.hit?.because.zh).toContain('待核实')
  expect(await place.query('select base_gap from feed_row')).toEqual([
    { base_gap: { priced: false, why: 'limits-missing' } },
  ])
})

test('somebody without an employer is a lead of his own until a row places him', async () => {
  const { employer_name, unit_code, ...alone } = employment(2)
  await place.push('employment', [alone])
  expect(await leads()).toMatchObject([{ units: 0, persons: 1, district: null, state: 'pending' }])
  await place.push('employment', [employment(2)])
  expect(await leads()).toMatchObject([
    { units: 0, persons: 0, state: 'withdrawn' },
    { units: 1, persons: 1, state: 'pending' },
  ])
  expect([employer_name, unit_code]).not.toContain(undefined)
})

test('a lead that is out is never edited: it gets a reason, and people who wait for a batch', async () => {
  await place.push('employment', [employment(2)])
  await place.query(`update lead set state = 'issued', issued_on = '2015-09-10'`)
  const [answer] = await place.push('training-subsidy', [
    {
      ...{ resident_id: madeUpId(3), person_name: '李四', course: '焊工', paid_on: '2015-08-08' },
      ...{ employer_name: '天津甲乙商贸有限公司', unit_code: madeUpOrgCode(1) },
    },
  ])
  expect(answer?.hit).toMatchObject({ merged: true })
  expect(await leads()).toMatchObject([
    {
      ...{ state: 'issued', persons: 1, lead_class: 'LINK-employment', uninsured_now: 2 },
      reasons: ['LINK-employment', 'LINK-training'],
    },
  ])
  expect(await place.query('select listed from lead_person order by id')).toEqual([
    { listed: true },
    { listed: false },
  ])
  expect(await place.query(`select detail->'late' as late from lead_event where kind = 'feed-hit'`)).toEqual([
    { late: 1 },
  ])
})

test('no ID number stands in the database in clear, and a row of the journal tells what came', async () => {
  await place.push('employment', [employment(2)])
  const text = await place.query(`select row_to_json(f)::text as t from feed_row f
    union all select row_to_json(j)::text from journal j union all select answer::text from command_answer`)
  expect(text.map(({ t }) => String(t)).join('\n')).not.toContain(madeUpId(2).slice(0, 17))
  expect(await place.query(`select after from journal where command = 'take-feed-rows'`)).toMatchObject([
    { after: { rows: 1, taken: 1, refused: 0, hits: 1, newLeads: 1 } },
  ])
})

test('any order of rows, in any batches, gives the same leads', async () => {
  const row = fc.record({
    person: fc.integer({ min: 2, max: 6 }),
    employer: fc.option(fc.integer({ min: 1, max: 3 })),
    kind: fc.constantFrom('employment' as const, 'training-subsidy' as const, 'sme' as const),
    day: fc.constantFrom('2015-07-03', '2015-07-20', '2015-08-05'),
  })
  type Row = typeof row extends fc.Arbitrary<infer T> ? T : never
  const sent = ({ person, employer, kind, day }: Row): FeedRow => {
    const of =
      employer === null
        ? {}
        : { employer_name: `天津第${employer}商贸有限公司`, unit_code: madeUpOrgCode(employer) }
    if (kind === 'sme')
      return { employer_name: '天津第九商贸有限公司', ...of, staff_count: person, paid_on: day, amount: '1' }
    const who = { resident_id: madeUpId(person), person_name: '张三', ...of }
    return kind === 'employment' ? { ...who, registered_on: day } : { ...who, paid_on: day, course: '焊工' }
  }
  const outcome = async (rows: readonly Row[], size: number) => {
    for (const table of [
      'lead_event',
      'lead_representative',
      'lead_person',
      'feed_row',
      'lead',
      'employer_code',
      'employer',
    ])
      await place.query(`delete from ${table}`)
    for (let at = 0; at < rows.length; at += size)
      for (const [kind, group] of Map.groupBy(rows.slice(at, at + size), (one) => one.kind))
        await place.push(kind, group.map(sent))
    return place.query(`select coalesce((select min(value) from employer_code c where c.employer_id = l.employer_id and kind = 'org-code'), l.name) as who,
        l.lead_class, l.reasons, l.persons, l.uninsured_now, l.units, l.name, l.district_id,
        (select array_agg(p.person_id order by p.person_id) from lead_person p where p.lead_id = l.id and p.listed) as people
      from lead l where l.state = 'pending' order by 1, l.persons, people`)
  }
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(row, { minLength: 2, maxLength: 12 })
        .chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.integer({ min: 1, max: 12 }),
          ),
        ),
      async ([rows, shuffled, size]) => {
        // Two rows about one subject are a row and its correction: the order of these means something.
        const distinct = (some: readonly Row[]) => [
          ...new Map(
            some.map((one) => [
              JSON.stringify({ ...one, ...(one.kind === 'sme' ? { person: 0 } : {}) }),
              one,
            ]),
          ).values(),
        ]
        const first = distinct(rows)
        const keys = new Set(first.map((one) => JSON.stringify(one)))
        const second = distinct(shuffled.filter((one) => keys.has(JSON.stringify(one))))
        expect(await outcome(second, size)).toEqual(await outcome(first, 3))
      },
    ),
    { numRuns: 12 },
  )
})
