import type { Bilingual } from '../districts/index.ts'

/** The states of an order to correct (限期改正, domain §10), as officials say them. */
export const ORDER_STATES = {
  draft: { zh: '草拟', en: 'Draft' },
  approved: { zh: '已审批', en: 'Approved' },
  running: { zh: '限期中', en: 'Running' },
  overdue: { zh: '逾期', en: 'Overdue' },
  corrected: { zh: '已改正', en: 'Corrected' },
  revoked: { zh: '已撤销', en: 'Revoked' },
} as const satisfies Record<string, Bilingual>

export type OrderState = keyof typeof ORDER_STATES

/** What can be done to an order, from which states, and where it leads: the whole state machine. */
const acts = {
  amend: { from: ['draft'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  serve: { from: ['approved'], to: 'running' },
  pause: { from: ['running'], to: 'running' },
  resume: { from: ['running'], to: 'running' },
  extend: { from: ['running'], to: 'running' },
  // Found by the day, never done by a person.
  pass: { from: ['running'], to: 'overdue' },
  // Late is corrected all the same; that it was late stays (考核: closed in time / due).
  correct: { from: ['running', 'overdue'], to: 'corrected' },
  revoke: { from: ['draft', 'approved', 'running', 'overdue'], to: 'revoked' },
} as const satisfies Record<string, { from: readonly OrderState[]; to: OrderState }>

export type OrderAct = keyof typeof acts

const table: Record<OrderAct, { from: readonly OrderState[]; to: OrderState }> = acts

/** The state that an act leads to; null where the act is not allowed. */
export function orderAfter(state: OrderState, act: OrderAct): OrderState | null {
  const { from, to } = table[act]
  return from.includes(state) ? to : null
}

/** States of an order that stands: it asks something of the employer or soon will. */
export const STANDING_ORDERS = [
  'draft',
  'approved',
  'running',
  'overdue',
] as const satisfies readonly OrderState[]
