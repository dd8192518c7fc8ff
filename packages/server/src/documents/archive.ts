import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by the hash of their content, below the data folder: the same content is kept once, and never changes. */
export type Archive = {
  /** Keeps content so that it outlives a power cut. @returns its SHA-256 */
  keep(content: Buffer): Promise<string>
  /** The content of a hash; null when it is missing or no longer what it was. */
  read(hash: string): Promise<Buffer | null>
}

/** Opens the archive of a folder, which need not exist yet. */
export function openArchive(folder: string): Archive {
  // Nothing that a user typed becomes a path: a hash is hexadecimal.
  const place = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    async keep(content) {
      const hash = sha256(content)
      const path = place(hash)
      if (await stat(path).catch(() => null)) return hash
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const partial = `${path}.${randomUUID()}`
      const file = await open(partial, 'wx', 0o600)
      try {
        await file.writeFile(content)
        await file.datasync()
      } finally {
        await file.close()
      }
      await rename(partial, path)
      return hash
    },
    async read(hash) {
      const content = await readFile(place(hash)).catch(() => null)
      return content !== null && sha256(content) === hash ? content : null
    },
  }
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
