import { addMonths, type CivilDay, type CivilMonth, daysBetween, lastDayOf } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** What only the ledger can show of a lead (domain §10.1, conversion chain), in order. */
export const PROOF_STEPS = {
  registered: { zh: '已登记', en: 'Registered' },
  'first-payment': { zh: '首次缴费', en: 'First payment' },
  'three-months': { zh: '连续缴费三个月', en: 'Paying for three months' },
} as const satisfies Record<string, Bilingual>

export type ProofStep = keyof typeof PROOF_STEPS

/** One ledger month of a lead: whether its employer has an account, and whether somebody of the list pays. */
export type LedgerMonth = { month: CivilMonth; registered: boolean; pays: boolean }

/**
 * The month in which the ledger first showed each step. A step once shown stays: who stops paying has paid.
 * @param months in any order, each month once; a month without a ledger is missing
 */
export function proofSteps(months: readonly LedgerMonth[]): Partial<Record<ProofStep, CivilMonth>> {
  const inOrder = [...months].sort((a, b) => (a.month < b.month ? -1 : 1))
  const paying = new Set(inOrder.filter(({ pays }) => pays).map(({ month }) => month))
  const steps: Partial<Record<ProofStep, CivilMonth>> = {}
  for (const { month, registered, pays } of inOrder) {
    // Nobody pays without an account, whatever the register of units says yet.
    if (registered || pays) steps.registered ??= month
    if (!pays) continue
    steps['first-payment'] ??= month
    if (paying.has(addMonths(month, -1)) && paying.has(addMonths(month, -2))) steps['three-months'] ??= month
  }
  return steps
}

/** Outcomes by which an officer says that contributions are paid already: the ledger has to say so too. */
export const CLAIMS_OF_PAYING = ['U01', 'P01', 'P04'] as const

/**
 * Whether a payment is owed to the inspection: within so many days after it, counted to the last day of the ledger month
 * (domain §10.1, attribution window).
 */
export function isAttributed(inspectedOn: CivilDay | null, month: CivilMonth, windowDays: number): boolean {
  if (inspectedOn === null) return false
  const days = daysBetween(inspectedOn, lastDayOf(month))
  return days >= 0 && days <= windowDays
}

/** Whether an officer's "enrolled" has waited for the ledger longer than the window: it then comes back to the work list. */
export function isUnproved(claimedOn: CivilDay, today: CivilDay, windowDays: number): boolean {
  return daysBetween(claimedOn, today) > windowDays
}
