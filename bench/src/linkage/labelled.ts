import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { JobFiles } from './data/job.ts'

/** Where the labelled sets lie beside a checkout; they are read there and never copied into the project. */
const SETS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'linkage')

/** A labelled set: its files ready to be linked, and what F1 the issue asks of a written model and of none. */
export type Labelled = {
  name: string
  files: Pick<JobFiles, 'left' | 'right' | 'truth'>
  key: string
  written: number
  auto: number
}

/** The labelled sets that are there; those that are not are named in `absent`. What has to be made is put into a folder. */
export async function labelledSets(folder: string): Promise<{ sets: Labelled[]; absent: string[] }> {
  await mkdir(folder, { recursive: true })
  const febrl = [join(SETS, 'febrl4', 'dataset4a.csv'), join(SETS, 'febrl4', 'dataset4b.csv')] as const
  const chicago = join(SETS, 'chicago_providers', 'csv_example_input_with_true_ids.csv')
  const sets: Labelled[] = []
  const absent: string[] = []
  if (febrl.every((path) => existsSync(path))) sets.push(await febrl4(febrl, folder))
  else absent.push('febrl4')
  if (existsSync(chicago)) sets.push(await chicagoProviders(chicago, folder))
  else absent.push('chicago_providers')
  return { sets, absent }
}

/** The number in the keys says who is who. */
async function febrl4([left, right]: readonly [string, string], folder: string): Promise<Labelled> {
  const truth = join(folder, 'febrl4-truth.parquet')
  const keys = (path: string): string =>
    `(SELECT rec_id AS key, split_part(rec_id, '-', 2) AS number FROM read_csv('${path}', header = true, all_varchar = true))`
  await copy(
    `SELECT l.key AS left_key, r.key AS right_key FROM ${keys(left)} l JOIN ${keys(right)} r USING (number)`,
    truth,
  )
  return { name: 'febrl4', files: { left, right, truth }, key: 'rec_id', written: 0.9996, auto: 0.995 }
}

/** The label is a column, which has to be out of sight. */
async function chicagoProviders(path: string, folder: string): Promise<Labelled> {
  const [left, truth] = [join(folder, 'chicago.parquet'), join(folder, 'chicago-truth.parquet')]
  const rows = `read_csv('${path}', header = true, all_varchar = true)`
  await copy(`SELECT * EXCLUDE ("True Id") FROM ${rows}`, left)
  await copy(
    `SELECT l."Id" AS left_key, r."Id" AS right_key FROM ${rows} l JOIN ${rows} r ON l."True Id" = r."True Id" AND l."Id" < r."Id"`,
    truth,
  )
  return { name: 'chicago', files: { left, truth }, key: 'Id', written: 0.9, auto: 0.89 }
}

async function copy(query: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
