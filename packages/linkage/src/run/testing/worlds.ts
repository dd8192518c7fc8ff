import fc from 'fast-check'
import type { Engine } from '../../engine/engine.ts'
import type { LinkRequest } from '../request.ts'
import { LIST_HEADERS, PERSON_HEADERS } from './models.ts'
import { entry, person, rewritten, slipped } from './people.ts'
import { fillSource, type Row } from './tables.ts'

const some = (made: (n: number) => Row, changed: (row: Row, kind: number) => Row, most: number) =>
  fc
    .array(fc.tuple(fc.nat(24), fc.nat(11)), { minLength: 12, maxLength: most })
    .map((drawn) => drawn.map(([n, kind], at): Row => ({ ...changed(made(n), kind), key: `k${at}` })))

/** Two tables of persons with slips, many of whom stand in both. */
export const twoTables = fc.record({ left: some(person, slipped, 30), right: some(person, slipped, 30) })

/** A list in which most entries stand more than once. */
export const oneList = some(entry, rewritten, 40)

/** Fills the sources with persons on both sides. */
export async function fillPersons(engine: Engine, world: { left: readonly Row[]; right: readonly Row[] }) {
  const left = await fillSource(engine, 'left', world.left, PERSON_HEADERS)
  const right = await fillSource(engine, 'right', world.right, PERSON_HEADERS)
  return { engine, left, right } satisfies Partial<LinkRequest>
}

/** Fills the left source with a list. */
export async function fillList(engine: Engine, rows: readonly Row[]) {
  return { engine, left: await fillSource(engine, 'left', rows, LIST_HEADERS), right: null }
}

/** A table as it lies there, in its own order. */
export async function tableOf(engine: Engine, table: string): Promise<string> {
  const rows = await engine.rows(`SELECT * FROM ${table}`)
  return rows.map((row) => row.join(' ')).join('\n')
}

/** The links by their keys, `left right weight`, in the keys' order. */
export async function keyedLinks(engine: Engine, right: 'left' | 'right'): Promise<readonly string[]> {
  const rows = await engine.rows(
    `SELECT l.key, r.key, weight FROM links JOIN left_source l ON l.row = links.l JOIN ${right}_source r ON r.row = links.r`,
  )
  return rows.map(([l, r, weight]) => `${l} ${r} ${weight}`).sort()
}
