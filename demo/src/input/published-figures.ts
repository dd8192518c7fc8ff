import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Campaign } from '@kuomian/campaign'

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

type Line = Readonly<Record<string, string>>

function readLines(folder: string, annex: number): Line[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'annexes', `annex${annex}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/**
 * Reads the published annexes beside a campaign (`annexes/annex1.csv` … `annex5.csv`).
 *
 * @param folder the folder of the campaign
 * @throws Error when a unit has no row or a figure is no whole number
 */
export function readPublishedFigures(folder: string, campaign: Campaign): AnnexCells {
  const columnOf = (lines: readonly Line[], name: string): number[] =>
    campaign.units.map((unit) => {
      const line = lines.find((candidate) => candidate.district === unit.name.zh)
      const figure = Number(line?.[name])
      if (line?.[name] === undefined || line[name] === '' || !Number.isInteger(figure)) {
        throw new Error(`no whole number for ${unit.name.zh} under ${name} in ${folder}`)
      }
      return figure
    })
  const [first, second, third, fourth, fifth] = [1, 2, 3, 4, 5].map((annex) => readLines(folder, annex))
  return {
    largeUnits: columnOf(first ?? [], 'units'),
    largePersons: columnOf(first ?? [], 'persons'),
    dispatchUnits: columnOf(second ?? [], 'units'),
    dispatchPersons: columnOf(second ?? [], 'persons'),
    payers: columnOf(third ?? [], payersHeader(third ?? [])),
    payerPlan: columnOf(third ?? [], 'annual_plan'),
    issuedUnits: columnOf(fourth ?? [], 'issued_units'),
    issuedPersons: columnOf(fourth ?? [], 'issued_persons'),
    inspectedUnits: columnOf(fourth ?? [], 'inspected_units'),
    inspectedPersons: columnOf(fourth ?? [], 'inspected_persons'),
    constructionWorkers: columnOf(fifth ?? [], workersHeader(fifth ?? [])),
    constructionPlans: readPlans(fifth ?? [], campaign),
  }
}

/** The header names the month (`paying_persons_jul_end`), which differs between campaigns. */
function payersHeader(lines: readonly Line[]): string {
  return Object.keys(lines[0] ?? {}).find((name) => name.startsWith('paying_persons')) ?? 'paying_persons'
}

function workersHeader(lines: readonly Line[]): string {
  return Object.keys(lines[0] ?? {}).find((name) => name.startsWith('new_insured')) ?? 'new_insured'
}

function readPlans(lines: readonly Line[], campaign: Campaign): SharedPlan[] {
  const indexOf = (name: string): number => campaign.units.findIndex((unit) => unit.name.zh === name)
  return lines
    .filter((line) => line.annual_plan !== '')
    .map((line) => ({
      units: (line.plan_group === '' || line.plan_group === undefined
        ? [line.district ?? '']
        : line.plan_group.split('+')
      ).map(indexOf),
      plan: Number(line.annual_plan),
    }))
}
