import type { Bilingual } from '../districts/index.ts'

/** How an order reaches the employer (送达方式, domain §9.4). */
export const SERVICE_WAYS = {
  direct: { zh: '直接送达', en: 'Handed over' },
  left: { zh: '留置送达', en: 'Left with a witness' },
  post: { zh: '邮寄送达', en: 'By post' },
  notice: { zh: '公告送达', en: 'By public notice' },
} as const satisfies Record<string, Bilingual>

export type ServiceWay = keyof typeof SERVICE_WAYS

/** Whether a way needs somebody who saw it: a paper left behind counts only before a witness. */
export const needsWitness = (way: ServiceWay): boolean => way === 'left'
