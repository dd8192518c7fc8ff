import type { Bilingual } from '../districts/index.ts'

/** The states of a lead from the matching run to its end (domain §10), as officials say them. */
export const LEAD_STATE_TITLES = {
  pending: { zh: '待下发', en: 'To be issued' },
  issued: { zh: '已下发', en: 'Issued' },
  accepted: { zh: '已接收', en: 'Accepted' },
  inspected: { zh: '已排查', en: 'Inspected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  closed: { zh: '已关闭', en: 'Closed' },
} as const satisfies Record<string, Bilingual>
