import { type FileFormat, writeClusters, writePairs } from '../dialect/duckdb-files.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'

/**
 * Writes `links` and, when asked, `clusters` as the engine holds them after a run: pairs as `left_key,right_key,weight,probability`,
 * clusters as `key,cluster`, with `side` between two tables. The same tables give the same bytes.
 * @param files paths to write to, see `reserveOutput`
 * @throws LinkageError disk-full, naming the final path
 */
export async function writeLinks(
  engine: Engine,
  files: {
    sides: 1 | 2
    pairs: { path: string; final: string; format: FileFormat }
    clusters: { path: string; final: string; format: FileFormat } | null
  },
): Promise<void> {
  const { sides, pairs, clusters } = files
  const right = sides === 1 ? 'left_source' : 'right_source'
  await write(engine, pairs.final, 'write-pairs', writePairs(pairs.path, pairs.format, right))
  if (clusters !== null) {
    const sql = writeClusters(clusters.path, clusters.format, sides)
    await write(engine, clusters.final, 'write-clusters', sql)
  }
}

async function write(engine: Engine, final: string, name: string, sql: string): Promise<void> {
  try {
    await engine.run({ name, sql })
  } catch (cause) {
    const isFull = cause instanceof LinkageError && cause.code === 'disk-full'
    if (isFull) throw new LinkageError('disk-full', { path: final }, { cause })
    throw cause
  }
}
