import type { AnnexCells, Column } from '../input/published-figures.ts'
import { apportion } from './apportion.ts'

const LARGE_MINIMUM = 50
const OTHER_MAXIMUM = 49
const NO_LIMIT = Number.MAX_SAFE_INTEGER

/** The share of the employers beside K1 and K3 that a feed reports without naming anybody: leads of 1 户 0 人. */
const NAMELESS_SHARE = 0.06

/** The scaled cells, and the split of annex 4 into its parts. */
export interface ScaledCells extends AnnexCells {
  /** Leads beside annexes 1 and 2: with named persons, and without. */
  readonly otherUnits: Column
  readonly otherPersons: Column
  readonly namelessUnits: Column
}

/**
 * The cells of a city at a scale. Each column is scaled by largest remainder; annex 4 is not scaled itself but is the sum of its
 * scaled parts (annex 1, annex 2 and the rest), so that the annexes agree with one another at any scale. What is printed as more than 0 stays
 * at least 1; a unit of annex 1 keeps 50 persons, any other at most 49, an inspected unit at least one; inspected never exceeds issued.
 * The persons inspected are bounded further once the leads have their sizes (see `city/inspection.ts`).
 */
export function scaleCells(published: AnnexCells, scale: number): ScaledCells {
  const rest = (issued: Column, large: Column, dispatch: Column): number[] =>
    issued.map((value, unit) => value - (large[unit] ?? 0) - (dispatch[unit] ?? 0))
  const scaled = (column: Column, ceiling: Column = all(column, NO_LIMIT)): number[] =>
    apportion(column, scale, column.map(keptMinimum), ceiling)
  const sized = (persons: Column, units: Column, least: number, most: number): number[] =>
    apportion(persons, scale, times(units, least), times(units, most))

  const largeUnits = scaled(published.largeUnits)
  const dispatchUnits = scaled(published.dispatchUnits)
  const restUnits = scaled(rest(published.issuedUnits, published.largeUnits, published.dispatchUnits))
  const namelessUnits = restUnits.map((units) => Math.floor(units * NAMELESS_SHARE))
  const otherUnits = restUnits.map((units, index) => units - (namelessUnits[index] ?? 0))
  const largePersons = sized(published.largePersons, largeUnits, LARGE_MINIMUM, NO_LIMIT)
  const dispatchPersons = sized(published.dispatchPersons, dispatchUnits, 1, OTHER_MAXIMUM)
  const restPersons = rest(published.issuedPersons, published.largePersons, published.dispatchPersons)
  const otherPersons = sized(restPersons, otherUnits, 1, OTHER_MAXIMUM)
  const issuedUnits = add(largeUnits, dispatchUnits, restUnits)
  const inspectedUnits = scaled(published.inspectedUnits, issuedUnits)
  return {
    largeUnits,
    largePersons,
    dispatchUnits,
    dispatchPersons,
    otherUnits,
    otherPersons,
    namelessUnits,
    payers: scaled(published.payers),
    payerPlan: scaled(published.payerPlan),
    issuedUnits,
    issuedPersons: add(largePersons, dispatchPersons, otherPersons),
    inspectedUnits,
    inspectedPersons: published.inspectedPersons.map((persons) => persons * scale),
    constructionWorkers: scaled(published.constructionWorkers),
    constructionPlans: scalePlans(published, scale),
  }
}

function scalePlans(published: AnnexCells, scale: number): AnnexCells['constructionPlans'] {
  const plans = published.constructionPlans.map((shared) => shared.plan)
  const scaled = apportion(plans, scale, plans.map(keptMinimum), all(plans, NO_LIMIT))
  return published.constructionPlans.map((shared, index) => ({ ...shared, plan: scaled[index] ?? 0 }))
}

function keptMinimum(value: number): number {
  return value > 0 ? 1 : 0
}

function all(column: Column, value: number): number[] {
  return column.map(() => value)
}

function times(column: Column, factor: number): number[] {
  return column.map((value) => (factor === NO_LIMIT ? (value === 0 ? 0 : NO_LIMIT) : value * factor))
}

function add(...columns: Column[]): number[] {
  const [first = []] = columns
  return first.map((_, index) => columns.reduce((total, column) => total + (column[index] ?? 0), 0))
}
