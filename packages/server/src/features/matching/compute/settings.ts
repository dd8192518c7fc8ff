import type { Campaign, RosterKind } from '@kuomian/campaign'
import type { LinkSubject, Thresholds } from '@kuomian/contract'

/** A delivery as a run reads it: one immutable file of the roster lake. */
export type RunDelivery = { id: number; kind: RosterKind; asOf: string; file: string }

/** Everything a run depends on: the same settings over the same files give the same rows. */
export type RunSettings = {
  runId: number
  campaign: Pick<Campaign, 'city' | 'units' | 'leadClasses' | 'matching' | 'dispatchNameWords'>
  /** The campaign's day. */
  today: string
  /** Ledger month, `YYYY-MM`. */
  month: string
  deliveries: readonly RunDelivery[]
  /** Folder that takes the results. */
  folder: string
  /** What people decided about earlier candidates; the two keys in either order. */
  decisions: readonly CandidateDecision[]
  /** From which probability on a pair is linked, and from which a person is asked. */
  thresholds: Readonly<Record<LinkSubject, Thresholds>>
  /** Files with the persons of earlier runs (column `person`): whether they pay by now is told even when no roster lists them. */
  followed: readonly string[]
}

/**
 * A decision by the stable keys of its sides. A review's has one key on each side; a merge's or a split's has all codes of
 * both employers (`org:12345678X`, `reg:…`, `unit:…`).
 */
export type CandidateDecision = {
  subject: 'employer' | 'person'
  leftKeys: readonly string[]
  rightKeys: readonly string[]
  decision: 'match' | 'no-match'
  source: 'review' | 'merge' | 'split'
}

/** Rosters whose rows name a worker of an employer, in the order in which evidence is shown. */
export const PERSON_ROSTERS = [
  'housing-fund',
  'employment',
  'training-subsidy',
  'dispatch-relations',
] as const
/** Rosters whose rows name an employer only. */
export const UNIT_ROSTERS = ['sme', 'loans', 'ftz', 'tax-refund', 'dispatch-licences'] as const

export type PersonRoster = (typeof PERSON_ROSTERS)[number]

/** The name of a roster's view and of columns about it: `housing-fund` is `housing_fund` in SQL. */
export const sqlName = (kind: RosterKind): string => kind.replaceAll('-', '_')

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
