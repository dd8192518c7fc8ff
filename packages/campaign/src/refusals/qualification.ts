import { addDays, type CivilDay } from '../calendar/index.ts'
import { countingContacts, type MadeContact, type MadeVisit } from '../contacts/index.ts'
import type { RefusalRules } from './rules.ts'

/** Outcomes of a visit that are a refusal (domain §10.1). */
export const REFUSING_OUTCOMES: readonly string[] = ['U05', 'U06']

/** "Nobody there" is an attempt and no outcome: it neither makes a refusal nor takes one away (R43). */
export const ATTEMPT_OUTCOME = 'U15'

/** What keeps a refusing employer out of the reports. */
export type RefusalBlock = { from: CivilDay; to: CivilDay | null }

/** A lead as far as reporting it as a refusal goes, on the campaign's today. */
export type RefusalFacts = {
  /** A lead of an employer; a person without one is never reported. */
  employer: boolean
  /** Issued, and neither withdrawn nor closed. */
  standing: boolean
  effective: boolean
  /** In the order they were recorded: the last valid one says what the employer said. */
  visits: readonly MadeVisit[]
  contacts: readonly MadeContact[]
  /** Exemptions, and cases before a court or an arbitration. */
  blocks: readonly RefusalBlock[]
  /** The day on which the office gave the last report back, if it did. */
  returnedOn: CivilDay | null
}

/** What a lead lacks before it can be reported. */
export type RefusalLack =
  | 'no-employer'
  | 'not-standing'
  | 'not-effective'
  | 'not-refusing'
  | 'contact-days'
  | 'not-on-site'
  | 'blocked'

/** Whether a lead can be reported, since when, or what it lacks; the work done with the employer either way. */
export type RefusalQualification = {
  since: CivilDay | null
  lacks: RefusalLack[]
  attempts: number
  days: CivilDay[]
}

/**
 * Whether an employer is to be reported as refusing (R43, domain §10.1): an effective lead whose last outcome is a refusal,
 * reached on enough different days, one of them on site, neither exempt nor before a court. `since` is the first day on
 * which all of it held, so that it names the slot; after a return it is the day of the return.
 */
export function refusalQualification(
  facts: RefusalFacts,
  { contactDays }: RefusalRules,
  today: CivilDay,
): RefusalQualification {
  const { days, onSiteDays, attempts } = countingContacts(facts.contacts, facts.visits)
  const refusedOn = refusingSince(facts.visits)
  const enoughOn = days[contactDays - 1]
  const [onSiteOn] = onSiteDays
  const checks: [RefusalLack, boolean][] = [
    ['no-employer', facts.employer],
    ['not-standing', facts.standing],
    ['not-effective', facts.effective],
    ['not-refusing', refusedOn !== null],
    ['contact-days', enoughOn !== undefined],
    ['not-on-site', onSiteOn !== undefined],
    [
      'blocked',
      !facts.blocks.some((block) => block.from <= today && (block.to === null || today <= block.to)),
    ],
  ]
  const lacks = checks.flatMap(([lack, holds]) => (holds ? [] : [lack]))
  if (lacks.length > 0 || refusedOn === null || enoughOn === undefined || onSiteOn === undefined) {
    return { since: null, lacks, attempts, days }
  }
  const released = facts.blocks.flatMap(({ to }) => (to !== null && to < today ? [addDays(to, 1)] : []))
  const returned = facts.returnedOn === null ? [] : [facts.returnedOn]
  const all = [refusedOn, enoughOn, onSiteOn, ...released, ...returned]
  return { since: all.sort().at(-1) ?? enoughOn, lacks, attempts, days }
}

/** The first day of the refusal that still stands; null when the last outcome is none. */
function refusingSince(visits: readonly MadeVisit[]): CivilDay | null {
  let since: CivilDay | null = null
  for (const { happenedOn, outcome, voided } of visits) {
    if (voided || outcome === ATTEMPT_OUTCOME) continue
    if (!REFUSING_OUTCOMES.includes(outcome)) since = null
    else if (since === null || happenedOn < since) since = happenedOn
  }
  return since
}
