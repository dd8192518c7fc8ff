import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where files of a feed are dropped; what was taken and what was refused lies below. */
export const inboxFolder = (inbox: string, campaign: string, feed: string): string =>
  join(inbox, campaign, feed)

/** Makes the folders of a feed, so that a partner finds them. */
export async function makeInbox(folder: string): Promise<void> {
  for (const part of ['', 'done', 'refused'])
    await mkdir(join(folder, part), { recursive: true, mode: 0o750 })
}

/** A file as it lies there, by what changes while somebody still writes it. */
export type DroppedFile = { name: string; size: number; changedAt: number }

/** What programs write while they are not ready, and what office programs leave beside an open file. */
const unfinished = /^[.~]|\.(?:part|partial|tmp|crdownload|filepart)$/i

/** The files that lie in a folder, those that are named as unfinished left out. */
export async function droppedFiles(folder: string): Promise<DroppedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const files: DroppedFile[] = []
  for (const entry of entries) {
    if (!entry.isFile() || unfinished.test(entry.name)) continue
    const found = await stat(join(folder, entry.name)).catch(() => null)
    if (found !== null && found.size > 0)
      files.push({ name: entry.name, size: found.size, changedAt: found.mtimeMs })
  }
  return files.sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Puts a file away under the moment at which that was done, so that a name that comes again overwrites nothing.
 * @returns where it lies now
 */
export async function putAway(folder: string, name: string, where: 'done' | 'refused'): Promise<string> {
  const moment = new Date().toISOString().replaceAll(/[-:]/g, '').slice(0, 15)
  const path = join(folder, where, `${moment}-${basename(name)}`)
  await rename(join(folder, name), path)
  return path
}
