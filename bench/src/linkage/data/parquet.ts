import { rm } from 'node:fs/promises'
import { DuckDBInstance } from '@duckdb/node-api'

/** Turns CSV files into Parquet files beside them, all columns text and empty cells null, and removes the CSV. */
export async function toParquet(paths: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' })
  const connection = await instance.connect()
  try {
    await connection.run('SET preserve_insertion_order = true')
    for (const path of paths) {
      await connection.run(
        `COPY (FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '')) TO '${parquetOf(path)}' (FORMAT parquet)`,
      )
      await rm(path)
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Path of the Parquet file that {@link toParquet} makes of a CSV file. */
export const parquetOf = (path: string): string => path.replace(/\.csv$/, '.parquet')
