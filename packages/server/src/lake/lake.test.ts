import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rosterColumns, rosterOf } from '@kuomian/campaign'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lakeTable } from './lake-table.ts'
import { type LakeSession, openLakeSession } from './session.ts'
import { openStage, ROWS_FILE } from './stage.ts'

let lake: string
let session: LakeSession

beforeEach(async () => {
  lake = mkdtempSync(join(tmpdir(), 'kuomian-lake-'))
  session = await openLakeSession(join(lake, 'scratch'))
})
afterEach(() => {
  session.close()
  rmSync(lake, { recursive: true, force: true })
})

const columns = rosterColumns(rosterOf('places'))
const width = columns.length

async function deliver(id: number, rows: readonly (readonly string[])[]) {
  const stage = await openStage(join(lake, 'c', 'places'), columns)
  for (const row of rows) stage.write(row)
  await stage.seal(session)
  await stage.moveTo(join(lake, 'c', 'places', String(id)))
  return { id, lakePath: join('c', 'places', String(id)) }
}

const row = (number: number, text: string) => [
  String(number),
  text,
  ...Array.from({ length: width - 2 }, () => ''),
]

test('what is written is read back, blanks as NULL, each row under its delivery', async () => {
  const first = await deliver(3, [row(2, '甲商城'), row(3, 'a "quoted", text\\N')])
  const second = await deliver(4, [row(9, '')])
  const table = lakeTable(lake, 'places', [first, second])
  expect(await session.rows(`select delivery_id, row_number, place_name from ${table} order by all`)).toEqual(
    [
      { delivery_id: '3', row_number: 2, place_name: '甲商城' },
      { delivery_id: '3', row_number: 3, place_name: 'a "quoted", text\\N' },
      { delivery_id: '4', row_number: 9, place_name: null },
    ],
  )
  expect(readdirSync(join(lake, first.lakePath))).toEqual([ROWS_FILE])
})

test('a kind without deliveries is a table without rows, with the same columns', async () => {
  const empty = await session.rows(
    `select count(*)::INTEGER as n, count(uscc)::INTEGER as c from ${lakeTable(lake, 'places', [])}`,
  )
  expect(empty).toEqual([{ n: 0, c: 0 }])
})

test('a delivery that was read before its roster had a column has nothing in it', async () => {
  const old = await openStage(join(lake, 'c', 'places'), columns.slice(0, 2))
  old.write(['2', '甲商城'])
  await old.seal(session)
  await old.moveTo(join(lake, 'c', 'places', '5'))
  const table = lakeTable(lake, 'places', [{ id: 5, lakePath: join('c', 'places', '5') }])
  expect(await session.rows(`select place_name, employer_name from ${table}`)).toEqual([
    { place_name: '甲商城', employer_name: null },
  ])
})

test('a stage that is discarded leaves nothing', async () => {
  const stage = await openStage(join(lake, 'c', 'places'), columns)
  stage.write(row(1, '甲'))
  await stage.discard()
  expect(existsSync(stage.folder)).toBe(false)
})

test('any text of one line survives the way to Parquet', async () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((one) => one.isWellFormed() && !/[\t\r\n\0]/.test(one))
  let id = 0
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      id++
      const delivery = await deliver(
        id,
        texts.map((one, index) => row(index + 1, one)),
      )
      const read = await session.rows(
        `select place_name from ${lakeTable(lake, 'places', [delivery])} order by row_number`,
      )
      expect(read.map(({ place_name }) => place_name)).toEqual(texts)
    }),
    { numRuns: 15 },
  )
})
