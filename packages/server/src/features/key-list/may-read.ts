import { Refusal } from '@kuomian/contract'
import type { Actor } from '../../db/index.ts'

const readers: readonly Actor['role'][] = ['city', 'system', 'district', 'reader', 'inspection', 'audit']

/** Everybody but administrators reads the key inspection list; row security says how much of it. */
export function mayReadKeyList(actor: Actor): Actor {
  if (!readers.includes(actor.role)) throw new Refusal('not-allowed')
  return actor
}
