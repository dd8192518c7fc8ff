import type { BatchKind } from '@kuomian/contract'

/** The message of each kind of batch. */
export const kindKeys = {
  issue: 'batches.kindIssue',
  return: 'batches.kindReturn',
  withdrawal: 'batches.kindWithdrawal',
  duplicate: 'batches.kindDuplicate',
  'late-persons': 'batches.kindLatePersons',
  transfer: 'batches.kindTransfer',
  split: 'batches.kindSplit',
  reinstatement: 'batches.kindReinstatement',
} as const satisfies Record<BatchKind, string>
