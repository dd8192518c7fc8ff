import type { Fields } from '../compile/fields.ts'
import { TABLES } from '../compile/names.ts'
import { rawOf } from '../compile/read-values.ts'
import type { Sql } from '../dialect/dialect.ts'
import type { Column, LinkageModel } from '../model/model.ts'
import { type Sides as Nodes, nodeCount, rightNode } from '../resolve/components.ts'
import type { Prepared } from './prepare.ts'
import type { Contradiction } from './request.ts'

/** The column whose valid values name one thing: two of them in one cluster contradict each other. Null when there is none. */
export function identityColumn(model: LinkageModel): Column | null {
  return model.columns.find(({ kind }) => kind === 'resident-id') ?? null
}

/** Asks for the fields that identities are read from, where the records will be clustered. */
export function needIdentity(fields: Fields): void {
  const column = identityColumn(fields.model)
  if (column === null) return
  fields.need(`${column.name}.number`, 'raw')
  fields.need(`${column.name}.valid`, 'raw')
}

/**
 * The identity of every node that a link reaches, as small numbers; 0 where there is no valid one.
 * @param scored table with the links
 */
export async function identitiesOf(
  { engine, writing: { sides } }: Prepared,
  column: Column,
  nodes: Nodes,
  scored: string,
): Promise<Uint32Array> {
  const identities = new Uint32Array(nodeCount(nodes))
  const numbers = new Map<bigint, number>()
  for (const side of sides) {
    const ends =
      sides.length === 1
        ? `SELECT l FROM ${scored} UNION SELECT r FROM ${scored}`
        : `SELECT ${side === 'left' ? 'l' : 'r'} FROM ${scored}`
    const sql: Sql = `SELECT row, ${column.name}__number FROM ${TABLES.records(side)} WHERE ${column.name}__valid AND row IN (${ends})`
    for await (const rows of engine.stream(sql)) {
      for (const [row, number] of rows) {
        if (typeof number !== 'bigint') continue
        const identity = numbers.get(number) ?? numbers.size + 1
        numbers.set(number, identity)
        identities[side === 'left' ? Number(row) : rightNode(Number(row), nodes)] = identity
      }
    }
  }
  return identities
}

/** What a contradiction's two records say, for a report; the first thousand. */
export async function contradictionsOf(
  { engine, writing: { dialect, sides } }: Prepared,
  column: Column,
  nodes: Nodes,
  cuts: readonly { leftWitness: number; rightWitness: number }[],
): Promise<readonly Contradiction[]> {
  const reported = cuts.slice(0, REPORTED)
  const endOf = (node: number) =>
    sides.length === 2 && node >= nodes.left
      ? { side: 'right' as const, row: node - nodes.left }
      : { side: 'left' as const, row: node }
  const values = new Map<string, string>()
  const ends = reported.flatMap(({ leftWitness, rightWitness }) => [endOf(leftWitness), endOf(rightWitness)])
  for (const side of sides) {
    const rows = [...new Set(ends.filter((end) => end.side === side).map(({ row }) => row))]
    if (rows.length === 0) continue
    const sql = `SELECT row, ${rawOf(dialect, column, side)} FROM ${TABLES.source(side)} WHERE row IN (${rows.join(', ')})`
    for (const [row, value] of await engine.rows(sql)) values.set(`${side} ${row}`, String(value ?? ''))
  }
  const said = (node: number) => {
    const end = endOf(node)
    return { ...end, value: values.get(`${end.side} ${end.row}`) ?? '' }
  }
  return reported.map(({ leftWitness, rightWitness }) => ({
    column: column.name,
    left: said(leftWitness),
    right: said(rightWitness),
  }))
}

const REPORTED = 1000
