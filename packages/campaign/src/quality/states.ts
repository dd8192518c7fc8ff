import type { Bilingual } from '../districts/index.ts'

/** How far people have come with something that a rule found in figures. */
export const QUALITY_STATES = {
  open: { zh: '待核实', en: 'Open' },
  checking: { zh: '核实中', en: 'Being checked' },
  explained: { zh: '已说明', en: 'Explained' },
  corrected: { zh: '已更正', en: 'Corrected' },
  dismissed: { zh: '不成立', en: 'Dismissed' },
} as const satisfies Record<string, Bilingual>

/** The state of something that was found. */
export type QualityState = keyof typeof QUALITY_STATES

const acts = {
  check: { from: ['open'], to: 'checking' },
  explain: { from: ['open', 'checking'], to: 'explained' },
  correct: { from: ['open', 'checking', 'explained'], to: 'corrected' },
  dismiss: { from: ['open', 'checking', 'explained'], to: 'dismissed' },
  reopen: { from: ['checking', 'explained', 'corrected', 'dismissed'], to: 'open' },
} as const satisfies Record<string, { from: readonly QualityState[]; to: QualityState }>

/** What people do with something that was found. */
export type QualityAct = keyof typeof acts

export const QUALITY_ACTS: readonly QualityAct[] = ['check', 'explain', 'correct', 'dismiss', 'reopen']

const table: Record<QualityAct, { from: readonly QualityState[]; to: QualityState }> = acts

/** The state that an act leads to; null where it is not allowed. */
export function qualityAfter(state: QualityState, act: QualityAct): QualityState | null {
  const { from, to } = table[act]
  return from.includes(state) ? to : null
}

/** Does an act say why? Whoever takes something up to check it need not yet. */
export function qualityNeedsNote(act: QualityAct): boolean {
  return act !== 'check'
}

/** A finding as the look before left it. */
export type StandingFinding = { key: string; state: QualityState; isGone: boolean; zh: string }

/** What a new look makes of what stands: new ones, told with other figures, found again after they were gone, and found no more. */
export type QualityRevision<F> = { appeared: F[]; changed: F[]; returned: F[]; vanished: string[] }

/** Compares what a look found with what stood before, by key. */
export function reviseFindings<F extends { key: string; zh: string }>(
  standing: readonly StandingFinding[],
  found: readonly F[],
): QualityRevision<F> {
  const before = new Map(standing.map((one) => [one.key, one]))
  const now = new Set(found.map(({ key }) => key))
  const still = (one: F, isGone: boolean) => before.get(one.key)?.isGone === isGone
  return {
    appeared: found.filter(({ key }) => !before.has(key)),
    changed: found.filter((one) => still(one, false) && before.get(one.key)?.zh !== one.zh),
    returned: found.filter((one) => still(one, true)),
    vanished: standing.filter(({ key, isGone }) => !isGone && !now.has(key)).map(({ key }) => key),
  }
}

/** The state of a finding that a look no longer finds: its figures were put right, unless it never held. */
export function stateOfVanished(state: QualityState): QualityState {
  return state === 'dismissed' ? 'dismissed' : 'corrected'
}

/** The state of a finding that comes back: open again, unless somebody has said that it never holds. */
export function stateOfReturned(state: QualityState): QualityState {
  return state === 'dismissed' ? 'dismissed' : 'open'
}
