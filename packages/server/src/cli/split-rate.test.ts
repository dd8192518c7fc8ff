import { splitRateSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountRow, paymentRow, relationRow } from '../features/dispatch/testing/dispatch-rows.ts'
import { testCity } from '../features/matching/testing/city.ts'
import { kuomian } from './testing/kuomian.ts'

let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
})
afterAll(() => city.close())

const splitRate = (...args: string[]) =>
  kuomian(['split-rate', ...args], {
    environment: {
      DATABASE_URL: city.program.connectionString,
      KUOMIAN_DATA: city.program.folders.data,
      KUOMIAN_CAMPAIGN: 'yunze-2016',
    },
  })

describe('kuomian split-rate (R12)', () => {
  test('without a list of relations it ends with 1 and says what to import', async () => {
    await city.deliver('ledger-units', '2016-06-30', [
      accountRow('A', 'YZ-1'),
      accountRow('B', 'YZ-2'),
      accountRow('X', 'YZ-1'),
    ])
    await city.deliver(
      'ledger-persons',
      '2016-06-30',
      [1, 2].map((person) => paymentRow(person, '2016-06', 'X')),
    )
    const { status, stdout, stderr } = await splitRate('--as-of', '2016-06-30')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('dispatch-relations')
  })

  test('counts what is not counted yet, and prints every district and the city', async () => {
    await city.deliver('dispatch-relations', '2016-07-01', [
      relationRow(1, 'A', 'X'),
      relationRow(2, 'B', 'X'),
      relationRow(3, 'B', 'X'),
    ])
    const { status, stdout } = await splitRate('--as-of', '2016-06-30', '--format', 'json')
    expect(status).toBe(0)
    const view = splitRateSchema.parse(JSON.parse(stdout))
    expect(view).toMatchObject({
      month: '2016-06',
      outdated: false,
      city: {
        persons: { split: 2, all: 3 },
        userUnits: { split: 1, all: 2 },
        firms: { split: 0, all: 1 },
        byStatus: { SPLIT_OK: 2, UNPAID: 1 },
      },
    })
    expect(view.districts).toHaveLength(2)
    expect((await splitRate('--as-of', '2016-06-30', '--format', 'json')).stdout).toBe(stdout)
  })

  test('as a table the rates stand in percent, the city last', async () => {
    const { stdout } = await splitRate('--as-of', '2016-06-30')
    expect(stdout).toContain('2016-06')
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^全市 +3 +2 +66\.67% +2 +1 +50\.00% +1 +0 +0\.00%/)
  })

  test('a day not reached is refused; a day that is none is a wrong call, and so is no day', async () => {
    expect((await splitRate('--as-of', '2016-07-31')).status).toBe(1)
    expect((await splitRate('--as-of', '2016-06-31')).status).toBe(2)
    expect((await splitRate()).status).toBe(2)
  })
})
