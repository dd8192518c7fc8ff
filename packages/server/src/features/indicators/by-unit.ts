import type { Figure } from '@kuomian/campaign'
import type { RunningCampaign } from '../campaigns/index.ts'
import type { Sums } from './sums.ts'

/** A figure for every unit by its code; a unit that the database does not know is missing. */
export function byUnit(
  { definition, districtIds }: RunningCampaign,
  figureOf: (districtId: number) => Figure,
): Map<string, Figure> {
  return new Map(
    definition.units.map(({ code }) => {
      const id = districtIds.get(code)
      return [code, id === undefined ? 'missing' : figureOf(id)]
    }),
  )
}

/** Sums as figures by unit: a unit without a line is a real zero, and without any source nothing is reported yet. */
export function sumsByUnit(campaign: RunningCampaign, sums: Sums): Map<string, Figure> {
  return byUnit(campaign, (id) => (sums === null ? 'not-yet-reported' : (sums.get(id) ?? 0)))
}
