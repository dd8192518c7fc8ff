import type { Bilingual } from '../districts/index.ts'

/** How an employer operates, as seen on site (经营状况, R05, domain §10.1). */
export const OPERATING_STATES = {
  normal: { zh: '正常', en: 'Operating' },
  difficult: { zh: '经营困难', en: 'In difficulty' },
  stopped: { zh: '停产停业', en: 'Stopped' },
  preparing: { zh: '筹建', en: 'Being set up' },
  liquidation: { zh: '清算破产', en: 'In liquidation' },
  deregistered: { zh: '注销吊销', en: 'Deregistered' },
  unreachable: { zh: '无法联系', en: 'Unreachable' },
} as const satisfies Record<string, Bilingual>

export type OperatingState = keyof typeof OPERATING_STATES
