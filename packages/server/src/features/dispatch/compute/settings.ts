import type { DispatchRuleSet, ReportingUnit } from '@kuomian/campaign'
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
}

/** One SQL statement with a name that says what it makes. */
export type Statement = { name: string; sql: string }
