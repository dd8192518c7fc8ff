import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '@kuomian/contract'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

/** An uploaded file that waits to be imported. */
export interface Upload {
  readonly id: string
  readonly path: string
  readonly fileName: string
}

const metaSchema = z.object({ fileName: z.string(), campaignId: z.number(), userId: z.number().nullable() })

/** Whose upload it is: nobody else may use it. */
export interface UploadOwner {
  readonly campaignId: number
  readonly userId: number | null
}

const KEPT_MS = 24 * 3_600_000

/** Keeps what somebody uploads, streamed to disk, until it is imported or a day old. */
export async function keepUpload(
  folder: string,
  owner: UploadOwner,
  fileName: string,
  content: Readable,
): Promise<Upload> {
  await removeOld(folder)
  const id = uuidv7()
  const own = join(folder, id)
  await mkdir(own, { recursive: true, mode: 0o700 })
  const path = join(own, 'file')
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
    await writeFile(join(own, 'meta.json'), JSON.stringify({ fileName, ...owner }), { mode: 0o600 })
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    throw error
  }
  return { id, path, fileName }
}

/**
 * Finds an upload again.
 *
 * @throws Refusal `upload-not-found`, also when it belongs to somebody else
 */
export async function findUpload(folder: string, id: string, owner: UploadOwner): Promise<Upload> {
  const text = await readFile(join(folder, id, 'meta.json'), 'utf8').catch(() => null)
  if (text === null) throw new Refusal('upload-not-found')
  const meta = metaSchema.parse(JSON.parse(text))
  if (meta.campaignId !== owner.campaignId || meta.userId !== owner.userId)
    throw new Refusal('upload-not-found')
  return { id, path: join(folder, id, 'file'), fileName: meta.fileName }
}

/** Removes an upload that has been imported: rosters hold personal data and stay nowhere longer than needed. */
export async function dropUpload(folder: string, id: string): Promise<void> {
  await rm(join(folder, id), { recursive: true, force: true })
}

async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found !== null && Date.now() - found.mtimeMs > KEPT_MS) await dropUpload(folder, name)
  }
}
