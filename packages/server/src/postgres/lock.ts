import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock that the kernel takes back when its process dies, whatever killed it. */
export type Lock = { release(): void }

const SQLITE_BUSY = 5

/**
 * Node has no flock; SQLite has, on every platform, as reader and writer locks on a file. An empty
 * file is enough: nothing is ever stored in it.
 */
function lock(file: string, statement: string): Lock | null {
  const database = new DatabaseSync(file)
  try {
    database.exec(statement)
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null
    throw error
  }
  return { release: () => database.isOpen && database.close() }
}

/** Waits for the right to start or stop the server of this data folder; one process has it at a time. */
export async function takeTurn(folder: string): Promise<Lock> {
  for (;;) {
    const turn = lock(join(folder, 'turn.lock'), 'BEGIN EXCLUSIVE')
    if (turn) return turn
    await sleep(20)
  }
}

/** Says "I use the server" until released. Call it only while holding the turn. */
export async function holdServer(folder: string): Promise<Lock> {
  for (;;) {
    const holder = lock(join(folder, 'holders.lock'), 'BEGIN; SELECT count(*) FROM sqlite_schema')
    if (holder) return holder
    await sleep(20)
  }
}

/** Whether any process (this one too) still holds the server. Call it only while holding the turn. */
export function isServerHeld(folder: string): boolean {
  const sole = lock(join(folder, 'holders.lock'), 'BEGIN EXCLUSIVE')
  sole?.release()
  return sole === null
}
