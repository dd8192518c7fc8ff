import { compile, type Statement } from './compile.ts'
import type { LinkModel } from './model.ts'

/** What an engine must be able to do: run a statement, and tell one number. */
export type Engine = {
  run(statement: Statement): Promise<void>
  number(sql: string): Promise<number>
}

/**
 * DuckDB as an engine, given the one function that runs SQL there and returns rows of plain values.
 * @example const engine = duckdbEngine((sql) => connection.runAndReadAll(sql).then((result) => result.getRows()))
 */
export function duckdbEngine(run: (sql: string) => Promise<readonly (readonly unknown[])[]>): Engine {
  return {
    async run(statement) {
      await run(statement.sql)
    },
    async number(sql) {
      const [row] = await run(sql)
      return Number(row?.[0] ?? 0)
    },
  }
}

/** Finds the pairs of a model: fills `<name>_pairs` (see {@link compile}) and returns how many there are. */
export async function link(engine: Engine, model: LinkModel): Promise<number> {
  for (const statement of compile(model)) await engine.run(statement)
  return engine.number(`SELECT count(*) FROM ${model.name}_pairs`)
}
