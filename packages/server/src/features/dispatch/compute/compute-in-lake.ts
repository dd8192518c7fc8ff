import { join } from 'node:path'
import { lastDayOf } from '@kuomian/campaign'
import { type LakeSession, openLakeSession, sqlText } from '../../../lake/index.ts'
import { counts } from './counts.ts'
import { employers } from './employers.ts'
import { findings } from './findings.ts'
import { foundRows } from './found-rows.ts'
import { rosterViews } from './rosters.ts'
import type { Statement, StatusSettings } from './settings.ts'
import { statuses } from './statuses.ts'
import { scoreSuspects, suspectFacts } from './suspects.ts'

/** How far a computation is: which step begins. */
export type StatusProgress = (step: { name: string; done: number; of: number }) => void

const LIMITS = { memory: '800MB', threads: 2 }

/**
 * Computes how every relation stands, over the roster lake alone, and gives the engine with its tables `pairs`, `behind`, `workforce`, `figures`,
 * `findings`, `suspects` and `employers` to `read`. All persons with their statuses go to `file`; of
 * them only those in `behind` go further.
 */
export async function computeInLake<T>(
  settings: StatusSettings,
  file: string,
  read: (session: LakeSession) => Promise<T>,
  progress: StatusProgress = () => undefined,
): Promise<T> {
  const session = await openLakeSession(join(settings.lake, '.scratch'), LIMITS)
  const steps: [name: string, statements: readonly Statement[]][] = [
    ['read', [...rosterViews(settings), ...foundRows(settings.found), ...employers(settings.employerCodes)]],
    ['findings', findings()],
    ['statuses', statuses(settings)],
    ['counts', counts(settings.units)],
    ['suspects', suspectFacts(settings.suspects)],
    ['write', [personsTo(file)]],
  ]
  try {
    for (const [done, [name, statements]] of steps.entries()) {
      progress({ name, done, of: steps.length })
      for (const { sql } of statements) await session.run(sql)
    }
    await scoreSuspects(session, settings.suspects, lastDayOf(settings.month))
    return await read(session)
  } finally {
    session.close()
  }
}

const personsTo = (file: string): Statement => ({
  name: 'persons',
  sql: `COPY (SELECT delivery_id, row_number, user_unit, firm, person, rank, elsewhere FROM statuses ORDER BY id)
TO ${sqlText(file)} (FORMAT parquet, COMPRESSION zstd)`,
})
