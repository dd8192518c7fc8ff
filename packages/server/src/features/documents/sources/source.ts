import type { Campaign, PaperCode, PaperHead } from '@kuomian/campaign'
import type { Json, Tx } from '../../../db/index.ts'

/** Where a paper is made: the transaction, the campaign with its day, and what only a person knows. */
export type Making = {
  tx: Tx
  campaignId: number
  campaign: Campaign
  today: string
}

/** What the records say for a paper; {@link Source.data} makes it whole when number and code are known. */
export type Source = {
  /** Whose paper it is; null for the city's own. */
  districtId: number | null
  leadId: number | null
  receiver: 'inspection' | 'audit' | null
  /** Whom or what it is about, as the register names it. */
  about: string
  /** Text of the number where the case has its own, or its count. */
  caseNumber: { text: string } | { count: number } | null
  /** Codes of the employer: any of them opens his page. */
  codes: string[]
  /** What the employer's page shows beside the words of the paper. */
  dueOn: string | null
  persons: number | null
  data(made: { head: PaperHead; code: PaperCode }): Json
}
