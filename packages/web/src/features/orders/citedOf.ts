import type { CitedPolicy, Order } from '@kuomian/contract'

/** What an order cites, as the server takes it back. */
export const citedOf = ({ citations }: Order): CitedPolicy[] =>
  citations.map(({ policyId, clause }) => ({ policyId, clause }))
