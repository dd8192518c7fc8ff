import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROSTER_KINDS } from '@kuomian/campaign'
import { type OpenDatabase, type Tx, transaction } from '../db/index.ts'
import { kindPath } from './place.ts'

/** Held shared while a delivery moves to its place and its row is committed, exclusively while the lake is swept. */
const LAKE_LOCK = 8_015_002

/** Keeps the sweep away until the transaction that catalogues a delivery has ended. */
export async function holdLake(tx: Tx): Promise<void> {
  await tx.client.query('select pg_advisory_xact_lock_shared($1)', [LAKE_LOCK])
}

/**
 * Removes folders without a row in the catalogue: what an import left that was killed, or whose transaction failed
 * (design §2). Stages of processes that still live stay.
 *
 * @returns how many folders were removed
 */
export async function sweepLake(db: OpenDatabase, lake: string): Promise<number> {
  return transaction(db, async (tx) => {
    await tx.client.query('select pg_advisory_xact_lock($1)', [LAKE_LOCK])
    const { rows } = await tx.client.query<{ lake_path: string }>(
      'select lake_path from delivery where lake_path is not null',
    )
    const known = new Set(rows.map((row) => row.lake_path))
    let removed = 0
    for (const campaign of await namesIn(lake)) {
      for (const kind of ROSTER_KINDS) {
        for (const name of await namesIn(join(lake, kindPath(campaign, kind)))) {
          const path = join(kindPath(campaign, kind), name)
          if (known.has(path) || isBeingFilled(name)) continue
          await rm(join(lake, path), { recursive: true, force: true })
          removed++
        }
      }
    }
    return removed
  })
}

function isBeingFilled(name: string): boolean {
  const processId = Number(/^\.incoming-(\d+)-/.exec(name)?.[1])
  if (!Number.isInteger(processId)) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Somebody else's process lives too; only "no such process" says that nobody fills the folder any more.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
