import { type CivilDay, daysBetween, isInForce } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { productOf, type Rate, roundedWhole, sumOf } from '../rates/index.ts'
import { derivation } from './derivation.ts'
import { fullPremium, type Slice, slicesOf } from './full-premium.ts'
import type { PremiumModel } from './model.ts'
import {
  type ContractTerm,
  type Duration,
  daysAddedAfter,
  endAgreedBy,
  isSuspendedOn,
  remainingDays,
  remainingMonths,
  type TermProblem,
  termProblem,
} from './term.ts'

/** What of a project its premium depends on. */
export type PremiumProject = ContractTerm & {
  /** 工程总造价 */
  costCents: number
  /** Cost of what is not built yet on the day of joining; asked for by models that go by it. */
  remainingCostCents: number | null
}

/** Why a project has no premium. */
export type PremiumProblem =
  | TermProblem
  | 'cost-zero'
  | 'cost-not-whole'
  | 'model-not-in-force'
  | 'remaining-cost-missing'
  | 'remaining-cost-wrong'

/** The fact that a person has to look at for each of them. */
export const PREMIUM_PROBLEM_FIELDS = {
  'cost-zero': 'costCents',
  'cost-not-whole': 'costCents',
  'ends-before-start': 'to',
  'extension-shortens': 'extensions',
  'suspension-ends-before-start': 'suspensions',
  'suspension-outside': 'suspensions',
  'suspensions-overlap': 'suspensions',
  'model-not-in-force': 'joinedOn',
  'remaining-cost-missing': 'remainingCostCents',
  'remaining-cost-wrong': 'remainingCostCents',
} as const satisfies Record<PremiumProblem, keyof PremiumProject | 'joinedOn'>

/** What is to be known beside a premium. */
export const PREMIUM_NOTES = {
  'before-start': { zh: '开工前参保，缴纳全程保费', en: 'Joined before the start: the whole premium is due' },
  expired: {
    zh: '参保日已过合同期，保费为零，须先办理延期',
    en: 'The contract has expired by the day of joining: nothing is due, it needs an extension first',
  },
  suspended: { zh: '参保日项目停工', en: 'Work is suspended on the day of joining' },
  unverified: {
    zh: '费率待核实，结果仅供参考',
    en: 'The rate is not verified: do not charge by this result',
  },
} as const satisfies Record<string, Bilingual>

export type PremiumNote = keyof typeof PREMIUM_NOTES

/** What the premium of a project was reckoned from. */
export type PremiumParts = {
  slices: readonly Slice[]
  /** The exact premium of the whole project. */
  full: Rate
  /** Of which this share is due. */
  share: Rate
  /** The last day agreed by the day of joining. */
  end: CivilDay
  /** Days, or months in models that count these; by days beside a remaining cost. */
  duration: Duration
  /** Days added after the project joined that cost more. */
  extraDays: number
  /** All days of the contract by the day of joining: one of them is the daily share. */
  contractDays: number
}

/** A premium to the cent with its derivation, or why there is none. */
export type Premium =
  | {
      priced: true
      cents: number
      parts: PremiumParts
      notes: PremiumNote[]
      /** The reckoning in words, step by step. */
      steps: Bilingual[]
    }
  | { priced: false; why: PremiumProblem }

/**
 * The work-injury premium that a project pays once, when it joins (一次性缴纳): that of the whole project × what is left of it, rounded half up
 * once at the end (R25, domain §8.2). Who joins before the start pays all, who joins after the end nothing: the contract has expired.
 *
 * Where the model asks for it, days that were added after joining are paid for at the contract's daily share.
 * @param model the model in force on the day of joining
 */
export function premiumOf(model: PremiumModel, project: PremiumProject, joinedOn: CivilDay): Premium {
  const why = premiumProblem(model, project, joinedOn)
  if (why !== null) return { priced: false, why }
  const slices = slicesOf(model.way, project.costCents)
  const idle = model.suspension === 'excluded'
  const countLeft = model.conversion === 'remaining-months' ? remainingMonths : remainingDays
  const duration = countLeft(project, joinedOn, idle)
  const end = endAgreedBy(project, joinedOn)
  const extraDays = model.extension === 'extra' ? daysAddedAfter(project, joinedOn) : 0
  const contractDays = daysBetween(project.from, end) + 1
  const extra = { numerator: BigInt(extraDays), denominator: BigInt(contractDays) }
  const parts: PremiumParts = {
    slices,
    full: fullPremium(slices),
    share: sumOf(shareLeft(model, project, joinedOn, duration), extra),
    end,
    duration,
    extraDays,
    contractDays,
  }
  return {
    priced: true,
    cents: roundedWhole(productOf(parts.full, parts.share)),
    parts,
    notes: notesOf(model, project, joinedOn, parts),
    steps: derivation(model, project, joinedOn, parts),
  }
}

function premiumProblem(
  model: PremiumModel,
  project: PremiumProject,
  joinedOn: CivilDay,
): PremiumProblem | null {
  if (!Number.isSafeInteger(project.costCents)) return 'cost-not-whole'
  if (project.costCents <= 0) return 'cost-zero'
  const problem = termProblem(project)
  if (problem !== null) return problem
  if (!isInForce(model, joinedOn)) return 'model-not-in-force'
  if (model.conversion !== 'remaining-cost' || joinedOn <= project.from) return null
  const left = project.remainingCostCents
  if (left === null) return 'remaining-cost-missing'
  return Number.isSafeInteger(left) && left >= 0 && left <= project.costCents ? null : 'remaining-cost-wrong'
}

/** What is left of the project on the day of joining; nothing behind its end. */
function shareLeft(
  model: PremiumModel,
  project: PremiumProject,
  joinedOn: CivilDay,
  { remaining, total }: Duration,
): Rate {
  const byCost = model.conversion === 'remaining-cost' && joinedOn > project.from && remaining > 0
  return byCost && project.remainingCostCents !== null
    ? { numerator: BigInt(project.remainingCostCents), denominator: BigInt(project.costCents) }
    : { numerator: BigInt(remaining), denominator: BigInt(Math.max(total, 1)) }
}

function notesOf(
  model: PremiumModel,
  project: PremiumProject,
  joinedOn: CivilDay,
  { duration: { remaining }, extraDays }: PremiumParts,
): PremiumNote[] {
  const notes: PremiumNote[] = []
  if (joinedOn < project.from) notes.push('before-start')
  // An extension agreed since then is paid for by its own days.
  if (remaining === 0 && extraDays === 0) notes.push('expired')
  if (isSuspendedOn(project, joinedOn)) notes.push('suspended')
  if (model.state === 'unverified') notes.push('unverified')
  return notes
}
