import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepLake } from '../../../lake/index.ts'
import { openPlace, type TestPlace } from '../testing/place.ts'
import { PERSON_HEADER, personRow } from '../testing/rows.ts'

let place: TestPlace

beforeEach(async () => {
  place = await openPlace('2015-08-31')
})
afterEach(() => place.close())

const kindFolder = () => join(place.program.folders.lake, place.campaign.code, 'ledger-persons')

test.each(['read', 'store', 'refused'])(
  'kill -9 at "%s" leaves nothing that exists, and the next import works',
  async (stage) => {
    const rows = Array.from({ length: 5_000 }, (_, i) => personRow(i, i === 7 ? { 姓名: '' } : {}))
    const path = await place.csv('六月.csv', [[...PERSON_HEADER], ...rows])
    const script = join(import.meta.dirname, '..', 'testing', 'import-until-killed.ts')
    const child = spawn(process.execPath, [script, place.connectionString, place.data, path, stage], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    expect(readdirSync(kindFolder())).toEqual([expect.stringMatching(/^\.incoming-/)])
    // While the process lives its stage is not swept.
    expect(await sweepLake(place.program.db, place.program.folders.lake)).toBe(0)
    child.kill('SIGKILL')
    await once(child, 'close')

    expect(await place.query('select id from delivery')).toEqual([])
    expect(await place.query('select id from journal')).toEqual([])
    const outcome = await place.run({ kind: 'ledger-persons', path })
    expect(outcome).toMatchObject({ state: 'stored', rowsIn: 5_000, rowsStored: 4_999 })
    expect(readdirSync(kindFolder())).toEqual([String(outcome.deliveryId)])
  },
)

test('a folder whose transaction never ended is swept; a delivery stays', async () => {
  const path = await place.csv('六月.csv', [[...PERSON_HEADER], personRow(1)])
  const { deliveryId } = await place.run({ kind: 'ledger-persons', path })
  mkdirSync(join(kindFolder(), '4711'))
  writeFileSync(join(kindFolder(), '4711', 'rows.parquet'), 'x')
  expect(await sweepLake(place.program.db, place.program.folders.lake)).toBe(1)
  expect(readdirSync(kindFolder())).toEqual([String(deliveryId)])
})
