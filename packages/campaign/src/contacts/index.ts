export {
  type CountedContacts,
  countingContacts,
  countsAsContact,
  type MadeContact,
  type MadeVisit,
  visitReached,
} from './counting.ts'
export { type Appointment, nextDay } from './next-day.ts'
export { type ContactProblem, contactProblem } from './problem.ts'
export {
  CONTACT_CHANNELS,
  CONTACT_INTENTIONS,
  CONTACT_NEEDS,
  type ContactChannel,
  type ContactIntention,
  type ContactNeed,
  MEDIA_CHANNELS,
  OFFICER_CHANNELS,
} from './words.ts'
