import type { Bilingual } from '../districts/index.ts'

/** Why an employer refuses to enrol (拒绝理由, domain §10.1), by its code. */
export const REFUSAL_REASONS = {
  '01': { zh: '经营困难', en: 'Business is hard' },
  '02': { zh: '职工不愿', en: 'Staff do not want it' },
  '03': { zh: '认为已参商业险', en: 'Says commercial insurance is enough' },
  '04': { zh: '否认劳动关系', en: 'Denies employing them' },
  '05': { zh: '已在外地或他处参保但无证明', en: 'Says insured elsewhere, no proof' },
  '06': { zh: '认为派遣单位负责', en: 'Says the dispatch firm is liable' },
  '07': { zh: '待股东或总部决定', en: 'Waits for shareholders or head office' },
  '08': { zh: '拒绝沟通', en: 'Refuses to talk' },
  '99': { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>

export type RefusalReasonCode = keyof typeof REFUSAL_REASONS

/** Is this the code of a reason? */
export const isRefusalReason = (code: string): code is RefusalReasonCode =>
  Object.hasOwn(REFUSAL_REASONS, code)

/** A reason that says nothing by itself needs a note that does. */
export const reasonNeedsNote = (code: RefusalReasonCode): boolean => code === '99'
