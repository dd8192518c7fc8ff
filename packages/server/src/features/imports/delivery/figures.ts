import type { Roster } from '@kuomian/campaign'
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
}

/** The figures that go into the database with a delivery: payers of a ledger, persons insured through projects. */
export async function figuresOf(
  session: LakeSession,
  folder: string,
  roster: Roster,
  asOf: string,
  mapped: ReadonlySet<string>,
): Promise<DistrictFigure[]> {
  const month = asOf.slice(0, 7)
  if (roster.kind === 'ledger-persons') return countPayers(session, folder, month, mapped.has('insurance'))
  if (roster.kind === 'projects') return countInsured(session, folder, month)
  return []
}
