import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenEngine, openDuckdb } from '../engine/duckdb-engine.ts'
import { readSource } from '../input/read-source.ts'
import { formatOf, reserveOutput } from './output-file.ts'
import { writeLinks } from './write-links.ts'

let folder: string
let engine: OpenEngine

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linkage-output-'))
  engine = await openDuckdb({ memory: 1024 ** 3, spill: join(folder, 'spill') })
  writeFileSync(join(folder, 'left.csv'), 'id\nl0\n"l,1"\nl2\n')
  writeFileSync(join(folder, 'right.csv'), 'id\nr0\nr1\n')
  await readSource(engine, 'left', { path: join(folder, 'left.csv'), key: 'id' })
  await readSource(engine, 'right', { path: join(folder, 'right.csv'), key: 'id' })
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

async function leave(links: string, clusters: string) {
  await engine.run({
    name: 'links',
    sql: `CREATE OR REPLACE TABLE links AS SELECT * FROM (VALUES ${links}) AS t(l, r, weight, probability)`,
  })
  await engine.run({
    name: 'clusters',
    sql: `CREATE OR REPLACE TABLE clusters AS SELECT * FROM (VALUES ${clusters}) AS t(side, "row", key, cluster)`,
  })
}

describe('what a run leaves on disk', () => {
  test('between two tables: pairs in the order of the rows, clusters with their side', async () => {
    await leave(
      '(2, 0, 12345, 0.999807), (1, 1, -70, 0.4878719), (1, 0, 1000, 0.6666666666)',
      `('left', 0, 'l0', 'c2'), ('left', 1, 'l,1', 'c3'), ('left', 2, 'l2', 'c1'), ('right', 0, 'r0', 'c1'), ('right', 1, 'r1', 'c3')`,
    )
    const pairs = join(folder, 'pairs.csv')
    const clusters = join(folder, 'clusters.csv')
    await writeLinks(engine, {
      sides: 2,
      pairs: { path: pairs, final: pairs, format: 'csv' },
      clusters: { path: clusters, final: clusters, format: 'csv' },
    })
    expect(readFileSync(pairs, 'utf8')).toBe(`left_key,right_key,weight,probability
"l,1",r0,1.000,0.666666667
"l,1",r1,-0.070,0.487871900
l2,r0,12.345,0.999807000
`)
    expect(readFileSync(clusters, 'utf8')).toBe(`key,cluster,side
l0,c2,left
"l,1",c3,left
l2,c1,left
r0,c1,right
r1,c3,right
`)
  })

  test('inside one table: both keys are its own; Parquet has numbers', async () => {
    await leave(
      '(0, 2, 1500, 0.75::DOUBLE)',
      `('left', 0, 'l0', 'a'), ('left', 1, 'l,1', 'b'), ('left', 2, 'l2', 'a')`,
    )
    const pairs = join(folder, 'pairs.parquet')
    await writeLinks(engine, {
      sides: 1,
      pairs: { path: pairs, final: pairs, format: 'parquet' },
      clusters: null,
    })
    expect(await engine.rows(`SELECT * FROM '${pairs}'`)).toEqual([['l0', 'l2', 1.5, 0.75]])
  })

  test('is an error that names the file when the disk is full', async () => {
    await leave('(0, 0, 1500, 0.75)', `('left', 0, 'l0', 'a')`)
    const pairs = { path: '/dev/full', final: 'out.csv', format: 'csv' as const }
    const error = await writeLinks(engine, { sides: 2, pairs, clusters: null }).catch((e) => e)
    expect(error).toMatchObject({ code: 'disk-full', details: { path: 'out.csv' } })
  })
})

describe('an output file', () => {
  test('replaces an older one when it is whole, and leaves nothing else behind', async () => {
    const path = join(mkdtempSync(join(folder, 'out-')), 'out.csv')
    writeFileSync(path, 'old')
    const out = await reserveOutput(path)
    writeFileSync(out.path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('old')
    await out.keep()
    out.drop()
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(join(path, '..'))).toEqual(['out.csv'])
  })

  test('that is dropped leaves nothing, and the older one as it was', async () => {
    const path = join(mkdtempSync(join(folder, 'out-')), 'out.csv')
    writeFileSync(path, 'old')
    const out = await reserveOutput(path)
    writeFileSync(out.path, 'half of the n')
    out.drop()
    out.drop()
    expect(readdirSync(join(path, '..'))).toEqual(['out.csv'])
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('is refused before the work where it could not be written', async () => {
    mkdirSync(join(folder, 'taken.csv'), { recursive: true })
    await expect(reserveOutput(join(folder, 'taken.csv'))).rejects.toMatchObject({ code: 'output-exists' })
    await expect(reserveOutput(join(folder, 'none', 'out.csv'))).rejects.toMatchObject({
      code: 'output-unwritable',
      details: { whyEn: 'its folder does not exist' },
    })
  })

  test('says by its ending how it is written', () => {
    expect([formatOf('a.CSV', '--out'), formatOf('b.parquet', '--out')]).toEqual(['csv', 'parquet'])
    expect(() => formatOf('links.txt', '--out')).toThrow('.csv or .parquet')
  })
})
