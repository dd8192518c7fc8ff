import { randomBytes } from 'node:crypto'
import { constants, rmSync } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { FileFormat } from '../dialect/duckdb-files.ts'
import { LinkageError } from '../errors/linkage-error.ts'

/**
 * A file that appears under its name only when it is whole. Until `keep` everything goes to `path`, a name of its own beside the
 * final one, so that whatever happens nobody finds half an answer, and an older answer stays until the new one is there.
 */
export type OutputFile = {
  /** Where to write. */
  path: string
  /** Puts the file under its final name, on disk. */
  keep(): Promise<void>
  /** Removes what was written; does nothing after `keep`. Safe to call from a signal. */
  drop(): void
}

/**
 * Reserves a place for an output: a folder that is missing or closed is found out before the work, not after it.
 * @throws LinkageError output-unwritable, output-exists, disk-full
 * @example
 * const out = await reserveOutput('pairs.csv')
 * try { await write(out.path); await out.keep() } finally { out.drop() }
 */
export async function reserveOutput(final: string): Promise<OutputFile> {
  const existing = await stat(final).catch(() => null)
  if (existing !== null && !existing.isFile()) throw new LinkageError('output-exists', { path: final })
  const refuse = (error: Error) => {
    throw refusal(final, error)
  }
  if (existing !== null) await access(final, constants.W_OK).catch(refuse)
  const path = join(dirname(final), `.${basename(final)}.${randomBytes(6).toString('hex')}.part`)
  await open(path, 'wx')
    .then((handle) => handle.close())
    .catch(refuse)
  let isOpen = true
  return {
    path,
    async keep() {
      try {
        await toDisk(path)
        await rename(path, final)
        isOpen = false
      } catch (error) {
        await rm(path, { force: true })
        throw error instanceof Error ? refusal(final, error) : error
      }
    },
    drop() {
      if (isOpen) rmSync(path, { force: true })
      isOpen = false
    },
  }
}

/** The format that the name of an output asks for. @throws LinkageError option-invalid */
export function formatOf(path: string, option: string): FileFormat {
  const ending = extname(path).toLowerCase()
  if (ending === '.csv') return 'csv'
  if (ending === '.parquet') return 'parquet'
  throw new LinkageError('option-invalid', {
    option,
    why: `文件名须以 .csv 或 .parquet 结尾，而不是“${basename(path)}”`,
    whyEn: `the name must end in .csv or .parquet, unlike "${basename(path)}"`,
  })
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function refusal(path: string, cause: NodeJS.ErrnoException): LinkageError {
  if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    return new LinkageError('disk-full', { path }, { cause })
  const [why, whyEn] =
    cause.code === 'ENOENT'
      ? ['文件夹不存在', 'its folder does not exist']
      : cause.code === 'EACCES' || cause.code === 'EPERM' || cause.code === 'EROFS'
        ? ['没有写入权限', 'permission denied']
        : [cause.message, cause.message]
  return new LinkageError('output-unwritable', { path, why, whyEn }, { cause })
}
