import type { TeamRole, TeamSide } from './definition.ts'

/** A member of a district team as far as the plan's rules for it go. */
export type TeamPlace = { role: TeamRole; side: TeamSide }

/** What a team lacks of what the plan asks for. It warns and never blocks (T23). */
export type StaffingWarning =
  | 'no-leader'
  | 'leaders'
  | 'no-bureau-deputy'
  | 'no-sub-centre-deputy'
  | 'unequal'

/** How a team stands against R39. */
export type Staffing = { bureau: number; subCentre: number; warnings: readonly StaffingWarning[] }

/**
 * Holds a district team against the plan: the district's head in charge leads it, the heads of bureau and sub-centre are deputies,
 * and staff come from both 1:1. Whether leader and deputies count in the ratio is not said: they are left out (T23).
 */
export function staffingOf(team: readonly TeamPlace[]): Staffing {
  const staff = team.filter(({ role }) => role === 'member')
  const count = (side: TeamSide) => staff.filter((place) => place.side === side).length
  const leaders = team.filter(({ role }) => role === 'leader').length
  const hasDeputy = (side: TeamSide) => team.some((place) => place.role === 'deputy' && place.side === side)
  const [bureau, subCentre] = [count('bureau'), count('sub-centre')]
  const warnings: StaffingWarning[] = []
  if (leaders === 0) warnings.push('no-leader')
  if (leaders > 1) warnings.push('leaders')
  if (!hasDeputy('bureau')) warnings.push('no-bureau-deputy')
  if (!hasDeputy('sub-centre')) warnings.push('no-sub-centre-deputy')
  if (bureau !== subCentre) warnings.push('unequal')
  return { bureau, subCentre, warnings }
}
