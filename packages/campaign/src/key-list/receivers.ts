import type { Bilingual } from '../districts/index.ts'

/** The two who receive the key inspection list (R44). */
export const RECEIVERS = {
  inspection: { zh: '劳动保障监察', en: 'Labour inspection' },
  audit: { zh: '审计稽核', en: 'Audit' },
} as const satisfies Record<string, Bilingual>

export type Receiver = keyof typeof RECEIVERS

/** Why a receiver leads a case (domain §10.1): a rule, or the office's own decision with its reason. */
export const LEADING_RULES = {
  'not-registered': { zh: '未办理参保登记', en: 'Not registered' },
  'under-declared': { zh: '已登记，少报漏报', en: 'Registered, under-declared' },
  dispatch: { zh: '派遣用工未代缴', en: 'Dispatch without the user unit paying' },
  corrected: { zh: '市扩面办指定', en: 'Decided by the office' },
} as const satisfies Record<string, Bilingual>

export type LeadingRule = keyof typeof LEADING_RULES

/** Who leads a case, and by which rule. */
export type Leading = { receiver: Receiver; rule: LeadingRule }

/**
 * Who leads the case of a refusing employer by rule (domain §10.1): dispatch without 代缴 and employers that are not
 * registered go to labour inspection, registered ones that under-declare to audit. The other has it for information.
 */
export function leadingReceiver(employer: { registered: boolean; dispatches: boolean }): Leading {
  if (employer.dispatches) return { receiver: 'inspection', rule: 'dispatch' }
  if (employer.registered) return { receiver: 'audit', rule: 'under-declared' }
  return { receiver: 'inspection', rule: 'not-registered' }
}
