import { Refusal } from '@kuomian/contract'
import type { Actor } from '../../db/index.ts'

/** Matching is the city's: whoever else asks is refused. @throws Refusal `not-allowed` */
export function cityOnly(actor: Actor): Actor {
  if (actor.role !== 'city' && actor.role !== 'system') throw new Refusal('not-allowed')
  return actor
}
