import { DuckDBInstance } from '@duckdb/node-api'

/** Links held against the true pairs. */
export type Judged = { right: number; made: number; true: number }

/** Counts how many links of a file are true and how many there should be. A pair has no order. */
export async function judge(pairs: string, truth: string): Promise<Judged> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' })
  const connection = await instance.connect()
  try {
    const unordered = (path: string): string =>
      `(SELECT least(left_key, right_key) AS a, greatest(left_key, right_key) AS b FROM '${path}')`
    const result = await connection.runAndReadAll(
      `SELECT (SELECT count(*) FROM ${unordered(pairs)} JOIN ${unordered(truth)} USING (a, b)),
         (SELECT count(*) FROM '${pairs}'), (SELECT count(*) FROM '${truth}')`,
    )
    const [right = 0, made = 0, all = 0] = (result.getRows()[0] ?? []).map(Number)
    return { right, made, true: all }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

export const precisionOf = ({ right, made }: Judged): number => (made === 0 ? 1 : right / made)
export const recallOf = (judged: Judged): number => (judged.true === 0 ? 1 : judged.right / judged.true)
export const f1Of = (judged: Judged): number =>
  judged.made + judged.true === 0 ? 1 : (2 * judged.right) / (judged.made + judged.true)
