import { existsSync } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { migrate, type OpenDatabase, openDatabase } from '../db/index.ts'
import { openPostgres, PostgresProblem } from '../postgres/index.ts'
import { type Keys, openKeys } from '../sealing/index.ts'
import { type Folders, foldersOf } from './folders.ts'

/** Everything that a command or the server needs to work: database, keys and folders. */
export type Program = {
  db: OpenDatabase
  connectionString: string
  keys: Keys
  folders: Folders
  /** Where the embedded database lives; null when DATABASE_URL names a server of one's own. */
  postgresPlace: string | null
  /** Whether another process was already running the database: the command line joins it. */
  joined: boolean
  close(): Promise<void>
}

/**
 * Opens the program on a data folder: starts or joins PostgreSQL, migrates, reads the keys.
 * @throws PostgresProblem with one clear line
 */
export async function openProgram(options: {
  dataDir: string
  databaseUrl?: string | undefined
}): Promise<Program> {
  const folders = foldersOf(resolve(options.dataDir))
  await makeDataFolder(folders.data)
  const postgres = await openPostgres({ dataDir: folders.data, databaseUrl: options.databaseUrl })
  try {
    await migrate(postgres.connectionString)
    const db = openDatabase(postgres.connectionString)
    const keys = await openKeys(folders.data)
    const close = async () => {
      await db.close()
      await postgres.stop()
    }
    return {
      db,
      connectionString: postgres.connectionString,
      keys,
      folders,
      postgresPlace: postgres.place,
      joined: postgres.joined,
      close,
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** Makes the data folder, or says in one line why it cannot be one. */
async function makeDataFolder(path: string): Promise<void> {
  try {
    // With its parent there it is one call; `recursive` never returns on some file systems, such as /proc.
    if (!existsSync(path)) await mkdir(path, { recursive: !existsSync(dirname(path)) })
    await access(path, constants.W_OK | constants.X_OK)
  } catch {
    throw new PostgresProblem(
      'postgres.data-unwritable',
      `数据目录 ${path} 不能建立或不能写入，请用 --data 换一个目录。`,
      `the data folder ${path} cannot be made or written; choose another one with --data.`,
    )
  }
}
