import { open, readFile } from 'node:fs/promises'
import { endianness } from 'node:os'

/** The ledger's states of a person in the index's month, as bits (`PersonFacts`). */
export const STATE_BITS = {
  arrears: 1,
  interrupted: 2,
  suspended: 4,
  retired: 8,
  resident: 16,
  institution: 32,
  alone: 64,
} as const

/** How many months back from its own the index knows single payments. */
export const MONTHS_KNOWN = 32

/** No such month. */
export const NO_MONTH = 0xffff

/**
 * The ledgers' payments by person, sorted by a keyed hash of the ID number: whoever has the file without the key learns nobody's payments.
 * Somebody who pays through two accounts has two entries behind each other. 19 bytes an entry: 2.7 million persons are 51 MB.
 *
 * 64 bits of hash meet by chance once in 10^5 indexes of 2.7 million persons, and a number that is not in it once in 10^12 look-ups.
 */
export type IndexColumns = {
  high: Uint32Array
  low: Uint32Array
  /** The account in `accounts`, from 1; 0 without one. */
  account: Uint32Array
  /** Bit n: paid for the month n months before the index's own. */
  paid: Uint32Array
  /** Of a payer the first month of his unbroken run, of others the last month paid, as months since the year 0; or {@link NO_MONTH}. */
  month: Uint16Array
  states: Uint8Array
}

/** An index as it is read. */
export type IndexFile = IndexColumns & { accounts: readonly AccountName[] }

/** An account as answers name it: its unit number and its employer's name. */
export type AccountName = readonly [unitNumber: string, name: string]

const magic = 0x4b50_4931
const widths = { high: 4, low: 4, account: 4, paid: 4, month: 2, states: 1 } as const
const headBytes = 12

/** Writes an index to a new file of the owner's own, safely on disk. */
export async function writeIndexFile(
  path: string,
  columns: IndexColumns,
  accounts: readonly AccountName[],
): Promise<void> {
  if (endianness() !== 'LE') throw new Error('the index is written as little-endian machines hold it')
  const names = Buffer.from(JSON.stringify(accounts), 'utf8')
  const head = Buffer.from(Uint32Array.of(magic, columns.high.length, names.length).buffer)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(head)
    for (const name of columnNames()) {
      const { buffer, byteOffset, byteLength } = columns[name]
      await file.writeFile(Buffer.from(buffer, byteOffset, byteLength))
    }
    await file.writeFile(names)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Reads an index into typed arrays over the file's own bytes. @throws when it is none, or cut short */
export async function readIndexFile(path: string): Promise<IndexFile> {
  const bytes = await readFile(path)
  // Typed arrays want their place in memory even; a file's buffer of this size has its own.
  const data = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(new Uint8Array(bytes))
  const [found, count = 0, nameBytes = 0] = new Uint32Array(data.buffer, data.byteOffset, 3)
  const entry = columnNames().reduce((sum, name) => sum + widths[name], 0)
  if (found !== magic || data.length !== headBytes + count * entry + nameBytes)
    throw new Error(`${path} is no payer index`)
  let at = data.byteOffset + headBytes
  const place = (name: keyof typeof widths): [ArrayBufferLike, number, number] => {
    const start = at
    at += count * widths[name]
    return [data.buffer, start, count]
  }
  const columns = {
    high: new Uint32Array(...place('high')),
    low: new Uint32Array(...place('low')),
    account: new Uint32Array(...place('account')),
    paid: new Uint32Array(...place('paid')),
    month: new Uint16Array(...place('month')),
    states: new Uint8Array(...place('states')),
  }
  const accounts: AccountName[] = JSON.parse(data.toString('utf8', at - data.byteOffset))
  return { ...columns, accounts }
}

const columnNames = () => ['high', 'low', 'account', 'paid', 'month', 'states'] as const
