import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync } from 'node:fs'
import { chmod, chown, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { clusterFolder, OWNER, ownerPassword, startFailed, writePrivately } from './cluster.ts'
import type { Place } from './place.ts'
import { run } from './run.ts'
import { type Durability, type Endpoint, settings } from './settings.ts'

/** The address of a socket may have 107 bytes, the name in its folder included. */
const SOCKET_FOLDER_LIMIT = 107 - '/.s.PGSQL.5432'.length

/** The running server's own note, postmaster.pid: a fixed list of lines (PostgreSQL, miscadmin.h). */
type Note = { pid: number; endpoint: Endpoint }

/** The log grows slowly (errors without their data); one old one is kept. */
const LOG_LIMIT = 10 * 1024 * 1024

/** Starts the server and waits until it takes connections. Call it only when none is running. */
export async function startPostmaster(
  place: Place,
  binaries: Binaries,
  durability: Durability,
): Promise<void> {
  const folder = clusterFolder(place)
  const own = existsSync(join(folder, 'local.conf')) ? "include 'local.conf'\n" : ''
  const endpoint = await chooseEndpoint(place)
  writePrivately(place, join(folder, 'postgresql.conf'), settings(endpoint, durability) + own)
  const log = join(place.folder, 'log', 'postgresql.log')
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.old`)
  for (let patience = 50; ; patience -= 1) {
    const { code } = await run(place, binaries, 'pg_ctl', [
      'start',
      '-D',
      folder,
      '-l',
      log,
      '-w',
      '-t',
      '600',
    ])
    if (code === 0) return
    const complaint = readFileSync(log, 'utf8')
    // The children of a server killed outright need a moment to notice, and hold its memory until then.
    if (patience === 0 || !complaint.slice(-500).includes('shared memory block')) throw startFailed(complaint)
    await sleep(100)
  }
}

/** Stops the server: open transactions are rolled back, what was committed is on disk. */
export async function stopPostmaster(place: Place, binaries: Binaries): Promise<void> {
  const socketFolder = note(place)?.endpoint
  await run(place, binaries, 'pg_ctl', ['stop', '-D', clusterFolder(place), '-m', 'fast', '-w', '-t', '600'])
  if (socketFolder && 'socketFolder' in socketFolder && !socketFolder.socketFolder.startsWith(place.folder)) {
    await rm(socketFolder.socketFolder, { recursive: true, force: true })
  }
}

/**
 * The address of the server of this place if one is up, whoever started it (a process that was killed
 * leaves its server running). Waits while it is starting or recovering, and clears away the note of a
 * dead server whose process number now belongs to something else, which would keep a new one from starting.
 */
export async function runningServer(place: Place): Promise<string | null> {
  for (;;) {
    const found = note(place)
    if (found === null) return null
    const address = connectionString(place, found.endpoint, 'postgres')
    const state = await probe(address)
    if (state === 'up') return address
    if (!isPostmaster(found.pid, clusterFolder(place))) {
      await rm(join(clusterFolder(place), 'postmaster.pid'), { force: true })
      return null
    }
    await sleep(50)
  }
}

/** The same server's address for another of its databases. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

function note(place: Place): Note | null {
  const file = join(clusterFolder(place), 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid = '', , , port = '', socketFolder = ''] = readFileSync(file, 'utf8').split('\n')
  const endpoint = socketFolder === '' ? { port: Number.parseInt(port, 10) } : { socketFolder }
  return { pid: Number.parseInt(pid, 10), endpoint }
}

/** Written so that `new URL` and libpq read it alike: the socket's folder overrides the host. */
function connectionString(place: Place, endpoint: Endpoint, database: string): string {
  const url = new URL(`postgresql://${OWNER}@localhost/${database}`)
  url.password = ownerPassword(place)
  if ('port' in endpoint) url.port = String(endpoint.port)
  else url.searchParams.set('host', endpoint.socketFolder)
  return url.href
}

async function chooseEndpoint(place: Place): Promise<Endpoint> {
  if (process.platform === 'win32') return { port: await freePort() }
  const near = join(place.folder, 'socket')
  // A killed server leaves its socket locked by a process number that may be somebody else's by now.
  await rm(near, { recursive: true, force: true })
  const folder = Buffer.byteLength(near) <= SOCKET_FOLDER_LIMIT ? near : mkdtempSync('/tmp/kuomian-')
  mkdirSync(folder, { recursive: true })
  if (place.account) await chown(folder, place.account.uid, place.account.gid)
  await chmod(folder, 0o700)
  return { socketFolder: folder }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

async function probe(address: string): Promise<'up' | 'not-up'> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'up'
  } catch {
    return 'not-up'
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether the process is alive and is the server of these files. */
function isPostmaster(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes(cluster)
}
