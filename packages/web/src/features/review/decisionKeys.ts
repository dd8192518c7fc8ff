import type { PairDecision } from '@kuomian/contract'

/** What each decision is called. */
export const decisionKeys = {
  match: 'review.isMatch',
  'no-match': 'review.noMatch',
  unsure: 'review.isUnsure',
} as const satisfies Record<PairDecision, string>
