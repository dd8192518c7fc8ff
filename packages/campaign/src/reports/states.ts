import type { Bilingual } from '../districts/index.ts'

/** The states of a district's report of one month: filled in, submitted, accepted or returned, locked. */
export const DISTRICT_REPORT_STATES = {
  draft: { zh: '填报中', en: 'Draft' },
  submitted: { zh: '已报送', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已审核', en: 'Accepted' },
  locked: { zh: '已锁定', en: 'Locked' },
} as const satisfies Record<string, Bilingual>

export type DistrictReportState = keyof typeof DISTRICT_REPORT_STATES

const acts = {
  save: { from: ['draft', 'returned'], to: 'draft' },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  // Before the office has looked at it, the district takes its report back by itself.
  withdraw: { from: ['submitted'], to: 'draft' },
  accept: { from: ['submitted'], to: 'accepted' },
  return: { from: ['submitted', 'accepted'], to: 'returned' },
  // Nothing leads out of a locked report: whoever has read its figures reads the same ones for ever.
  lock: { from: ['accepted'], to: 'locked' },
} as const satisfies Record<string, { from: readonly DistrictReportState[]; to: DistrictReportState }>

/** What is done with a report. */
export type DistrictReportAct = keyof typeof acts

export const DISTRICT_REPORT_ACTS: readonly DistrictReportAct[] = [
  'save',
  'submit',
  'withdraw',
  'accept',
  'return',
  'lock',
]

const table: Record<DistrictReportAct, { from: readonly DistrictReportState[]; to: DistrictReportState }> =
  acts

/** The state that an act leads to; null where it is not allowed. */
export function districtReportAfter(
  state: DistrictReportState,
  act: DistrictReportAct,
): DistrictReportState | null {
  const { from, to } = table[act]
  return from.includes(state) ? to : null
}
