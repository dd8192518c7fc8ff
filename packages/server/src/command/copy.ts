import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Tx } from '../db/transaction.ts'

export type CopyValue = string | number | boolean | null | Buffer | readonly (string | number)[]

/**
 * Brings many rows into a table inside the transaction, as the actor's role. PostgreSQL refuses COPY into a table with
 * row security, so the rows are COPYed into a temporary stage and inserted from there, each checked by the policies.
 * @param columns in the order of each row's values; a Buffer becomes bytea, an array an SQL array; ids may be given
 * @returns how many rows went in
 */
export async function copyRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
  const names = columns.join(', ')
  await tx.client.query(
    `create temp table stage on commit drop as select ${names} from ${table} with no data`,
  )
  const count = await copyInto(tx, `stage (${names})`, rows)
  await tx.client.query(`insert into ${table} (${names}) overriding system value select ${names} from stage`)
  await tx.client.query('drop table stage')
  return count
}

/** COPYs rows into a table without row security, such as a stage of one's own. */
export async function copyInto(
  tx: Tx,
  target: string,
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
  const sink = tx.client.query(copyFrom(`copy ${target} from stdin`))
  let count = 0
  async function* lines() {
    let chunk = ''
    for await (const row of rows) {
      count++
      for (let i = 0; i < row.length; i++) chunk += (i ? '\t' : '') + copyText(row[i] ?? null)
      chunk += '\n'
      if (chunk.length > 60_000) {
        yield chunk
        chunk = ''
      }
    }
    if (chunk) yield chunk
  }
  await pipeline(Readable.from(lines(), { objectMode: false }), sink)
  return count
}

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in COPY's text format. */
function copyText(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return escapeText(`{${value.map(arrayElement).join(',')}}`)
}

const arrayElement = (item: string | number): string =>
  typeof item === 'number' ? String(item) : `"${item.replace(/["\\]/g, '\\$&')}"`

const escapeText = (text: string): string => text.replace(special, (found) => escapes[found] ?? found)
