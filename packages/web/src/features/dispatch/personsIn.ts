import type { DispatchCounts } from '@kuomian/contract'

/** All persons of some counts. */
export const personsIn = ({ SPLIT_OK, NOT_SPLIT, MISCLASSIFIED, UNPAID }: DispatchCounts): number =>
  SPLIT_OK + NOT_SPLIT + MISCLASSIFIED + UNPAID
