import { type CivilDay, yearOf } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** How the list says a project stands (domain §8.2). */
export type ProjectState = 'not-started' | 'running' | 'stopped' | 'finished' | 'cancelled'

/** What is known of a project: by the list, and by the district that verified it (R23). */
export type ProjectFacts = {
  state: ProjectState
  /** The first day of work, or of the contract where the list has no first day of work. */
  startOn: CivilDay | null
  permitOn: CivilDay | null
  /** The day on which the permit office took in an application that it has not decided; null without one. */
  permitAppliedOn: CivilDay | null
  isEnrolled: boolean
  /** As verified on site; null while nobody was there. */
  isStarted: boolean | null
}

/** What must not be: work, or the permit for it, without enrolment (先参保、再开工). */
export const PROJECT_FLAGS = {
  'started-without-enrolment': {
    zh: '新开工项目未参保：应先参保、再开工',
    en: 'A new project works without enrolment: enrolment comes before the start',
  },
  'permit-without-enrolment': {
    zh: '未参保已发施工许可证：无参保证明不得发证',
    en: 'A permit without enrolment: without proof of enrolment no permit is given',
  },
  'application-without-enrolment': {
    zh: '正在办理施工许可，尚未参保：参保前不得发证',
    en: 'A permit is being applied for without enrolment: none is given before that',
  },
} as const satisfies Record<string, Bilingual>

export type ProjectFlag = keyof typeof PROJECT_FLAGS

/** Projects of this year (新开工) should be insured all (R24); those that ran before it convert by what is left (R25). */
export type ProjectGroup = 'new' | 'running'

export type ProjectStanding = {
  /** Null when it need not be insured any more: finished or cancelled, which belong to no rate (domain §8.2). */
  group: ProjectGroup | null
  isInsured: boolean
  flag: ProjectFlag | null
}

/**
 * How a project stands in a campaign's year: whether it should be insured, as a new or a running one, and whether it is.
 * @example projectStanding({ state: 'running', startOn: '2015-03-01', permitOn: null, permitAppliedOn: null, isEnrolled: false, isStarted: null }, 2015)
 * // { group: 'new', isInsured: false, flag: 'started-without-enrolment' }
 */
export function projectStanding(facts: ProjectFacts, year: number): ProjectStanding {
  const { state, startOn, isEnrolled } = facts
  const isStarted = facts.isStarted ?? state !== 'not-started'
  const isNew = !isStarted || startOn === null || yearOf(startOn) >= year
  const group = state === 'finished' || state === 'cancelled' ? null : isNew ? 'new' : 'running'
  const flag = group !== 'new' || isEnrolled ? null : flagOf(facts, isStarted)
  return { group, isInsured: isEnrolled, flag }
}

function flagOf({ permitOn, permitAppliedOn }: ProjectFacts, isStarted: boolean): ProjectFlag | null {
  if (isStarted) return 'started-without-enrolment'
  if (permitOn !== null) return 'permit-without-enrolment'
  return permitAppliedOn === null ? null : 'application-without-enrolment'
}

/** Whether a district was there, and whether the list says something else since. */
export type ProjectVerificationState = 'unverified' | 'list-changed' | 'verified'

/** What is to be verified next, first things first; null when nothing is. */
export function verificationRank(
  { group, isInsured, flag }: ProjectStanding,
  verification: ProjectVerificationState,
): number | null {
  if (group === null || verification === 'verified') return null
  if (flag !== null) return 0
  if (verification === 'list-changed') return 1
  return isInsured ? 3 : 2
}
