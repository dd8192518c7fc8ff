import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { migrate, type OpenDatabase, openDatabase } from '../db/index.ts'
import { openPostgres } from '../postgres/index.ts'
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
  await mkdir(folders.data, { recursive: true })
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
