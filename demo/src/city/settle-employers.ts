import { EVIDENCE, KIND, TRAIT } from '../employers/kinds.ts'
import type { City } from '../input/city.ts'
import { below, happens, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { sum } from '../scaling/apportion.ts'
import { partition } from '../scaling/partition.ts'
import type { ScaledCells } from '../scaling/scaled-cells.ts'
import { EmployerColumns } from './employer-columns.ts'
import { decidingRegion } from './region-of-district.ts'

/** A few employers hold most people, and some stand exactly on a bound. */
const LARGE_WEIGHTS = [0, 1, 2, 3, 5, 8, 13, 21, 40, 90]
const SMALL_WEIGHTS = [0, 0, 0, 1, 1, 2, 3, 5, 9, 20, 45]
const ORDINARY_SIZES = [1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 45, 70, 110, 160, 400]
const LEAD_PAYERS = [0, 0, 1, 2, 3, 5, 8, 12, 20, 30]

/** Shares of the city, documented in demo/README.md. */
const FLEXIBLE_SHARE = 0.12
const LEAD_PAYERS_AT_MOST = 0.35
const REGISTERED_SHARE = 0.55

/** The employers with their payers, and the payers without an employer: those of district d follow its employers' payers. */
export interface Settlement {
  readonly employers: EmployerColumns
  /** First payer index of each district, and one past the last of all. */
  readonly districtPayers: readonly number[]
  /** First flexible payer of each district. */
  readonly flexiblePayers: readonly number[]
  /** First employer of each district, and one past the last of all. */
  readonly districtEmployers: readonly number[]
  readonly persons: number
}

interface Draft {
  readonly kind: number
  readonly persons: number
}

/** Places leads and ordinary employers in the districts, so that each district's sizes add up to its cells. */
export function settleEmployers(city: City, cells: ScaledCells, seed: number): Settlement {
  const drafts = city.campaign.units.map((_, district) => draftLeads(city, cells, district, seed))
  const flexible = cells.payers.map((payers) => Math.floor(payers * FLEXIBLE_SHARE))
  const ordinary: number[][] = []
  const leadPayers: number[][] = []
  const evidence: number[][] = []
  for (const [district, leads] of drafts.entries()) {
    const inUnits = (cells.payers[district] ?? 0) - (flexible[district] ?? 0)
    const kinds = leads.map((lead, index) =>
      drawEvidence(city, district, lead.kind, mix(seed, STREAM.evidence, district, index)),
    )
    const paying = drawLeadPayers(leads, kinds, inUnits, district, seed)
    evidence.push(kinds)
    leadPayers.push(paying)
    ordinary.push(drawOrdinary(inUnits - sum(paying), district, seed))
  }
  const employers = new EmployerColumns(
    drafts.reduce((total, leads, district) => total + leads.length + (ordinary[district]?.length ?? 0), 0),
  )
  const districtPayers: number[] = []
  const flexiblePayers: number[] = []
  const districtEmployers: number[] = []
  let employer = 0
  let person = 0
  let payer = 0
  for (const [district, leads] of drafts.entries()) {
    districtPayers.push(payer)
    districtEmployers.push(employer)
    const first = employer
    const sizes = [...(leadPayers[district] ?? []), ...(ordinary[district] ?? [])]
    for (const [index, payers] of sizes.entries()) {
      const lead = leads[index]
      employers.district[employer] = district
      employers.ordinal[employer] = employer - first + 1
      employers.kind[employer] = lead?.kind ?? KIND.ordinary
      employers.evidence[employer] = evidence[district]?.[index] ?? EVIDENCE.subCentre
      employers.persons[employer] = lead?.persons ?? 0
      employers.firstPerson[employer] = person
      employers.payers[employer] = payers
      employers.firstPayer[employer] = payer
      employers.traits[employer] = drawTraits(employers, employer, city, seed)
      person += lead?.persons ?? 0
      payer += payers
      employer += 1
    }
    flexiblePayers.push(payer)
    payer += flexible[district] ?? 0
  }
  districtPayers.push(payer)
  districtEmployers.push(employer)
  return { employers, districtPayers, flexiblePayers, districtEmployers, persons: person }
}

function draftLeads(city: City, cells: ScaledCells, district: number, seed: number): Draft[] {
  const cell = (column: readonly number[]): number => column[district] ?? 0
  const weigh =
    (weights: readonly number[], salt: number) =>
    (index: number): number =>
      pick(mix(seed, STREAM.leadWeight + salt * 1000, district, index), weights)
  const large = partition(
    cell(cells.largePersons),
    cell(cells.largeUnits),
    50,
    Number.MAX_SAFE_INTEGER,
    weigh(LARGE_WEIGHTS, 0),
  )
  const dispatch = partition(
    cell(cells.dispatchPersons),
    cell(cells.dispatchUnits),
    1,
    49,
    weigh(SMALL_WEIGHTS, 1),
  )
  const other = partition(cell(cells.otherPersons), cell(cells.otherUnits), 1, 49, weigh(SMALL_WEIGHTS, 2))
  const zone = ['FUNCTIONAL_ZONE', 'FORMER_DISTRICT'].includes(city.campaign.units[district]?.kind ?? '')
  return [
    ...large.map((persons) => ({ kind: KIND.large, persons })),
    ...dispatch.map((persons) => ({ kind: KIND.dispatch, persons })),
    ...other.map((persons, index) => ({
      kind: index === 0 ? KIND.fund : drawNamed(mix(seed, STREAM.leadClass, district, index)),
      persons,
    })),
    ...Array.from({ length: cell(cells.namelessUnits) }, (_, index) => ({
      kind: drawNameless(mix(seed, STREAM.leadClass + 1000, district, index), zone),
      persons: 0,
    })),
  ]
}

function drawNamed(draw: number): number {
  const percent = below(draw, 100)
  return percent < 62 ? KIND.fund : percent < 93 ? KIND.employment : KIND.training
}

function drawNameless(draw: number, zone: boolean): number {
  const percent = below(draw, 100)
  if (zone && percent < 40) return KIND.ftz
  return percent < 65 ? KIND.sme : percent < 85 ? KIND.loans : KIND.refund
}

/** Which evidence decides the district. A refund names no district; a code decides only where its region belongs to one unit alone. */
function drawEvidence(city: City, district: number, kind: number, draw: number): number {
  if (kind === KIND.ftz) return happens(draw, 0.5) ? EVIDENCE.roster : EVIDENCE.address
  if (kind === KIND.refund || happens(draw, REGISTERED_SHARE)) return EVIDENCE.subCentre
  const percent = draw % 100
  if (percent < 20 && kind !== KIND.training && decidingRegion(city.campaign, district) !== null)
    return EVIDENCE.code
  const named = kind >= KIND.large && kind <= KIND.employment
  return named && percent < 50 ? EVIDENCE.address : EVIDENCE.roster
}

function drawLeadPayers(
  leads: readonly Draft[],
  evidence: readonly number[],
  inUnits: number,
  district: number,
  seed: number,
): number[] {
  const wanted = leads.map((lead, index) =>
    evidence[index] === EVIDENCE.subCentre
      ? pick(mix(seed, STREAM.leadPayers, district, index), LEAD_PAYERS) * (lead.kind === KIND.large ? 8 : 1)
      : 0,
  )
  const most = Math.floor(inUnits * LEAD_PAYERS_AT_MOST)
  const total = sum(wanted)
  return total <= most ? wanted : wanted.map((payers) => Math.floor((payers * most) / total))
}

function drawOrdinary(payers: number, district: number, seed: number): number[] {
  const sizes: number[] = []
  for (let left = payers; left > 0; ) {
    const size = Math.min(left, pick(mix(seed, STREAM.ordinarySize, district, sizes.length), ORDINARY_SIZES))
    sizes.push(size)
    left -= size
  }
  return sizes
}

function drawTraits(employers: EmployerColumns, employer: number, city: City, seed: number): number {
  const draw = (what: number, probability: number, trait: number): number =>
    happens(mix(seed, STREAM.employerTrait, employer, what), probability) ? trait : 0
  const kind = employers.kind[employer] ?? 0
  const evidence = employers.evidence[employer] ?? 0
  const size = (employers.payers[employer] ?? 0) + (employers.persons[employer] ?? 0)
  let traits =
    draw(1, 0.12, TRAIT.registrationOnly) | draw(2, 0.06, TRAIT.tenant) | draw(3, 0.05, TRAIT.foreign)
  if (kind === KIND.refund || kind === KIND.ftz) traits &= ~TRAIT.registrationOnly
  // A sole trader has no dispatch business, and his name would hide its sign.
  if (size <= 5 && kind !== KIND.dispatch) traits |= draw(4, 0.2, TRAIT.individual)
  if ((traits & TRAIT.individual) !== 0) traits &= ~TRAIT.foreign
  if (size >= 5) traits |= draw(5, 0.25, TRAIT.fund)
  traits |= draw(6, 0.2, TRAIT.employment) | draw(7, 0.03, TRAIT.training)
  traits |= draw(8, 0.02, TRAIT.sme) | draw(9, 0.02, TRAIT.loan)
  if ((traits & TRAIT.registrationOnly) === 0) traits |= draw(10, 0.015, TRAIT.refund)
  const zone = city.campaign.units[employers.district[employer] ?? 0]?.kind === 'FUNCTIONAL_ZONE'
  if (zone) traits |= draw(11, 0.03, TRAIT.ftz)
  if (kind === KIND.dispatch) traits |= draw(12, 0.6, TRAIT.dispatchName) || TRAIT.licence
  if (kind === KIND.dispatch) traits |= draw(13, 0.3, TRAIT.licence)
  if (kind === KIND.large) traits |= draw(14, 0.04, TRAIT.licence)
  if (kind === KIND.ordinary && size >= 9) traits |= draw(15, 0.01, TRAIT.licence | TRAIT.dispatchName)
  if (kind === KIND.ftz) traits = TRAIT.ftz
  // A feed names no persons and sets the class by priority: such a lead is in no feed that goes before its own (contract of classes).
  if (kind >= KIND.sme) traits &= ~TRAIT.ftz
  if (kind >= KIND.loans) traits &= ~TRAIT.sme
  if (kind === KIND.refund) traits &= ~TRAIT.loan
  if (kind >= KIND.ftz) traits &= ~(TRAIT.fund | TRAIT.employment | TRAIT.training)
  if (kind === KIND.sme) traits |= TRAIT.sme
  if (kind === KIND.loans) traits |= TRAIT.loan
  if (kind === KIND.refund) traits |= TRAIT.refund
  if (kind === KIND.training && evidence === EVIDENCE.roster) traits |= TRAIT.sme
  return traits
}
