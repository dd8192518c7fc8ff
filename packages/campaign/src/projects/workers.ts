import { type CivilDay, inForceOn, monthOf, monthsBetween } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { decimalOf, roundedWhole } from '../rates/index.ts'
import type { ProjectRules } from './rules.ts'

/** How the persons of a project were counted: it stands beside every figure (domain §8.2). In the order in which one is preferred. */
export const WORKER_COUNTS = {
  roster: { zh: '实名名册', en: 'by roster' },
  named: { zh: '清单实名人数', en: 'named on the list' },
  verified: { zh: '现场核实', en: 'on site' },
  listed: { zh: '清单预计', en: 'expected by the list' },
  estimate: { zh: '按造价测算', en: 'estimated from the cost' },
} as const satisfies Record<string, Bilingual>

export type WorkerCount = keyof typeof WORKER_COUNTS
export type CountedWorkers = { persons: number; by: WorkerCount }

/** The persons of a project by the best count there is, and which one it is; nothing when nobody counted. */
export function workersOf(project: {
  /** Distinct ID numbers of its real-name roster; null where it has none. */
  rosterPersons: number | null
  namedWorkers: number | null
  labour: number | null
  peakWorkers: number | null
  estimated: number | null
}): CountedWorkers | null {
  const counts: [WorkerCount, number | null][] = [
    ['roster', project.rosterPersons],
    ['named', project.namedWorkers],
    ['verified', project.labour],
    ['listed', project.peakWorkers],
    ['estimate', project.estimated],
  ]
  for (const [by, persons] of counts) if (persons !== null) return { persons, by }
  return null
}

/** An estimate of the persons of a project, with what it was reckoned from, or what is not known for it. */
export type WorkerEstimate =
  | {
      estimated: true
      persons: number
      months: number
      share: string
      wageCents: number
      /** Whether somebody has seen the documents behind share and wage. */
      state: 'verified' | 'unverified'
    }
  | { estimated: false; why: 'no-cost' | 'no-term' | 'no-share' | 'no-wage' }

/**
 * Persons of a project nobody counted: cost × labour share ÷ (average monthly wage × months), by the settings of its first day. Months are
 * those that the contract touches (domain §8.2). Without both settings nothing is guessed (待核实).
 * @example 120,000,000 yuan, 15 %, 24 months at 5,000 yuan: 150 persons
 */
export function estimateWorkers(
  { labourShares, monthlyWages }: Pick<ProjectRules, 'labourShares' | 'monthlyWages'>,
  { costCents, from, to }: { costCents: number | null; from: CivilDay | null; to: CivilDay | null },
): WorkerEstimate {
  if (costCents === null || costCents <= 0) return { estimated: false, why: 'no-cost' }
  if (from === null || to === null || to < from) return { estimated: false, why: 'no-term' }
  const share = inForceOn(labourShares, from)
  if (share === undefined) return { estimated: false, why: 'no-share' }
  const wage = inForceOn(monthlyWages, from)
  if (wage === undefined) return { estimated: false, why: 'no-wage' }
  const months = monthsBetween(monthOf(from), monthOf(to)) + 1
  const { numerator, denominator } = decimalOf(share.share)
  const persons = roundedWhole({
    numerator: BigInt(costCents) * numerator,
    denominator: denominator * BigInt(wage.cents) * BigInt(months),
  })
  const state = share.state === 'verified' && wage.state === 'verified' ? 'verified' : 'unverified'
  return { estimated: true, persons, months, share: share.share, wageCents: wage.cents, state }
}
