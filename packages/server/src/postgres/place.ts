import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { type Account, canEnter, chooseAccount, isRoot } from './account.ts'
import { PostgresProblem } from './problem.ts'

/** Where the server of a data folder lives, and as whom it runs. */
export type Place = { folder: string; account: Account }

const Memory = z.object({ place: z.string() })

/** The folder in which the processes of one data folder meet: locks, and the memory of the place. */
export function meetingFolder(dataDir: string): string {
  const folder = join(resolve(dataDir), 'database')
  try {
    // Root's data folder must let the server's account through to its own part; lists nothing to it.
    mkdirSync(resolve(dataDir), { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'writable'), '')
  } catch {
    throw new PostgresProblem(
      'postgres.data-unwritable',
      `数据目录不可写:${dataDir}。请换一个目录(--data)或修改其权限。`,
      `the data folder is not writable: ${dataDir}. Name another with --data, or change its permissions.`,
    )
  }
  return folder
}

/** The place chosen at an earlier start, or null. */
export function rememberedPlace(dataDir: string): Place | null {
  const place = rememberedFolder(dataDir)
  if (place === null) return null
  if (!existsSync(place)) {
    // Inside the data folder somebody has cleared it on purpose; outside, a start from nothing would hide a loss.
    if (place.startsWith(resolve(dataDir))) return null
    throw new PostgresProblem(
      'postgres.place-gone',
      `数据库目录不见了:${place}。请恢复该目录,或用 --fresh 从头开始。`,
      `the database folder is gone: ${place}. Bring it back, or begin anew with --fresh.`,
    )
  }
  const owner = statSync(place).uid
  if (!isRoot() && process.getuid && owner !== process.getuid()) {
    throw new PostgresProblem(
      'postgres.foreign-owner',
      `数据库目录属于另一个用户(uid ${owner}):${place}。请以该用户或 root 启动,或用 --data 另选目录。`,
      `the database folder belongs to another user (uid ${owner}): ${place}. Start as that user or as root, or choose another folder with --data.`,
    )
  }
  return { folder: place, account: chooseAccount(owner) }
}

/** The remembered path itself, whether or not anything is there. */
export function rememberedFolder(dataDir: string): string | null {
  const file = memoryFile(dataDir)
  if (!existsSync(file)) return null
  return resolve(dataDir, Memory.parse(JSON.parse(readFileSync(file, 'utf8'))).place)
}

/**
 * Chooses where the server lives, and remembers it: in the data folder if the server's account can
 * reach that, else outside the clone. Every candidate is tried for real, because a file system may
 * ignore owners and modes (Windows shares, some container mounts).
 */
export function choosePlace(dataDir: string): Place {
  const account = chooseAccount(null)
  const folder = candidates(dataDir).find((candidate) => prepare(candidate, account))
  if (folder === undefined) {
    throw new PostgresProblem(
      'postgres.no-place',
      '找不到数据库用户能够使用的目录:请用 --data 指定一个本地磁盘上的目录,或设置 DATABASE_URL。',
      'found no folder that the database user can use: name one on a local disk with --data, or set DATABASE_URL.',
    )
  }
  const file = memoryFile(dataDir)
  // Relative within the data folder, so that a copied or moved one has its own.
  const place = folder.startsWith(resolve(dataDir)) ? relative(resolve(dataDir), folder) : folder
  writeFileSync(`${file}.partial`, JSON.stringify({ place }), { mode: 0o600 })
  renameSync(`${file}.partial`, file)
  return { folder, account }
}

/** Where the place is remembered. */
export function memoryFile(dataDir: string): string {
  return join(resolve(dataDir), 'database', 'place.json')
}

function candidates(dataDir: string): string[] {
  const mark = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state')
  return [
    join(resolve(dataDir), 'postgres'),
    ...(isRoot() ? [`/var/lib/kuomian/${mark}`, `/var/tmp/kuomian-${mark}`] : [join(state, 'kuomian', mark)]),
    join(tmpdir(), `kuomian-${mark}`),
  ]
}

/** Makes the folder private to the account; false where that does not work or is not ours. */
function prepare(folder: string, account: Account): boolean {
  try {
    mkdirSync(join(folder, '..'), { recursive: true, mode: 0o711 })
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 })
      if (account) chownSync(folder, account.uid, account.gid)
      chmodSync(folder, 0o700)
    }
    const { uid, mode } = lstatSync(folder)
    if (process.getuid) {
      if ((mode & 0o777) !== 0o700 || uid !== (account?.uid ?? process.getuid())) return false
    }
    return canEnter(account, folder)
  } catch {
    return false
  }
}
