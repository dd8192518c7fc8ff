import { addDays, type CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { paperYuan } from '../documents/words.ts'
import type { PremiumModel } from './model.ts'
import { type PremiumProblem, type PremiumProject, premiumOf } from './premium-of.ts'

/** A change of cost or term after the project joined: what it has paid, and how the project stands now. */
export type PremiumChange = {
  /** The project with its new cost, and every extension agreed since. */
  project: PremiumProject
  joinedOn: CivilDay
  /** Everything paid so far, less what was refunded. */
  paidCents: number
  changedOn: CivilDay
}

/** What is still to be paid or to be given back, and by which day the change must be declared; or why nothing can be said. */
export type Settlement =
  | {
      settled: true
      kind: 'supplement' | 'refund' | 'even'
      cents: number
      dueCents: number
      declareBy: CivilDay
      steps: Bilingual[]
    }
  | { settled: false; why: PremiumProblem | 'paid-wrong' | 'changed-before-joining' }

/**
 * Settles a change (补缴、退费): the premium as it is due with the new cost and term since the same day of joining, less what was paid (domain §8.2).
 * @param model the model that was in force on the day of joining: a later one does not reach back
 */
export function settleChange(
  model: PremiumModel,
  { project, joinedOn, paidCents, changedOn }: PremiumChange,
): Settlement {
  if (!Number.isSafeInteger(paidCents) || paidCents < 0) return { settled: false, why: 'paid-wrong' }
  if (changedOn < joinedOn) return { settled: false, why: 'changed-before-joining' }
  const due = premiumOf(model, project, joinedOn)
  if (!due.priced) return { settled: false, why: due.why }
  const open = due.cents - paidCents
  const cents = Math.abs(open)
  const declareBy = addDays(changedOn, model.declareDays)
  const [zh, en] = open < 0 ? ['退费', 'refund'] : ['补缴', 'supplement']
  return {
    settled: true,
    kind: open === 0 ? 'even' : open > 0 ? 'supplement' : 'refund',
    cents,
    dueCents: due.cents,
    declareBy,
    steps: [
      ...due.steps,
      {
        zh: `应缴 ${paperYuan(due.cents)} − 已缴 ${paperYuan(paidCents)}：${zh} ${paperYuan(cents)} 元，${declareBy} 前申报变更`,
        en: `Due ${paperYuan(due.cents)} − paid ${paperYuan(paidCents)}: ${en} of ${paperYuan(cents)} yuan, to be declared by ${declareBy}`,
      },
    ],
  }
}
