import type { CivilDay } from '../calendar/index.ts'
import type { ReportingUnit } from './unit.ts'

/**
 * The reporting units a GB region code can mean on a day, in printed order: the units that have the code then, and those within
 * the territory of that code. More than one means that the code alone decides nothing (design §5).
 * Without a day every code a unit ever had counts, as in a resident ID, which keeps the code of its first issue.
 */
export function unitsOfRegionCode(
  units: readonly ReportingUnit[],
  code: string,
  day?: CivilDay,
): ReportingUnit[] {
  return units.filter(
    (unit) =>
      unit.territoryParent === code ||
      unit.gbCodes.some(
        (entry) =>
          entry.code === code &&
          (day === undefined || ((entry.from ?? day) <= day && day <= (entry.to ?? day))),
      ),
  )
}
