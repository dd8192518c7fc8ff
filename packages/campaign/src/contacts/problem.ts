import type { CivilDay } from '../calendar/index.ts'
import type { ContactIntention } from './words.ts'

/** What is wrong with a contact as it was written down. */
export type ContactProblem = 'reached-without-answer' | 'unreached-with-answer' | 'next-day-past'

/** Checks that who was not reached said nothing, who was reached said something, and that what was promised lies ahead. */
export function contactProblem(contact: {
  happenedOn: CivilDay
  reached: boolean
  intention: ContactIntention | null
  nextOn: CivilDay | null
}): ContactProblem | null {
  const { happenedOn, reached, intention, nextOn } = contact
  if (reached && (intention === null || intention === 'unreached')) return 'reached-without-answer'
  if (!reached && intention !== null && intention !== 'unreached') return 'unreached-with-answer'
  if (nextOn !== null && nextOn < happenedOn) return 'next-day-past'
  return null
}
