import { resolve } from 'node:path'
import { LinkageError } from './errors/linkage-error.ts'
import type { LinkageModel, Resolution } from './model/model.ts'
import { formatOf, type OutputFile, reserveOutput } from './output/output-file.ts'
import { writeLinks } from './output/write-links.ts'
import { link } from './run/link.ts'
import type { LinkOutcome, SourceTable } from './run/request.ts'
import { type FileWork, withSources } from './with-sources.ts'

/** What {@link linkFiles} is asked. */
export type LinkFiles = FileWork & {
  /** `auto`, unless given: proposed from the files and learned. */
  model?: LinkageModel | 'auto'
  threshold?: number
  resolve?: Resolution
  /** The links, `left_key,right_key,weight,probability`; .csv or .parquet by its ending. */
  out: string
  /** The clusters, `key,cluster`, between two files with `side`; .csv or .parquet. */
  clusters?: string
}

/** What became of two files. */
export type FilesLinked = LinkOutcome & { left: SourceTable; right: SourceTable | null }

/**
 * Links two files, or finds duplicates inside one, and writes what was found. The outputs appear when they are whole.
 * @throws LinkageError for everything that can be wrong with files, model, memory and disk
 * @example
 * const { links, model } = await linkFiles({ left: 'a.csv', right: 'b.csv', key: 'id', out: 'pairs.csv' })
 * console.log(`${links} links`)
 */
export async function linkFiles(files: LinkFiles): Promise<FilesLinked> {
  checkPaths(files)
  const outputs: OutputFile[] = []
  const reserve = async (final: string, option: string) => {
    const format = formatOf(final, option)
    const file = await reserveOutput(final)
    outputs.push(file)
    return { path: file.path, final, format }
  }
  try {
    const pairs = await reserve(files.out, '--out')
    const clusters = files.clusters === undefined ? null : await reserve(files.clusters, '--clusters')
    const linked = await withSources(files, async ({ engine, left, right }) => {
      const outcome = await link({
        engine,
        left,
        right,
        model: files.model ?? 'auto',
        clusters: clusters !== null,
        ...(files.threshold === undefined ? {} : { threshold: files.threshold }),
        ...(files.resolve === undefined ? {} : { resolve: files.resolve }),
        ...(files.progress === undefined ? {} : { progress: files.progress }),
        ...(files.signal === undefined ? {} : { signal: files.signal }),
      })
      files.signal?.throwIfAborted()
      await writeLinks(engine, { sides: right === null ? 1 : 2, pairs, clusters })
      return { ...outcome, left, right }
    })
    for (const output of outputs) await output.keep()
    return linked
  } finally {
    for (const output of outputs) output.drop()
  }
}

/** Outputs must not be inputs, nor each other. @throws LinkageError option-invalid */
function checkPaths({ left, right, out, clusters }: LinkFiles): void {
  const inputs = [left, right].flatMap((path) => (path === undefined ? [] : [resolve(path)]))
  for (const [option, path] of [
    ['--out', out],
    ['--clusters', clusters],
  ] as const) {
    if (path === undefined || !inputs.includes(resolve(path))) continue
    throw new LinkageError('option-invalid', {
      option,
      why: `“${path}”会覆盖输入文件`,
      whyEn: `"${path}" would replace an input`,
    })
  }
  if (clusters !== undefined && resolve(clusters) === resolve(out)) {
    throw new LinkageError('option-invalid', {
      option: '--clusters',
      why: '不能与 --out 是同一文件',
      whyEn: 'name different files for --out and --clusters',
    })
  }
}
