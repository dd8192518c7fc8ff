import type { CivilDay, Figure, MeasuredFigures } from '@kuomian/campaign'
import type { RunningCampaign } from '../../campaigns/index.ts'

/** The figures of all units at the end of a period. */
export type Moment = { day: CivilDay; figures: MeasuredFigures }

/** The figures of one measure by unit's code, from those by district's id. */
export function byUnit(
  { definition, districtIds }: RunningCampaign,
  figureOf: (districtId: number) => Figure | undefined,
): Map<string, Figure> {
  return new Map(
    definition.units.map(({ code }) => {
      const id = districtIds.get(code)
      return [code, (id === undefined ? undefined : figureOf(id)) ?? 'missing']
    }),
  )
}
