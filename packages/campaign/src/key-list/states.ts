import type { Bilingual } from '../districts/index.ts'

/** The states of a hand-over (domain §10: 已移送 → 已签收 → 办理中 → 已反馈), as officials say them. */
export const HANDOVER_STATES = {
  handed: { zh: '已移送', en: 'Handed over' },
  received: { zh: '已签收', en: 'Received' },
  'case-opened': { zh: '办理中', en: 'Case opened' },
  answered: { zh: '已反馈', en: 'Answered' },
} as const satisfies Record<string, Bilingual>

export type HandoverState = keyof typeof HANDOVER_STATES

const acts = {
  receive: { from: ['handed'], to: 'received' },
  'open-case': { from: ['received'], to: 'case-opened' },
  extend: { from: ['case-opened'], to: 'case-opened' },
  'end-audit': { from: ['case-opened'], to: 'case-opened' },
  // Who has it for information may answer without a case of his own.
  answer: { from: ['received', 'case-opened'], to: 'answered' },
} as const satisfies Record<string, { from: readonly HandoverState[]; to: HandoverState }>

export type HandoverAct = keyof typeof acts

const table: Record<HandoverAct, { from: readonly HandoverState[]; to: HandoverState }> = acts

/** A hand-over as far as acting on it goes. */
export type HandoverStanding = {
  state: HandoverState
  receiver: 'inspection' | 'audit'
  leads: boolean
  /** Audit: the day it ended, once it has. */
  endedOn: string | null
  extended: boolean
}

/** Whether an act is allowed now: inspection extends once, audit ends before it answers, who leads opens a case first. */
export function handoverAllows(standing: HandoverStanding, act: HandoverAct): boolean {
  if (!table[act].from.includes(standing.state)) return false
  if (act === 'extend') return !standing.extended && standing.endedOn === null
  if (act === 'end-audit') return standing.receiver === 'audit' && standing.endedOn === null
  if (act === 'answer' && (standing.leads || standing.state === 'case-opened')) {
    if (standing.state !== 'case-opened') return false
    return standing.receiver === 'inspection' || standing.endedOn !== null
  }
  return true
}

/** The state that an act leads to; null where it is not allowed. */
export function handoverAfter(standing: HandoverStanding, act: HandoverAct): HandoverState | null {
  return handoverAllows(standing, act) ? table[act].to : null
}
