import { Refusal } from '@kuomian/contract'
import type { Actor } from '../../db/index.ts'

/** Who works with leads; receivers get theirs handed over, administrators have no business with them. */
const readers: readonly Actor['role'][] = ['city', 'district', 'reader', 'system']
/** Who may see persons: leaders read figures and employers only. */
const personReaders: readonly Actor['role'][] = ['city', 'district', 'system']

/** Whether an actor may read leads at all. */
export function mayReadLeads(actor: Actor): Actor {
  if (!readers.includes(actor.role)) throw new Refusal('not-allowed')
  return actor
}

/** Whether an actor may see the persons of leads. */
export function seesPersons(actor: Actor): boolean {
  return personReaders.includes(actor.role)
}
