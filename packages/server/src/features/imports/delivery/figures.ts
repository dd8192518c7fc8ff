import type { LedgerSign, Roster } from '@kuomian/campaign'
import type { LakeSession } from '../../../lake/index.ts'
import { countInsured } from './insured.ts'
import { countPayers } from './payers.ts'

/** A figure that a delivery yields: of a month and a district (code, null when it is not known). */
export interface DistrictFigure {
  readonly district: string | null
  /** `YYYY-MM` */
  readonly month: string
  /** Projects; 0 for payers. */
  readonly count: number
  readonly persons: number
  /** Payers of each of the plan's groups that the ledger tells, by its code. */
  readonly groups: Readonly<Record<string, number>>
}

/** The groups of a campaign with the signs by which the ledger tells them. */
export type LedgerGroups = readonly { code: string; signs: readonly LedgerSign[] }[]

/** The figures that go into the database with a delivery: payers of a ledger, persons insured through projects. */
export async function figuresOf(
  session: LakeSession,
  folder: string,
  roster: Roster,
  asOf: string,
  mapped: ReadonlySet<string>,
  groups: LedgerGroups,
): Promise<DistrictFigure[]> {
  const month = asOf.slice(0, 7)
  if (roster.kind === 'ledger-persons') {
    const told = groups.filter(({ signs }) => signs.every(({ sign }) => mapped.has(sign)))
    return countPayers(session, folder, month, { hasInsurance: mapped.has('insurance'), groups: told })
  }
  if (roster.kind === 'projects') return countInsured(session, folder, month)
  return []
}
