import type { DispatchRuleSet, ReportingUnit, SuspectRules } from '@kuomian/campaign'
import type { CataloguedDelivery } from '../../imports/index.ts'

/** Everything that a computation of statuses depends on: the same settings over the same files give the same rows. */
export type StatusSettings = {
  /** Folder of the roster lake, under which the deliveries stand. */
  lake: string
  /** Ledger month, `YYYY-MM`. */
  month: string
  ruleSet: DispatchRuleSet
  units: readonly ReportingUnit[]
  deliveries: readonly CataloguedDelivery[]
  /** The codes of every employer as the last applied matching run has them; null where there was none. */
  employerCodes: string | null
  /** User units that visits found behind firms by the month's last day. */
  found: readonly FoundRow[]
  suspects: SuspectRules
}

/** Who somebody is, read as the import of a list reads him. */
export type Party = {
  name: string
  key: string
  orgCode: string | null
  uscc: string | null
  registrationNumber: string | null
}

/** A user unit that a visit found behind a firm, with the heads that each side stated. */
export type FoundRow = {
  visitId: number
  userUnit: Party
  firm: Party
  headsByFirm: number
  headsByUnit: number | null
  splitAccount: boolean | null
}

/** One SQL statement with a name that says what it makes. */
export type Statement = { name: string; sql: string }
