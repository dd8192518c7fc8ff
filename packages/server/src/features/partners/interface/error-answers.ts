import { errorBodySchema } from '@kuomian/contract'

/** Codes that the interface refuses with, by status: what its OpenAPI description says, and what a test holds against what it does. */
export const PARTNER_REFUSALS = {
  400: ['bad-input', 'partner-call-key-missing'],
  401: ['partner-unsigned', 'partner-key-unknown', 'partner-clock-off', 'partner-signature-wrong'],
  403: ['partner-suspended', 'partner-may-not-look-up'],
  404: ['partner-feed-unknown'],
  409: ['partner-replayed', 'partner-call-reused', 'feed-suspended', 'feed-not-agreed', 'campaign-read-only'],
  413: ['bad-input'],
  422: ['person-unreadable', 'no-ledger'],
  429: ['partner-requests-exceeded', 'partner-rows-exceeded'],
} as const

/** The failed answers of a route, each with the codes that it may carry. */
export function errorAnswers(...statuses: (keyof typeof PARTNER_REFUSALS)[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      errorBodySchema.describe(
        `${PARTNER_REFUSALS[status].join(', ')}${status === 429 ? '. Header Retry-After says in how many seconds to come back.' : ''}`,
      ),
    ]),
  )
}
