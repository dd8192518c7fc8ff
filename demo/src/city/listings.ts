import { EVIDENCE, KIND } from '../employers/kinds.ts'
import { at, below, happens, mix, pick } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import type { MadeCity } from './made-city.ts'

/** The rosters that name persons of employers, as bits. */
export const LIST = { fund: 1, employment: 2, training: 4 } as const

const EXTRAS = [0, 0, 0, 1, 1, 2]
const WITHOUT_FUND = 0.3
const OVERLAP = 0.015

/** The rosters that name the person at a place of a lead's list, as bits. Each person is named at least once. */
export function listsOf(made: MadeCity, employer: number, place: number): number {
  const { employers } = made.settlement
  const kind = at(employers.kind, employer)
  const draw = mix(made.seed, STREAM.rosterMask, at(employers.firstPerson, employer) + place)
  const percent = draw % 100
  const trained = (draw >>> 8) % 50 === 0 ? LIST.training : 0
  if (kind === KIND.training) return LIST.training
  if (kind === KIND.employment) return LIST.employment | trained
  const evidence = at(employers.evidence, employer)
  const needsRow = place === 0 && (evidence === EVIDENCE.roster || evidence === EVIDENCE.address)
  const also = trained | (needsRow ? LIST.employment : 0)
  if (kind === KIND.fund)
    return (place === 0 || percent < 80 ? LIST.fund : 0) | (percent >= 60 ? LIST.employment : 0) | also
  if (happens(mix(made.seed, STREAM.rosterMask, employer, 5), WITHOUT_FUND)) return LIST.employment | also
  return (percent < 70 ? LIST.fund : 0) | (percent >= 45 ? LIST.employment : 0) | also
}

/** Somebody on the list of an employer who must not count as uninsured. */
export interface Insured {
  readonly person: number
  readonly why: 'PAID_OTHER' | 'PAID_FLEX' | 'EXEMPT'
}

/** The persons on a lead's lists who pay at another employer, pay as flexible workers, or are retired. */
export function insuredElsewhere(made: MadeCity, employer: number): Insured[] {
  const { employers } = made.settlement
  const kind = at(employers.kind, employer)
  if (kind === KIND.ordinary || kind > KIND.training) return []
  const count = pick(mix(made.seed, STREAM.listedPayer, employer), EXTRAS) * (kind === KIND.large ? 5 : 1)
  return Array.from({ length: count }, (_, index) => insured(made, employer, index)).flatMap(
    (found) => found ?? [],
  )
}

function insured(made: MadeCity, employer: number, index: number): Insured | null {
  const { settlement, ledger } = made
  const draw = (what: number): number => mix(made.seed, STREAM.listedPayer, employer, index * 16 + what + 1)
  const percent = below(draw(0), 100)
  if (percent >= 80) {
    const retired = at(ledger.firstRetired, ledger.firstRetired.length - 1)
    return retired === 0 ? null : { person: -1 - below(draw(1), retired), why: 'EXEMPT' }
  }
  const district = below(draw(2), settlement.flexiblePayers.length)
  const border = at(settlement.flexiblePayers, district)
  const [first, last] =
    percent < 55
      ? [at(settlement.districtPayers, district), border]
      : [border, at(settlement.districtPayers, district + 1)]
  const { employers } = settlement
  for (let attempt = 0; attempt < 8 && last > first; attempt += 1) {
    const payer = first + below(draw(3 + attempt), last - first)
    const own = at(employers.firstPayer, employer)
    if (payer >= own && payer < own + at(employers.payers, employer)) continue
    if (ledger.isSteady(payer)) return { person: payer, why: percent < 55 ? 'PAID_OTHER' : 'PAID_FLEX' }
  }
  return null
}

/**
 * Another lead whose old list still names the person of this one, or null. The person belongs to the employer with the later evidence; the
 * other must keep its class without this person, so it is neither near the bound of K1 nor without named persons of the same roster.
 */
export function formerEmployer(made: MadeCity, employer: number, place: number): number | null {
  const { employers } = made.settlement
  const person = at(employers.firstPerson, employer) + place
  const draw = mix(made.seed, STREAM.overlap, person)
  if (!happens(draw, OVERLAP) || (listsOf(made, employer, place) & LIST.employment) === 0) return null
  const other = below(mix(made.seed, STREAM.overlap, person, 1), employers.count)
  const kind = at(employers.kind, other)
  const persons = at(employers.persons, other)
  const fits =
    kind === KIND.large ? persons >= 60 : kind >= KIND.dispatch && kind <= KIND.employment && persons <= 35
  return other !== employer && fits ? other : null
}

/** The payers of an employer who are listed wherever it lists its staff: those who pay all year. */
export function* steadyPayers(made: MadeCity, employer: number): Generator<number> {
  const first = at(made.settlement.employers.firstPayer, employer)
  for (let payer = first; payer < first + at(made.settlement.employers.payers, employer); payer += 1) {
    if (made.ledger.isSteady(payer)) yield payer
  }
}

/** The staff that a feed reports: more than pay where that makes the lead, and never more than pay at an ordinary employer. */
export function reportedStaff(made: MadeCity, employer: number): number {
  const { employers } = made.settlement
  const draw = mix(made.seed, STREAM.feed, employer, 3)
  const kind = at(employers.kind, employer)
  if (kind === KIND.ordinary) {
    let steady = 0
    for (const _ of steadyPayers(made, employer)) steady += 1
    return Math.max(0, steady - below(draw, 3))
  }
  if (kind >= KIND.sme) return at(employers.payers, employer) + 3 + below(draw, 20)
  return at(employers.payers, employer) + at(employers.persons, employer)
}
