import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { linkFiles } from '../link-files.ts'

/** Labelled sets that lie beside a checkout; read there, never copied. */
const SETS = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'linkage')
const people = ['dataset4a.csv', 'dataset4b.csv'].map((name) => join(SETS, 'febrl4', name))
const places = join(SETS, 'chicago_providers', 'csv_example_input_with_true_ids.csv')
const [left = '', right = ''] = people
const PATIENCE = 600_000

/** F1 of the links, given the true pairs as a query of `a` and `b`. */
async function f1Of(files: { left: string; right?: string; key: string }, truth: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'labelled-'))
  try {
    const out = join(folder, 'pairs.parquet')
    await linkFiles({ ...files, out })
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const counted = await connection.runAndReadAll(
      `WITH truth AS (${truth}), found AS (SELECT left_key AS a, right_key AS b FROM '${out}')
       SELECT (SELECT count(*) FROM truth t JOIN found f ON (t.a = f.a AND t.b = f.b) OR (t.a = f.b AND t.b = f.a)),
         (SELECT count(*) FROM truth), (SELECT count(*) FROM found)`,
    )
    const [both = 0, wanted = 0, made = 0] = (counted.getRows()[0] ?? []).map(Number)
    connection.closeSync()
    return (2 * both) / (wanted + made)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The first two headers of a file. Tests know what the sets mean, not what their columns are called. */
function headersOf(path: string): readonly [string, string] {
  const [line = ''] = readFileSync(path, 'utf8').split('\n', 1)
  const [first = '', second = ''] = line.split(',').map((header) => header.replaceAll('"', '').trim())
  return [first, second]
}

const rows = (path: string) => `read_csv('${path}', header = true, all_varchar = true)`

describe('labelled sets', () => {
  it('are there, or this is where it is said that they are not', () => {
    const absent = [...people, places].filter((path) => !existsSync(path))
    if (absent.length > 0)
      process.stdout.write(`not linked, since the files are absent: ${absent.join(', ')}\n`)
    expect(absent.length).toBeLessThanOrEqual(3)
  })
})

describe.runIf(existsSync(left) && existsSync(right))('two files of people of whom nothing is said', () => {
  it(
    'are linked with F1 of 0.995 at least',
    async () => {
      const [key] = headersOf(left)
      const keys = (path: string) =>
        `SELECT "${key}" AS key, split_part("${key}", '-', 2) AS number FROM ${rows(path)}`
      const truth = `SELECT l.key AS a, r.key AS b FROM (${keys(left)}) l JOIN (${keys(right)}) r USING (number)`
      expect(await f1Of({ left, right, key }, truth)).toBeGreaterThanOrEqual(0.995)
    },
    PATIENCE,
  )
})

describe.runIf(existsSync(places))('one file of institutions of which nothing is said', () => {
  it(
    'is rid of its duplicates with F1 of 0.89 at least, the answer that it holds left alone',
    async () => {
      const [answer, key] = headersOf(places)
      const truth = `SELECT l."${key}" AS a, r."${key}" AS b FROM ${rows(places)} l
        JOIN ${rows(places)} r ON l."${answer}" = r."${answer}" AND l."${key}" < r."${key}"`
      expect(await f1Of({ left: places, key }, truth)).toBeGreaterThanOrEqual(0.89)
    },
    PATIENCE,
  )
})
