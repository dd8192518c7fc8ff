import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

const shared = '/dev/shm'
const needed = 8 * 1024 ** 3
const day = 24 * 3_600_000

/**
 * A folder in memory for what tests write and throw away (databases by the hundred, copied as files): a disk makes them wait for half of their
 * time. What a killed run left behind a day ago is removed.
 * @returns undefined where there is none, or no room in it
 */
export function memoryFolder(): string | undefined {
  if (!existsSync(shared)) return undefined
  const { bavail, bsize } = statfsSync(shared)
  if (Math.min(bavail * bsize, process.availableMemory()) < needed) return undefined
  const folder = join(shared, `kuomian-tests-${process.getuid?.() ?? 0}`)
  // Who runs as root starts PostgreSQL as somebody else, who has to come through.
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  for (const name of readdirSync(folder)) {
    const old = statSync(join(folder, name), { throwIfNoEntry: false })
    if (old !== undefined && Date.now() - old.mtimeMs > day)
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  return folder
}
