import pg from 'pg'
import { type Binaries, installBinaries } from './binaries.ts'
import { clusterFolder, ensureCluster } from './cluster.ts'
import { checkServer } from './external.ts'
import { holdServer, isServerHeld, type Lock, takeTurn } from './lock.ts'
import { choosePlace, meetingFolder, type Place, rememberedPlace } from './place.ts'
import { runningServer, startPostmaster, stopPostmaster, withDatabase } from './postmaster.ts'
import type { Durability } from './settings.ts'
import { stopOnSignal } from './signals.ts'

/** A PostgreSQL to work with. */
export type Postgres = {
  /** For `pg` and libpq; names the database `kuomian`, or whatever DATABASE_URL names. */
  connectionString: string
  /** Whether the server was already up: another process runs it, or a killed one left it. */
  joined: boolean
  /** The folder with the database files; null when the server is one's own (DATABASE_URL). */
  place: string | null
  /** Lets go of the server. Whoever lets go last stops it. May be called twice. */
  stop(): Promise<void>
}

/** What {@link openPostgres} needs to know. */
export type OpenOptions = {
  /** The product's data folder, `./data` by default; made when missing. */
  dataDir: string
  /** A server of one's own, 15 or later; the embedded one is not touched then. */
  databaseUrl?: string | undefined
  /** `throwaway` trades the safety of the data for speed; for tests. */
  durability?: Durability
}

const DATABASE = 'kuomian'

/**
 * Opens the PostgreSQL of a data folder: starts the embedded one, or joins it when it is up. Several
 * processes may do so at once; the server goes down when the last of them stops, and one that was
 * killed does not count. A server left by kill -9 is taken over.
 * @throws PostgresProblem with one clear line
 * @example
 * const postgres = await openPostgres({ dataDir: './data', databaseUrl: process.env.DATABASE_URL })
 * try { await migrate(postgres.connectionString) } finally { await postgres.stop() }
 */
export async function openPostgres(options: OpenOptions): Promise<Postgres> {
  if (options.databaseUrl) {
    await checkServer(options.databaseUrl)
    return { connectionString: options.databaseUrl, joined: true, place: null, stop: async () => {} }
  }
  const opening = openEmbedded(options.dataDir, options.durability ?? 'durable')
  const forget = stopOnSignal(async () => (await opening).stop())
  try {
    const postgres = await opening
    return { ...postgres, stop: () => postgres.stop().finally(forget) }
  } catch (error) {
    forget()
    throw error
  }
}

async function openEmbedded(dataDir: string, durability: Durability): Promise<Postgres> {
  const folder = meetingFolder(dataDir)
  const turn = await takeTurn(folder)
  try {
    const place = rememberedPlace(dataDir) ?? choosePlace(dataDir)
    const binaries = await installBinaries(place)
    await ensureCluster(place, binaries)
    const running = await runningServer(place)
    const address = running ?? (await start(place, binaries, durability))
    await ensureDatabase(address)
    const holder = await holdServer(folder)
    return {
      connectionString: withDatabase(address, DATABASE),
      joined: running !== null,
      place: place.folder,
      stop: () => letGo(folder, holder, place, binaries),
    }
  } finally {
    turn.release()
  }
}

async function start(place: Place, binaries: Binaries, durability: Durability): Promise<string> {
  await startPostmaster(place, binaries, durability)
  const address = await runningServer(place)
  if (address === null) throw new Error(`the server of ${clusterFolder(place)} vanished after its start`)
  return address
}

async function letGo(folder: string, holder: Lock, place: Place, binaries: Binaries): Promise<void> {
  const turn = await takeTurn(folder)
  try {
    holder.release()
    if (!isServerHeld(folder)) await stopPostmaster(place, binaries)
  } finally {
    turn.release()
  }
}

async function ensureDatabase(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0`)
  } finally {
    await client.end()
  }
}
