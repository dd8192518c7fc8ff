import type { RosterField } from './field.ts'

/** The kinds of rosters that a campaign reads, as the command line names them. */
export const ROSTER_KINDS = [
  'ledger-units',
  'ledger-persons',
  'housing-fund',
  'employment',
  'training-subsidy',
  'sme',
  'loans',
  'ftz',
  'tax-refund',
  'projects',
  'dispatch-licences',
  'dispatch-relations',
  'graduates',
  'unemployment',
  'places',
  'project-workers',
  'construction-permits',
] as const

/** A kind of roster. */
export type RosterKind = (typeof ROSTER_KINDS)[number]

/** A declared schema: what a department delivers under this kind (domain §9.1). */
export interface Roster {
  readonly kind: RosterKind
  readonly zh: string
  readonly en: string
  /** The department that keeps it. */
  readonly keeper: { readonly zh: string; readonly en: string }
  /** `month`: one current delivery per ledger month. `list`: each delivery is the full list of its source. */
  readonly period: 'month' | 'list'
  /** The field that states the ledger month of each row, where the file says it. */
  readonly monthField?: string
  readonly fields: readonly RosterField[]
}
