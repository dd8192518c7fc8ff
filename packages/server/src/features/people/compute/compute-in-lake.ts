import { join } from 'node:path'
import { type LakeSession, openLakeSession } from '../../../lake/index.ts'
import { difference } from './difference.ts'
import { facts } from './facts.ts'
import { known } from './known.ts'
import { lists } from './lists.ts'
import { rosterViews } from './rosters.ts'
import type { ListSettings, Statement } from './settings.ts'

/** How far a computation is: which step begins. */
export type ListProgress = (step: { name: string; done: number; of: number }) => void

const LIMITS = { memory: '1200MB', threads: 2 }

/**
 * Computes who stands on which list, over the roster lake alone, and gives the engine with its table `numbered` to `read`.
 */
export async function computeInLake<T>(
  settings: ListSettings,
  read: (session: LakeSession) => Promise<T>,
  progress: ListProgress = () => undefined,
): Promise<T> {
  const session = await openLakeSession(join(settings.lake, '.scratch'), LIMITS)
  const steps: [name: string, statements: readonly Statement[]][] = [
    ['read', [...rosterViews(settings), ...known(settings)]],
    ['facts', facts(settings)],
    ['lists', lists(settings)],
    ['difference', difference(settings)],
  ]
  try {
    for (const [done, [name, statements]] of steps.entries()) {
      progress({ name, done, of: steps.length })
      for (const { sql } of statements) await session.run(sql)
    }
    return await read(session)
  } finally {
    session.close()
  }
}
