import { EVIDENCE } from '../employers/kinds.ts'
import { at, below, happens, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { STATE } from './ledger-people.ts'
import type { MadeCity } from './made-city.ts'

/** Outcomes of persons with their share in percent; P05 is willing. */
const PERSON_OUTCOMES: readonly (readonly [code: string, percent: number])[] = [
  ['P05', 46],
  ['P06', 15],
  ['P07', 12],
  ['P02', 8],
  ['P03', 5],
  ['P15', 5],
  ['P08', 3],
  ['P10', 2],
  ['P11', 2],
  ['P18', 2],
]
const OTHERS_ENROL = 0.05
const UNVISITED_ENROL = 0.02
const KEEP_PAYING = 0.92

/** The outcome of a person who was inspected. */
export function personOutcome(made: MadeCity, person: number): string {
  let percent = below(mix(made.seed, STREAM.personOutcome, person), 100)
  for (const [code, share] of PERSON_OUTCOMES) {
    if (percent < share) return code
    percent -= share
  }
  return 'P05'
}

/** The share of the willing who start to pay, by district: 18 to 35 percent. */
function willingShare(made: MadeCity, district: number): number {
  return (18 + below(mix(made.seed, STREAM.enrolment, district, 9), 18)) / 100
}

/** Whether an employer has an entry at the agency from January on. */
export function isRegistered(made: MadeCity, employer: number): boolean {
  const { employers } = made.settlement
  return !employers.isLead(employer) || at(employers.evidence, employer) === EVIDENCE.subCentre
}

/**
 * The month in which the person of a lead starts to pay, and the month in which payments end again; null when never. Never before
 * the month after the published one.
 *
 * @param place the person's place in the lead's list, from 0
 */
export function enrolment(
  made: MadeCity,
  employer: number,
  place: number,
): { start: number; leave: number } | null {
  const { employers } = made.settlement
  const person = at(employers.firstPerson, employer) + place
  const decided = place < at(made.inspection.decided, employer)
  const share = !decided
    ? UNVISITED_ENROL
    : personOutcome(made, person) === 'P05'
      ? willingShare(made, at(employers.district, employer))
      : OTHERS_ENROL
  if (!happens(mix(made.seed, STREAM.enrolment, person, 1), share)) return null
  const wait = below(mix(made.seed, STREAM.enrolment, person, 2), 100)
  const start = made.ledger.publishedMonth + (wait < 55 ? 1 : wait < 80 ? 2 : wait < 95 ? 3 : 4)
  if (start > 12) return null
  const keeps = happens(mix(made.seed, STREAM.enrolment, person, 3), KEEP_PAYING)
  return { start, leave: keeps ? 13 : Math.min(13, start + 1 + (wait % 3)) }
}

/**
 * What the ledger says about the person of a lead while no employer pays for him: mostly nothing (NEVER), for some a lapsed account or
 * the residents' scheme, which makes nobody insured as an employee (design §5).
 */
export function unpaidState(made: MadeCity, employer: number, person: number): number {
  const percent = below(mix(made.seed, STREAM.ledgerState, person), 100)
  if (percent < 8) return STATE.interrupted
  if (percent >= 95) return STATE.resident
  if (!isRegistered(made, employer)) return STATE.none
  return percent < 12 ? STATE.arrears : percent < 14 ? STATE.suspended : STATE.none
}
