import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenEngine, openDuckdb } from '../engine/duckdb-engine.ts'
import type { LinkageError } from '../errors/linkage-error.ts'
import { readSource, type SourceFile } from './read-source.ts'

let folder: string
let engine: OpenEngine

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linkage-input-'))
  engine = await openDuckdb({ memory: 1024 ** 3, spill: folder })
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

/** Reads a file of this content; gives the headers and all rows with their numbers and keys. */
async function read(content: string | Buffer, file: Partial<SourceFile> = {}, name = 'table.csv') {
  const path = join(folder, name)
  writeFileSync(path, content)
  const source = await readSource(engine, 'left', { path, ...file })
  return { source, rows: await engine.rows('SELECT * FROM left_source ORDER BY row') }
}

async function failure(content: string | Buffer, file: Partial<SourceFile> = {}): Promise<LinkageError> {
  return read(content, file).then(
    () => expect.fail('nothing was wrong'),
    (error: LinkageError) => error,
  )
}

describe('a text table', () => {
  test('keeps its cells as they are; the row number is the key', async () => {
    const { source, rows } = await read('id, name\n1, 王伟\n2,\n')
    expect(source).toMatchObject({ table: 'left_source', headers: ['id', 'name'], rows: 2 })
    expect(rows).toEqual([
      [0, '1', '1', ' 王伟'],
      [1, '2', '2', null],
    ])
  })

  test('has the key of the column that was named, without blanks around it', async () => {
    const { rows } = await read('name;ID\nAnn; a1\nBob;b2 \n', { key: 'id' })
    expect(rows.map(([, key]) => key)).toEqual(['a1', 'b2'])
  })

  test('may call its key column key', async () => {
    const { source, rows } = await read('key,name\nx,Ann\n', { key: 'key' })
    expect(source.headers).toEqual(['key_2', 'name'])
    expect(rows).toEqual([[0, 'x', 'x', 'Ann']])
  })

  test.each([
    ['a mark of its byte order', '\uFEFFid,name\n1,x\n'],
    ['carriage returns', 'id,name\r1,x\r'],
    ['both line ends', 'id,name\r\n1,x'],
    ['quoted headers', '"id","name"\n"1","x"\n'],
    ['tabs', 'id\tname\n1\tx\n'],
    ['empty cells beyond the header', 'id,name\n1,x,,\n'],
  ])('is read with %s', async (_, content) => {
    const { source, rows } = await read(content)
    expect(source.headers).toEqual(['id', 'name'])
    expect(rows).toEqual([[0, '1', '1', 'x']])
  })

  test('may have line breaks and quotes in quoted cells', async () => {
    const { rows } = await read('id,name\n1,"two\nlines, ""quoted"""\n')
    expect(rows).toEqual([[0, '1', '1', 'two\nlines, "quoted"']])
  })

  test('may have short rows', async () => {
    const { rows } = await read('id,name,town\n1\n2,"x\ny"\n')
    expect(rows).toEqual([
      [0, '1', '1', null, null],
      [1, '2', '2', 'x\ny', null],
    ])
  })

  test('may have cells of megabytes and NULs', async () => {
    const long = '长'.repeat(1_500_000)
    const { rows } = await read(`id,name\n1,${long}\n2,a\0b\n`)
    expect(rows).toEqual([
      [0, '1', '1', long],
      [1, '2', '2', 'a\0b'],
    ])
  })

  test('of a header alone has no rows', async () => {
    const { source } = await read('id,name\n', { key: 'id' })
    expect(source).toMatchObject({ headers: ['id', 'name'], rows: 0 })
  })

  test('has a name with stars and quotes', async () => {
    await read('id\n9\n', {}, "ab's.csv")
    const { rows } = await read('id\n1\n', {}, "[a]*'s.csv")
    expect(rows).toEqual([[0, '1', '1']])
  })

  test('keeps the order of a large file', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `${i + 1},${'x'.repeat(i % 40)}`)
    const { source } = await read(`id,text\n${lines.join('\n')}\n`)
    expect(source.rows).toBe(300_000)
    expect(await engine.rows('SELECT count(*) FROM left_source WHERE key <> id')).toEqual([[0n]])
  })

  test('is the same whatever its cells, when they are quoted', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '王', ' ', '"', ',', '\n', ';'), minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (table) => {
        const text = table.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
        const { rows } = await read(['h1,h2', ...text].join('\n'))
        expect(rows.map(([, , ...cells]) => cells)).toEqual(table)
      }),
      { numRuns: 30 },
    )
  })
})

