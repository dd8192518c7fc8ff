import type { Engine } from '../../engine/engine.ts'

/** What an engine was told, in order: a name where there is one, and the SQL. */
export type Told = { name: string; sql: string }

/**
 * An engine that keeps what it is told and passes it on. What goes through the process is kept apart, since it goes on beside the
 * statements and not between two of them.
 */
export function recordingEngine(engine: Engine): {
  engine: Engine
  told: readonly Told[]
  throughProcess: readonly Told[]
} {
  const told: Told[] = []
  const throughProcess: Told[] = []
  return {
    told,
    throughProcess,
    engine: {
      run(statement) {
        told.push(statement)
        return engine.run(statement)
      },
      rows(sql) {
        told.push({ name: 'ask', sql })
        return engine.rows(sql)
      },
      stream(sql) {
        throughProcess.push({ name: 'read in pieces', sql })
        return engine.stream(sql)
      },
      columns(sql) {
        throughProcess.push({ name: 'read in pieces', sql })
        return engine.columns(sql)
      },
      fill(table, shape, pieces) {
        const columns = shape.map(({ name, type }) => `${name} ${type}`).join(', ')
        throughProcess.push({ name: `fill ${table} from the process`, sql: `-- (${columns})` })
        return engine.fill(table, shape, pieces)
      },
    },
  }
}

/** Statements as a text to read, each under its name. */
export function statementsText(told: readonly Told[]): string {
  return told.map(({ name, sql }) => `-- ${name}\n${sql.trimEnd()};\n`).join('\n')
}
