import { readFileSync } from 'node:fs'
import {
  type AnnexFigures,
  type AnnexId,
  type Campaign,
  districtResolver,
  isReported,
  publishedFigures,
  readPublishedPlan,
} from '@kuomian/campaign'

/** One figure per reporting unit, in the order of the campaign's units. */
export type Column = readonly number[]

/** A plan of annex 5: one figure for one unit or for several that share it (T01). */
export interface SharedPlan {
  /** Indices of the units, in order. */
  readonly units: readonly number[]
  readonly plan: number
}

/** The cells of the five annexes, whether as printed or scaled; rates and totals follow from them. */
export interface AnnexCells {
  /** Annex 1: employers with many uninsured persons (K1). */
  readonly largeUnits: Column
  readonly largePersons: Column
  /** Annex 2: suspected dispatch (K3). */
  readonly dispatchUnits: Column
  readonly dispatchPersons: Column
  /** Annex 3: payers at the end of the month, and their plan. */
  readonly payers: Column
  readonly payerPlan: Column
  /** Annex 4: leads issued and inspected. */
  readonly issuedUnits: Column
  readonly issuedPersons: Column
  readonly inspectedUnits: Column
  readonly inspectedPersons: Column
  /** Annex 5: newly insured construction workers since January, and their plans. */
  readonly constructionWorkers: Column
  readonly constructionPlans: readonly SharedPlan[]
}

/**
 * Reads the annexes that a campaign's notice prints.
 *
 * @param notice the file of the notice, as pasted from a word processor
 * @throws Error when an annex or a unit's figure is not in it
 */
export function readPublishedFigures(notice: string, campaign: Campaign): AnnexCells {
  const resolve = districtResolver({ ...campaign, cityNames: campaign.city.names })
  const plan = readPublishedPlan(readFileSync(notice, 'utf8'), { units: campaign.units, resolve })
  const figuresOf = (id: AnnexId): AnnexFigures => {
    const annex = plan.annexes[id]
    if (annex === undefined || plan.month === undefined) throw new Error(`${id} is not in ${notice}`)
    return publishedFigures(annex, plan.month)
  }
  const columnOf = (id: AnnexId, column: string): number[] => {
    const { rows } = figuresOf(id)
    return campaign.units.map((unit) => {
      const figure = rows.find((row) => row.key === unit.code)?.cells[column]
      if (figure === undefined || !isReported(figure)) {
        throw new Error(`no figure for ${unit.name.zh} under ${column} of ${id} in ${notice}`)
      }
      return figure
    })
  }
  return {
    largeUnits: columnOf('annex-1', 'units'),
    largePersons: columnOf('annex-1', 'persons'),
    dispatchUnits: columnOf('annex-2', 'units'),
    dispatchPersons: columnOf('annex-2', 'persons'),
    payers: columnOf('annex-3', 'payers'),
    payerPlan: columnOf('annex-3', 'plan'),
    issuedUnits: columnOf('annex-4', 'issuedUnits'),
    issuedPersons: columnOf('annex-4', 'issuedPersons'),
    inspectedUnits: columnOf('annex-4', 'inspectedUnits'),
    inspectedPersons: columnOf('annex-4', 'inspectedPersons'),
    constructionWorkers: columnOf('annex-5', 'newlyInsured'),
    constructionPlans: plansOf(figuresOf('annex-5'), campaign),
  }
}

/** The plans as printed: each on its own row, or on the first row of the set that shares it (T01). */
function plansOf({ rows, planGroups }: AnnexFigures, campaign: Campaign): SharedPlan[] {
  const indexOf = (key: string): number => campaign.units.findIndex((unit) => unit.code === key)
  return rows.flatMap(({ key, cells }) => {
    const { plan } = cells
    if (plan === undefined || !isReported(plan)) return []
    const members = planGroups.find((group) => group.includes(key)) ?? [key]
    return [{ units: members.map(indexOf), plan }]
  })
}
