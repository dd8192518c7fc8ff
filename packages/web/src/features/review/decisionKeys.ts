import type { PairDecision } from '@kuomian/contract'

/** The key that gives each decision. */
export const decisionLetters = {
  match: 'Y',
  'no-match': 'N',
  unsure: 'U',
} as const satisfies Record<PairDecision, string>

/** What each decision is called. */
export const decisionKeys = {
  match: 'review.isMatch',
  'no-match': 'review.noMatch',
  unsure: 'review.isUnsure',
} as const satisfies Record<PairDecision, string>
