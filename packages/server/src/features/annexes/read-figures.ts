import { Refusal } from '@kuomian/contract'
import { type Actor, type OpenDatabase, type Role, readAs, type Tx } from '../../db/index.ts'

/** Sums by district name nobody: every role of the campaign reads them but those that are handed single employers. */
const readers: readonly Role[] = ['city', 'district', 'reader', 'admin', 'system']

/** @throws Refusal `not-allowed` for a role that sees no sums of the campaign */
export function mayReadFigures(actor: Actor): void {
  if (!readers.includes(actor.role)) throw new Refusal('not-allowed')
}

/**
 * Reads the campaign's figures as an actor.
 * @throws Refusal `not-allowed`
 */
export async function readFigures<T>(
  db: OpenDatabase,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  mayReadFigures(actor)
  return readAs(db, actor, work)
}

/**
 * Reads sums of the whole campaign, which name nobody: a district reads those of all districts as every reader does, and row by row its own alone.
 * @throws Refusal `not-allowed`
 */
export function readSums<T>(db: OpenDatabase, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const role = actor.role === 'district' ? 'reader' : actor.role
  return readFigures(db, { ...actor, role }, work)
}
