import type { RosterField } from './field.ts'
import { constructionPermits } from './kinds/construction-permits.ts'
import { dispatchLicences } from './kinds/dispatch-licences.ts'
import { dispatchRelations } from './kinds/dispatch-relations.ts'
import { employment } from './kinds/employment.ts'
import { ftz } from './kinds/ftz.ts'
import { graduates } from './kinds/graduates.ts'
import { housingFund } from './kinds/housing-fund.ts'
import { ledgerPersons } from './kinds/ledger-persons.ts'
import { ledgerUnits } from './kinds/ledger-units.ts'
import { loans } from './kinds/loans.ts'
import { places } from './kinds/places.ts'
import { projectWorkers } from './kinds/project-workers.ts'
import { projects } from './kinds/projects.ts'
import { sme } from './kinds/sme.ts'
import { taxRefund } from './kinds/tax-refund.ts'
import { trainingSubsidy } from './kinds/training-subsidy.ts'
import { unemployment } from './kinds/unemployment.ts'
import { ROSTER_KINDS, type Roster, type RosterKind } from './roster.ts'

const ROSTERS: Readonly<Record<RosterKind, Roster>> = {
  'ledger-units': ledgerUnits,
  'ledger-persons': ledgerPersons,
  'housing-fund': housingFund,
  employment,
  'training-subsidy': trainingSubsidy,
  sme,
  loans,
  ftz,
  'tax-refund': taxRefund,
  projects,
  'dispatch-licences': dispatchLicences,
  'dispatch-relations': dispatchRelations,
  graduates,
  unemployment,
  places,
  'project-workers': projectWorkers,
  'construction-permits': constructionPermits,
}

/** The declared schema of a kind. */
export function rosterOf(kind: RosterKind): Roster {
  return ROSTERS[kind]
}

/** Whether a word names a kind of roster. */
export function isRosterKind(word: string): word is RosterKind {
  return ROSTER_KINDS.some((kind) => kind === word)
}

/** A field of a roster by its name. */
export function fieldOf(roster: Roster, name: string): RosterField | undefined {
  return roster.fields.find((field) => field.name === name)
}
