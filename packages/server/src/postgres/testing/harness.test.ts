import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from './index.ts'

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end())
  return rows
}

describe('a database per test', () => {
  test('what one test writes, the next does not see', async () => {
    await using first = await freshDatabase()
    await using second = await freshDatabase()
    await query(first.connectionString, 'CREATE TABLE mark (n int)')
    await expect(query(second.connectionString, 'SELECT * FROM mark')).rejects.toThrow('does not exist')
  })

  test('orders text by code point, in UTF-8', async () => {
    await using database = await freshDatabase()
    const rows = await query(
      database.connectionString,
      `SELECT current_setting('server_encoding') AS encoding, datcollate AS collation
       FROM pg_database WHERE datname = current_database()`,
    )
    expect(rows).toEqual([{ encoding: 'UTF8', collation: 'C' }])
  })

  test('can sort Chinese names by their sound, because the server has ICU', async () => {
    await using database = await freshDatabase()
    const rows = await query(
      database.connectionString,
      `SELECT name FROM (VALUES ('张'), ('阿'), ('李')) AS person (name) ORDER BY name COLLATE "zh-x-icu"`,
    )
    expect(rows).toEqual([{ name: '阿' }, { name: '李' }, { name: '张' }])
  })
})
