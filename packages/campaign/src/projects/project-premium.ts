import type { CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import {
  type Extension,
  type PremiumModel,
  type PremiumNote,
  type PremiumProblem,
  premiumModelOn,
  premiumOf,
  type Settlement,
  type Suspension,
  settleChange,
} from '../premium/index.ts'

/** What a premium is reckoned from: as verified, else as the list says. */
export type ProjectCost = {
  costCents: number | null
  remainingCostCents: number | null
  from: CivilDay | null
  to: CivilDay | null
  extensions: readonly Extension[]
  suspensions: readonly Suspension[]
  enrolledOn: CivilDay | null
  /** What the list says was paid. */
  paidCents: number | null
}

/** Why a project has no premium. */
export type NoPremium =
  | 'no-model'
  | 'no-cost'
  | 'no-term'
  | PremiumProblem
  | Extract<Settlement, { settled: false }>['why']

/** What a project owes with its reckoning in words, or why nothing can be said. */
export type ProjectPremium =
  | {
      reckoned: true
      model: PremiumModel
      joinedOn: CivilDay
      dueCents: number
      /** For who has paid: what is still to pay or to give back, and by when the change is to be declared. */
      settlement: { kind: 'supplement' | 'refund' | 'even'; cents: number; declareBy: CivilDay } | null
      notes: readonly PremiumNote[]
      steps: readonly Bilingual[]
    }
  | { reckoned: false; why: NoPremium }

/**
 * The premium of a project: for one that is not enrolled as if it joined on the day, for one that is as of its enrolment, against what it
 * paid. The model is that of the day of joining: a later one does not reach back (R25).
 */
export function projectPremium(
  models: readonly PremiumModel[],
  { costCents, remainingCostCents, from, to, enrolledOn, paidCents, ...term }: ProjectCost,
  day: CivilDay,
): ProjectPremium {
  const joinedOn = enrolledOn ?? day
  const model = premiumModelOn(models, joinedOn)
  if (model === undefined) return { reckoned: false, why: 'no-model' }
  if (costCents === null) return { reckoned: false, why: 'no-cost' }
  if (from === null || to === null) return { reckoned: false, why: 'no-term' }
  const project = { ...term, costCents, remainingCostCents, from, to }
  const due = premiumOf(model, project, joinedOn)
  if (!due.priced) return { reckoned: false, why: due.why }
  const { cents: dueCents, notes, steps } = due
  if (enrolledOn === null || paidCents === null)
    return { reckoned: true, model, joinedOn, dueCents, settlement: null, notes, steps }
  const settled = settleChange(model, { project, joinedOn, paidCents, changedOn: day })
  if (!settled.settled) return { reckoned: false, why: settled.why }
  const { kind, cents, declareBy } = settled
  const settlement = { kind, cents, declareBy }
  return { reckoned: true, model, joinedOn, dueCents, settlement, notes, steps: settled.steps }
}
