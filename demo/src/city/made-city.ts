import { EmployerCodes } from '../employers/codes.ts'
import { CompanyNames } from '../employers/company-names.ts'
import type { City } from '../input/city.ts'
import { People } from '../people/people.ts'
import { regionsOf } from '../people/regions.ts'
import { type ScaledCells, scaleCells } from '../scaling/scaled-cells.ts'
import { type Inspection, planInspection } from './inspection.ts'
import { LedgerPeople } from './ledger-people.ts'
import { type Settlement, settleEmployers } from './settle-employers.ts'

/** The whole city in memory: columns of employers and rules that derive everybody else from an index. */
export interface MadeCity {
  readonly city: City
  readonly seed: number
  readonly scale: number
  readonly cells: ScaledCells
  readonly settlement: Settlement
  readonly inspection: Inspection
  readonly ledger: LedgerPeople
  readonly people: People
  readonly codes: EmployerCodes
  readonly names: CompanyNames
  /** Months of the year as `YYYY-MM`; the published one is `months[publishedMonth - 1]`. */
  readonly months: readonly string[]
}

/**
 * Makes the city of a campaign at a scale, without writing anything.
 *
 * @param scale 1 is the city as published
 * @param seed the same seed gives the same city on every machine
 */
export function makeCity(city: City, scale: number, seed: number): MadeCity {
  const { campaign } = city
  const scaled = scaleCells(city.published, scale)
  const settlement = settleEmployers(city, scaled, seed)
  const inspection = planInspection(scaled, settlement, seed)
  const cells = { ...scaled, inspectedPersons: inspection.persons }
  const publishedMonth = Number(campaign.publishedMonth.slice(5))
  return {
    city,
    seed,
    scale,
    cells,
    settlement,
    inspection,
    ledger: new LedgerPeople(cells, settlement.persons, publishedMonth, seed),
    people: new People(seed, regionsOf(campaign)),
    codes: new EmployerCodes(campaign, settlement.employers, seed),
    names: new CompanyNames(campaign, settlement.employers, seed),
    months: Array.from(
      { length: 12 },
      (_, index) => `${campaign.year}-${String(index + 1).padStart(2, '0')}`,
    ),
  }
}
