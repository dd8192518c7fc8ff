import type { Bilingual } from '../districts/index.ts'
import type { Receiver } from './receivers.ts'

type ResultRule = {
  title: Bilingual
  /** Who can answer so. */
  by: readonly Receiver[]
  /** Audit only: whether the result follows from a violation found. */
  violation: boolean | null
}

const results = {
  I01: {
    title: { zh: '已责令改正并改正', en: 'Ordered to correct, and corrected' },
    by: ['inspection'],
    violation: null,
  },
  I02: {
    title: { zh: '作出行政处理决定', en: 'Administrative decision' },
    by: ['inspection'],
    violation: null,
  },
  I03: { title: { zh: '作出行政处罚决定', en: 'Penalty' }, by: ['inspection'], violation: null },
  I04: {
    title: { zh: '情节轻微且已改正，撤销立案', en: 'Slight and corrected: case withdrawn' },
    by: ['inspection'],
    violation: null,
  },
  I05: {
    title: { zh: '移送有权部门处理', en: 'Transferred to the competent body' },
    by: ['inspection'],
    violation: null,
  },
  I06: {
    title: { zh: '涉嫌犯罪，移送司法机关', en: 'Suspected crime: to the judiciary' },
    by: ['inspection'],
    violation: null,
  },
  I07: { title: { zh: '经查无违法行为', en: 'No breach found' }, by: ['inspection'], violation: null },
  A01: { title: { zh: '稽核未发现违规', en: 'No violation found' }, by: ['audit'], violation: false },
  A02: {
    title: { zh: '下达稽核意见书，已整改', en: 'Opinion served, put right' },
    by: ['audit'],
    violation: true,
  },
  A03: {
    title: { zh: '下达稽核意见书，限期整改中', en: 'Opinion served, being put right' },
    by: ['audit'],
    violation: true,
  },
  A04: {
    title: { zh: '拒不整改，提请行政处理', en: 'Refuses: to the administrative department' },
    by: ['audit'],
    violation: true,
  },
  C01: {
    title: { zh: '知悉，配合主办单位', en: 'Noted, supports the one who leads' },
    by: ['inspection', 'audit'],
    violation: null,
  },
} as const satisfies Record<string, ResultRule>

export type HandoverResult = keyof typeof results

/** How a receiver can answer (处理结果, domain §7.3, §7.4), by code. */
export const HANDOVER_RESULTS: Record<HandoverResult, ResultRule> = results

/** Is this the code of a result? */
export const isHandoverResult = (code: string): code is HandoverResult => Object.hasOwn(results, code)

/** A case that is led ends by its own findings; who has it for information says that he has seen it. */
export function resultFits(
  code: HandoverResult,
  to: { receiver: Receiver; leads: boolean; violation: boolean | null },
): boolean {
  const { by, violation } = HANDOVER_RESULTS[code]
  if (!by.includes(to.receiver)) return false
  if (to.leads && code === 'C01') return false
  return violation === null || to.violation === null || violation === to.violation
}
