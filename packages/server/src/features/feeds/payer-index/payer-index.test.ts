import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addMonths, type CivilMonth, payerAnswer } from '@kuomian/campaign'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readAs } from '../../../db/index.ts'
import { openPlace, type TestPlace } from '../../imports/testing/place.ts'
import { madeUpId, PERSON_HEADER, personRow } from '../../imports/testing/rows.ts'
import { buildPayerIndex } from './build-index.ts'
import { indexIsStale } from './choose-ledgers.ts'
import { latestIndex, openIndex } from './open-index.ts'

const MONTH = '2015-06'
let place: TestPlace

beforeEach(async () => {
  place = await openPlace('2015-07-20')
})
afterEach(() => place.close())

type Payment = { person: number; month: CivilMonth; unit: string | null; status: string }

/** Each ledger has a file of its own, so that a corrected month overwrites none. */
let written = 0

async function deliver(payments: readonly Payment[], months: readonly CivilMonth[]) {
  for (const month of months) {
    const rows = payments
      .filter((one) => one.month === month)
      .map((one) =>
        personRow(one.person, {
          缴费月份: month.replace('-', ''),
          单位编号: one.unit ?? '',
          缴费状态: one.status,
        }),
      )
    // Somebody else in each month, so that no ledger is empty.
    rows.push(personRow(900, { 缴费月份: month.replace('-', ''), 单位编号: `M${month}` }))
    const file = await place.csv(`${month}-${written}.csv`, [[...PERSON_HEADER], ...rows])
    written += 1
    await place.run({ kind: 'ledger-persons', path: file, asOf: month })
  }
}

const months = [-3, -2, -1, 0].map((back) => addMonths(MONTH, back))

test('whatever was paid, the index answers as the ledger does', async () => {
  const payment = fc.record({
    person: fc.integer({ min: 1, max: 6 }),
    month: fc.constantFrom(...months),
    unit: fc.constantFrom('D1', 'D2', null),
    status: fc.constantFrom('正常', '正常', '正常', '中断', '欠缴'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { maxLength: 30 }), async (payments) => {
      await deliver(payments, months)
      await buildPayerIndex(place.program, place.campaign)
      const index = await latestIndex(place.program, place.campaign.id)
      if (index === null) throw new Error('no index')
      for (let person = 1; person <= 7; person++) {
        const paid = payments
          .filter((one) => one.person === person && one.status === '正常')
          .map(({ month, unit }) => ({ month, employer: unit }))
        const { answer, paidMonths } = index.ask(madeUpId(person))
        const expected = payerAnswer(paid, MONTH)
        expect(new Set(paidMonths)).toEqual(new Set(paid.map(({ month }) => month)))
        if (!answer.pays) expect(answer).toEqual({ ...expected, month: MONTH })
        else
          expect({
            pays: true,
            since: answer.since,
            employers: answer.employers.map(({ unitNumber }) => unitNumber).sort(),
          }).toEqual({
            ...expected,
            employers: 'employers' in expected ? [...expected.employers].sort() : [],
          })
      }
    }),
    { numRuns: 6 },
  )
})

test('the old index answers until the next one is whole, and the file holds nobody’s number', async () => {
  const pays = { person: 1, unit: 'D1', status: '正常' }
  await deliver([{ ...pays, month: '2015-05' }], ['2015-05'])
  expect(await buildPayerIndex(place.program, place.campaign)).toMatchObject({ month: '2015-05', persons: 2 })
  const first = await openIndex(place.program, place.campaign.id)
  expect(first?.ask(madeUpId(1)).answer).toMatchObject({ pays: true, since: '2015-05' })

  await deliver([{ ...pays, person: 2, month: MONTH }], [MONTH])
  const stale = () => readAs(place.program.db, place.actor, (tx) => indexIsStale(tx, place.campaign))
  expect(await stale()).toBe(true)
  expect(await openIndex(place.program, place.campaign.id)).toBe(first)
  await buildPayerIndex(place.program, place.campaign)
  expect(await stale()).toBe(false)
  // Who asked before still holds a whole index.
  expect(first?.ask(madeUpId(1)).answer).toMatchObject({ pays: true })
  const next = await latestIndex(place.program, place.campaign.id)
  expect(next?.ask(madeUpId(1)).answer).toEqual({ pays: false, month: MONTH, lastPaid: '2015-05' })
  expect(next?.ask(madeUpId(2)).answer).toMatchObject({ pays: true, month: MONTH, since: MONTH })

  const [row] = await place.query('select file from payer_index')
  const bytes = await readFile(join(place.program.folders.lake, String(row?.file)))
  expect(bytes.includes(madeUpId(1).slice(0, 17))).toBe(false)
})
