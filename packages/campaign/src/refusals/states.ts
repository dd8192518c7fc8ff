import type { Bilingual } from '../districts/index.ts'

/** The states of one reported refusal (domain §10: 待报 → 已报 → 退回 → 确认), as officials say them. */
export const REFUSAL_STATES = {
  draft: { zh: '待报', en: 'To be reported' },
  dropped: { zh: '不上报', en: 'Left out' },
  submitted: { zh: '已上报', en: 'Reported' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已确认', en: 'Accepted' },
} as const satisfies Record<string, Bilingual>

export type RefusalState = keyof typeof REFUSAL_STATES

const acts = {
  describe: { from: ['draft'], to: 'draft' },
  drop: { from: ['draft'], to: 'dropped' },
  restore: { from: ['dropped'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  // A returned report is closed; the lead is taken up anew when it is reported again.
  return: { from: ['submitted'], to: 'returned' },
} as const satisfies Record<string, { from: readonly RefusalState[]; to: RefusalState }>

export type RefusalAct = keyof typeof acts

const table: Record<RefusalAct, { from: readonly RefusalState[]; to: RefusalState }> = acts

/** The state that an act leads to; null where it is not allowed. */
export function refusalAfter(state: RefusalState, act: RefusalAct): RefusalState | null {
  const { from, to } = table[act]
  return from.includes(state) ? to : null
}

/** The states of a district's report of one slot; a slot without anything needs an explicit zero report (零报告). */
export const REPORT_STATES = {
  open: { zh: '待报', en: 'Open' },
  submitted: { zh: '已报', en: 'Submitted' },
  zero: { zh: '零报告', en: 'Zero report' },
} as const satisfies Record<string, Bilingual>

export type ReportState = keyof typeof REPORT_STATES
