import type { DispatchCounts } from '@kuomian/contract'

/** Persons per status of pairs `p`, summed. */
export const SUMMED_COUNTS =
  'sum(p.split_ok) as split_ok, sum(p.not_split) as not_split, sum(p.misclassified) as misclassified, sum(p.unpaid) as unpaid'

/** Persons of pairs `p` who are not paid for as the rules ask. */
export const BEHIND = '(p.not_split + p.misclassified + p.unpaid)'

/** Counts as the database has them. */
export type CountsRow = { split_ok: number; not_split: number; misclassified: number; unpaid: number }

/** The same by status. */
export const countsOf = ({ split_ok, not_split, misclassified, unpaid }: CountsRow): DispatchCounts => ({
  SPLIT_OK: split_ok,
  NOT_SPLIT: not_split,
  MISCLASSIFIED: misclassified,
  UNPAID: unpaid,
})

/** The counts of several together. */
export function sumOfCounts(parts: readonly DispatchCounts[]): DispatchCounts {
  const sum = { SPLIT_OK: 0, NOT_SPLIT: 0, MISCLASSIFIED: 0, UNPAID: 0 }
  for (const part of parts) {
    sum.SPLIT_OK += part.SPLIT_OK
    sum.NOT_SPLIT += part.NOT_SPLIT
    sum.MISCLASSIFIED += part.MISCLASSIFIED
    sum.UNPAID += part.UNPAID
  }
  return sum
}
