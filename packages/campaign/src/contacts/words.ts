import type { Bilingual } from '../districts/index.ts'

/** How somebody was contacted (domain §10.1), and whether it can be work with one employer at all. */
export const CONTACT_CHANNELS = {
  phone: { title: { zh: '电话', en: 'Telephone' }, work: true },
  visit: { title: { zh: '上门', en: 'Call in person' }, work: true },
  message: { title: { zh: '短信微信', en: 'Message' }, work: true },
  letter: { title: { zh: '信函', en: 'Letter' }, work: true },
  media: { title: { zh: '媒体告知', en: 'Media' }, work: false },
  // What an employer sends of his own accord is no work of the district with him (R43: 经多次工作).
  'employer-page': { title: { zh: '用人单位页', en: 'Employer’s page' }, work: false },
  other: { title: { zh: '其他', en: 'Other' }, work: true },
} as const satisfies Record<string, { title: Bilingual; work: boolean }>

export type ContactChannel = keyof typeof CONTACT_CHANNELS

/** Channels an officer records by himself, one employer at a time. */
export const OFFICER_CHANNELS = [
  'phone',
  'visit',
  'message',
  'letter',
  'other',
] as const satisfies readonly ContactChannel[]

/** Channels that reach many employers with one act. */
export const MEDIA_CHANNELS = ['media', 'message', 'letter'] as const satisfies readonly ContactChannel[]

/** What the employer means to do. */
export const CONTACT_INTENTIONS = {
  willing: { zh: '愿意参保', en: 'Willing to enrol' },
  hesitant: { zh: '犹豫', en: 'Hesitant' },
  refusing: { zh: '拒绝', en: 'Refusing' },
  unreached: { zh: '未联系上', en: 'Not reached' },
} as const satisfies Record<string, Bilingual>

export type ContactIntention = keyof typeof CONTACT_INTENTIONS

/** What would help him (domain §10.1). */
export const CONTACT_NEEDS = {
  subsidy: { zh: '补贴', en: 'Subsidy' },
  training: { zh: '培训', en: 'Training' },
  jobs: { zh: '岗位', en: 'Staff or jobs' },
  'way-to-pay': { zh: '缴费方式', en: 'Way to pay' },
  transfer: { zh: '转移接续', en: 'Transfer of rights' },
} as const satisfies Record<string, Bilingual>

export type ContactNeed = keyof typeof CONTACT_NEEDS
