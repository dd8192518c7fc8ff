import type { Bilingual } from '../districts/index.ts'
import type { LEAD_STATE_TITLES } from './states.ts'

/** How far work on a lead has come (domain §10), as officials say it, in the order of the campaign. */
export const LEAD_STAGES = {
  pending: { zh: '待下发', en: 'To be issued' },
  issued: { zh: '已下发', en: 'Issued' },
  assigned: { zh: '已分派', en: 'Assigned' },
  visiting: { zh: '排查中', en: 'Being visited' },
  inspected: { zh: '已排查', en: 'Inspected' },
  ordered: { zh: '限期中', en: 'Ordered to correct' },
  overdue: { zh: '逾期未改', en: 'Order overdue' },
  refused: { zh: '拒不参保', en: 'Refuses to enrol' },
  ineffective: { zh: '无效资源', en: 'No longer effective' },
  enrolled: { zh: '已参保缴费', en: 'Paying' },
  submitted: { zh: '已上报', en: 'Reported as refusing' },
  'handed-over': { zh: '已移送', en: 'Handed over' },
  settled: { zh: '已处理', en: 'Case settled' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  archived: { zh: '已归档', en: 'Closed' },
} as const satisfies Record<string, Bilingual>

export type LeadStage = keyof typeof LEAD_STAGES

/** What the records say of a lead, as far as its stage goes. */
export type StageFacts = {
  state: keyof typeof LEAD_STATE_TITLES
  assigned: boolean
  /** A valid visit or contact was made, whatever came of it. */
  attempted: boolean
  /** Outcome of the last valid visit. */
  outcome: string | null
  effective: boolean
  /** State of the order to correct that stands; a revoked one or a corrected one stands no more. */
  order: 'draft' | 'approved' | 'running' | 'overdue' | null
  refusal: 'draft' | 'submitted' | 'returned' | 'accepted' | null
  /** Whether the one who leads the case, or both, have answered. */
  handover: 'open' | 'answered' | null
  /** The ledger shows a payment for somebody on the list (proof of success, R18). */
  paid: boolean
}

const refuses = new Set(['U05', 'U06'])

/**
 * The stage of a lead: the furthest that its records show. It is never stored, so that it cannot differ from them. A payment
 * in the ledger outweighs everything but the end of the lead: no officer's word and no open case changes that somebody pays.
 */
export function stageOf(facts: StageFacts): LeadStage {
  if (facts.state === 'withdrawn') return 'withdrawn'
  if (facts.state === 'closed') return 'archived'
  if (facts.state === 'pending') return 'pending'
  if (facts.paid) return 'enrolled'
  if (facts.handover !== null) return facts.handover === 'answered' ? 'settled' : 'handed-over'
  if (facts.refusal === 'submitted' || facts.refusal === 'accepted') return 'submitted'
  if (facts.order === 'overdue') return 'overdue'
  if (facts.order === 'running') return 'ordered'
  if (facts.state === 'inspected') {
    if (!facts.effective) return 'ineffective'
    return facts.outcome !== null && refuses.has(facts.outcome) ? 'refused' : 'inspected'
  }
  if (facts.attempted) return 'visiting'
  return facts.assigned ? 'assigned' : 'issued'
}
