import { isPersonOutcome, PERSON_OUTCOMES } from './person-outcomes.ts'
import { isUnitOutcome, UNIT_OUTCOMES } from './unit-outcomes.ts'

/** A visit as far as counting is concerned; days are campaign days. */
export type CountedVisit = {
  happenedOn: string
  outcome: string
  voided: boolean
  /** At a dispatch suspect: whether it really is one; null where it was not asked. */
  dispatch?: boolean | null
  /** Outcomes of listed persons, by their id. */
  persons: ReadonlyMap<number, string>
}

/** What a lead has counted: 户 (0 or 1) and the listed persons decided. */
export type Inspection = {
  units: 0 | 1
  persons: ReadonlySet<number>
  outcome: string | null
  effective: boolean
}

/**
 * What the visits to one lead count for (design §5): the unit once, at its first valid outcome that counts; each listed
 * person once, at his own outcome. Void visits count nothing. A lead of a person without an employer has no unit.
 * @param visits in the order they happened: one that arrives late does not outweigh what was found after it
 */
export function inspectionOf(lead: { units: 0 | 1 }, visits: readonly CountedVisit[]): Inspection {
  const valid = visits.filter((visit) => !visit.voided)
  const counting = valid.filter((visit) => countsAsInspected(visit.outcome))
  const persons = new Set<number>()
  for (const visit of counting) {
    for (const [person, outcome] of visit.persons) if (decides(outcome)) persons.add(person)
  }
  const last = valid.at(-1)
  return {
    units: lead.units === 1 && counting.length > 0 ? 1 : 0,
    persons,
    outcome: last?.outcome ?? null,
    effective: last === undefined || staysEffective(last, valid),
  }
}

/** Does a visit with this outcome count as an inspection? A person's own lead is inspected at his own outcome. */
export function countsAsInspected(outcome: string): boolean {
  if (isUnitOutcome(outcome)) return UNIT_OUTCOMES[outcome].inspected
  return decides(outcome)
}

/** Is a person decided by this outcome? */
export function decides(outcome: string): boolean {
  return isPersonOutcome(outcome) && PERSON_OUTCOMES[outcome].decided
}

function staysEffective({ outcome, dispatch }: CountedVisit, valid: readonly CountedVisit[]): boolean {
  if (!isUnitOutcome(outcome)) return true
  // A suspect that turned out to be no dispatch firm leads to nothing more (U16: y/n).
  if (outcome === 'U16' && dispatch === false) return false
  const { effective, visitsToClose } = UNIT_OUTCOMES[outcome]
  if (effective) return true
  // 查无此单位 needs a second check on another day before the lead is given up (domain §8.5, U09).
  const days = new Set(valid.filter((visit) => visit.outcome === outcome).map((visit) => visit.happenedOn))
  return days.size < visitsToClose
}
