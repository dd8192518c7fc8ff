import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { PostgresProblem } from './problem.ts'
import { run } from './run.ts'

/** The role that owns the embedded server. */
export const OWNER = 'kuomian'

/** Where the database files are. */
export function clusterFolder(place: Place): string {
  return join(place.folder, 'cluster')
}

/**
 * Makes the database files at the first start. C collation orders by code point everywhere alike, and
 * the C.UTF-8 character type lets pg_trgm see Chinese letters: under the plain C type it sees none.
 * A kill in the middle leaves only a `.partial` folder, made anew next time.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  const folder = clusterFolder(place)
  if (existsSync(join(folder, 'PG_VERSION'))) return checkMajor(folder, binaries)
  const partial = `${folder}.partial`
  const secret = join(place.folder, 'password')
  writePrivately(place, secret, randomBytes(24).toString('base64url'))
  const initialise = async (characterType: string) => {
    await rm(partial, { recursive: true, force: true })
    return run(place, binaries, 'initdb', [
      ...['-D', partial, '-U', OWNER, `--pwfile=${secret}`, '--auth=scram-sha-256', '--no-instructions'],
      ...['--encoding=UTF8', '--locale=C', `--lc-ctype=${characterType}`],
    ])
  }
  let outcome = await initialise('C.UTF-8')
  // A C library without C.UTF-8 (macOS, old enterprise systems): searching Chinese names is then slower.
  if (outcome.code !== 0) outcome = await initialise('C')
  if (outcome.code !== 0) throw startFailed(outcome.output)
  mkdirSync(join(place.folder, 'log'), { recursive: true, mode: 0o700 })
  if (place.account) chownSync(join(place.folder, 'log'), place.account.uid, place.account.gid)
  await rename(partial, folder)
}

/** The owner's password, known to nobody but who may read the place. */
export function ownerPassword(place: Place): string {
  return readFileSync(join(place.folder, 'password'), 'utf8')
}

/** Writes a file that only the place's account (and root) can read. */
export function writePrivately(place: Place, file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
  if (place.account) chownSync(file, place.account.uid, place.account.gid)
}

/** The problem of a server that did not come up, with the last thing it said. */
export function startFailed(output: string): PostgresProblem {
  const last = output.trim().split('\n').slice(-3).join(' ')
  return new PostgresProblem(
    'postgres.start-failed',
    `PostgreSQL 未能启动:${last}`,
    `PostgreSQL did not start: ${last}`,
  )
}

function checkMajor(folder: string, binaries: Binaries): void {
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major === String(binaries.major)) return
  throw new PostgresProblem(
    'postgres.other-major',
    `数据目录属于 PostgreSQL ${major},本程序带的是 ${binaries.major}:旧数据未动;可用 --data 另选目录,或用自己的 PostgreSQL ${major} 打开 ${folder} 并设置 DATABASE_URL。`,
    `the data folder is of PostgreSQL ${major}, this program brings ${binaries.major}: nothing was touched; choose another folder with --data, or run a PostgreSQL ${major} of your own on ${folder} and set DATABASE_URL.`,
  )
}
