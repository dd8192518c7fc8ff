import { existsSync, rmSync } from 'node:fs'
import { installBinaries } from './binaries.ts'
import { isServerHeld, takeTurn } from './lock.ts'
import { meetingFolder, memoryFile, rememberedFolder, rememberedPlace } from './place.ts'
import { runningServer, stopPostmaster } from './postmaster.ts'
import { PostgresProblem } from './problem.ts'

/**
 * Removes the embedded server of a data folder with all its data (`--fresh`), wherever its place is.
 * @throws PostgresProblem `postgres.in-use` while any process still uses it
 */
export async function removePostgres(dataDir: string): Promise<void> {
  const folder = meetingFolder(dataDir)
  const turn = await takeTurn(folder)
  try {
    if (isServerHeld(folder)) {
      throw new PostgresProblem(
        'postgres.in-use',
        `数据库正在使用中,不能重建:${dataDir}。请先停止正在运行的 kuomian。`,
        `the database is in use and cannot be made anew: ${dataDir}. Stop the running kuomian first.`,
      )
    }
    const remembered = rememberedFolder(dataDir)
    const place = remembered && existsSync(remembered) ? rememberedPlace(dataDir) : null
    if (place && (await runningServer(place))) await stopPostmaster(place, await installBinaries(place))
    if (remembered) rmSync(remembered, { recursive: true, force: true })
    rmSync(memoryFile(dataDir), { force: true })
  } finally {
    turn.release()
  }
}
