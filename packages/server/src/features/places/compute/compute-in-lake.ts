import { join } from 'node:path'
import { type LakeSession, openLakeSession } from '../../../lake/index.ts'
import type { PlaceSettings } from './settings.ts'
import { placeStatements } from './statements.ts'

const LIMITS = { memory: '800MB', threads: 2 }

/**
 * Compares buildings and their tenants with the ledgers, over the roster lake alone, and gives the engine with its tables `places`, `tenants`,
 * `found_meant` and `standings` to `read`. Persons are counted and never leave it.
 */
export async function computeInLake<T>(
  settings: PlaceSettings,
  read: (session: LakeSession) => Promise<T>,
  progress: (done: number, of: number) => void,
): Promise<T> {
  const session = await openLakeSession(join(settings.lake, '.scratch'), LIMITS)
  try {
    const statements = placeStatements(settings)
    for (const [done, sql] of statements.entries()) {
      progress(done, statements.length)
      await session.run(sql)
    }
    return await read(session)
  } finally {
    session.close()
  }
}