describe('what cannot be read', () => {
  test('says that there is no such file', async () => {
    const error = await readSource(engine, 'left', { path: join(folder, 'none.csv') }).catch((e) => e)
    expect(error.en).toContain('none.csv" cannot be read: there is no such file')
  })

  test.each([
    ['nothing', '', 'empty'],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0x2c, 0xff, 0x0a]), 'neither a text table in UTF-8'],
    ['a lone surrogate', Buffer.from([0x61, 0x0a, 0xed, 0xa0, 0x80, 0x0a]), 'neither a text table in UTF-8'],
    ['a quote that is never closed', 'id,name\n1,"x\n2,y\n', 'line 2'],
    ['a web page', '\uFEFF\n<!DOCTYPE html><table></table>', 'neither a text table in UTF-8'],
    ['cells beyond the header', 'id,name\n1,x,y\n', 'line 2'],
  ])('says so of %s', async (_, content, words) => {
    const error = await failure(content)
    expect(error.code).toBe('input-unreadable')
    expect(error.en).toContain(words)
  })

  test('is given to whoever can open it, and its surrogates become replacement marks', async () => {
    const { rows } = await read(Buffer.from([0xff, 0xfe, 0x61, 0]), {
      open: async () => ({
        header: ['id', 'na"me'],
        rows: (async function* () {
          yield [['1', 'x\ud800'], ['2']]
        })(),
        close: async () => undefined,
      }),
    })
    expect(rows).toEqual([
      [0, '1', '1', 'x\ufffd'],
      [1, '2', '2', null],
    ])
  })
})

describe('the key column', () => {
  test('must be there: the error names those that are', async () => {
    const error = await failure('id,name\n1,x\n', { key: 'code' })
    expect(error).toMatchObject({ code: 'key-missing', details: { column: 'code', found: 'id, name' } })
  })

  test('must have a value in every row: the error names the first that has none', async () => {
    const error = await failure('id,name\n1,x\n ,y\n', { key: 'id' })
    expect(error).toMatchObject({ code: 'key-empty', details: { row: 2 } })
  })

  test('must not repeat one: the error has examples and their number', async () => {
    const error = await failure('id\n1\n2\n1\n2\n2\n3\n', { key: 'id' })
    expect(error).toMatchObject({ code: 'key-duplicate', details: { example: '2 (×3), 1 (×2)', count: 2 } })
  })
})

describe('Parquet', () => {
  test('gives texts of whatever it holds, in file order, whole numbers without a fraction', async () => {
    const path = join(folder, 'table.parquet')
    await engine.run({
      name: 'parquet',
      sql: `COPY (SELECT 'a' || range AS " Id", CAST(13800001111 + range AS DOUBLE) AS phone, DATE '2020-01-02' AS born,
        0.5::DOUBLE AS share, [1, 2] AS list, NULL::VARCHAR AS nothing FROM range(3)) TO '${path}' (FORMAT parquet)`,
    })
    const source = await readSource(engine, 'left', { path, key: 'Id' })
    expect(source).toMatchObject({ headers: ['Id', 'phone', 'born', 'share', 'list', 'nothing'], rows: 3 })
    expect((await engine.rows('SELECT * FROM left_source ORDER BY row'))[1]).toEqual([
      1,
      'a1',
      'a1',
      '13800001112',
      '2020-01-02',
      '0.5',
      '[1, 2]',
      null,
    ])
  })

  test('that is cut off is an error', async () => {
    expect(await failure('PAR1 and then nothing')).toMatchObject({ code: 'input-unreadable' })
  })
})
