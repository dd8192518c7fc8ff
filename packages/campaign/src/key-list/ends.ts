import type { Bilingual } from '../districts/index.ts'

type EndRule = {
  title: Bilingual
  /** A file has to show it. */
  proof: boolean
  /** The receivers have answered; nothing else proves it. */
  answered: boolean
}

const ends = {
  result: {
    title: { zh: '监察稽核已处理', en: 'Settled by inspection or audit' },
    proof: false,
    answered: true,
  },
  deregistered: {
    title: { zh: '已注销或吊销', en: 'Deregistered or revoked' },
    proof: true,
    answered: false,
  },
  liquidated: { title: { zh: '破产清算终结', en: 'Liquidation ended' }, proof: true, answered: false },
  'insured-elsewhere': {
    title: { zh: '外省市或外区已参保', en: 'Insured elsewhere' },
    proof: true,
    answered: false,
  },
  'no-staff': { title: { zh: '已无用工', en: 'Employs nobody any more' }, proof: true, answered: false },
  'not-subject': {
    title: { zh: '非参保对象', en: 'Not subject to the scheme' },
    proof: true,
    answered: false,
  },
  other: { title: { zh: '其他', en: 'Other' }, proof: true, answered: false },
} as const satisfies Record<string, EndRule>

export type LeadEnd = keyof typeof ends

/** The stated ends of a lead: but for the ledger, nothing else closes it (R44). */
export const LEAD_ENDS: Record<LeadEnd, EndRule> = ends
