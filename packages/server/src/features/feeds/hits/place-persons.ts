import { issuedAt } from '@kuomian/campaign'
import { employerKey } from '../rows/feed-row.ts'
import type { StandingHit } from './standing-hits.ts'

/** The subject of a lead: an employer, or somebody alone. @example 'e12', 'p7' */
export type Subject = string

const employerSubject = (id: number): Subject => `e${id}`
const personSubject = (id: number): Subject => `p${id}`

/** The subject that a hit belongs to; null while it is of nobody that the register knows. */
export function subjectOfHit({ employerId, personId }: StandingHit): Subject | null {
  if (employerId !== null) return employerSubject(employerId)
  return personId === null ? null : personSubject(personId)
}

/**
 * At which employer each person of hits is issued (`issuedAt`): the latest evidence, then the lower key of the employer. Somebody whom no row places
 * stands alone.
 * @returns by person
 */
export function owners(hits: readonly StandingHit[]): Map<number, Subject> {
  const owned = new Map<number, Subject>()
  for (const [personId, own] of Map.groupBy(hits, ({ personId }) => personId)) {
    if (personId === null) continue
    const listings = own.flatMap(({ employerId, facts, beganOn }) =>
      employerId === null || facts.employer === null
        ? []
        : [{ employerId, employerKey: employerKey(facts.employer) ?? '', latest: beganOn ?? '' }],
    )
    if (listings.length === 0) {
      owned.set(personId, personSubject(personId))
      continue
    }
    const best = issuedAt(listings)
    const chosen = listings.find((one) => one.employerKey === best.employerKey && one.latest === best.latest)
    if (chosen !== undefined) owned.set(personId, employerSubject(chosen.employerId))
  }
  return owned
}
