import { createHmac, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Keys that live outside the database (design §4): one for sealing values, one for the index that finds them, one for phones. */
export type Keys = { sealing: Buffer; index: Buffer; device: Buffer }

/**
 * Reads the master key of a data folder, or makes it at the first start (32 random bytes, readable by its owner only).
 * Losing the file makes every sealed ID number unreadable: it belongs into the backup, apart from the database's.
 */
export async function openKeys(dataDir: string): Promise<Keys> {
  const folder = join(dataDir, 'keys')
  const file = join(folder, 'master.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  await chmod(file, 0o600)
  const master = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex')
  if (master.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return deriveKeys(master)
}

/** Splits one master key into the working keys. */
export function deriveKeys(master: Buffer): Keys {
  const derive = (purpose: string) => createHmac('sha256', master).update(purpose).digest()
  return {
    sealing: derive('kuomian sealing 1'),
    index: derive('kuomian index 1'),
    device: derive('kuomian device 1'),
  }
}
