import type { AnnexId } from '../annexes/index.ts'
import type { Bilingual } from '../districts/index.ts'

/**
 * The rules by their number in the dossier of test cases (domain §4), and those without one: SUM (a column does not add up), RATE (a printed rate is
 * not its own figures'), INSPECTED (more inspected than issued), UNIT (a unit line without its %), WEEKDAY (a date with the wrong weekday); of a
 * district's report also FALLS (a figure since January below the one before) and BLANK (nothing is given).
 */
export type FindingRule =
  | 'SUM'
  | 'RATE'
  | 'INSPECTED'
  | 'UNIT'
  | 'WEEKDAY'
  | 'FALLS'
  | 'BLANK'
  | `T0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `T1${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | 'T20'
  | 'T21'

/** `error`: figures contradict each other; `warning`: to be verified; `note`: to be known when reading the figures. */
export type FindingSeverity = 'error' | 'warning' | 'note'

/** Where a finding stands. The line is that of the notice. */
export type FindingPlace = { annex?: AnnexId; row?: string; column?: string; line: number }

/** What a rule found in published figures. Plain data, fit for JSON. */
export type Finding = {
  /** Stable identity within a plan: rule, variant and place. */
  id: string
  rule: FindingRule
  /** Which of the rule's statements this is, e.g. `not-sorted`. */
  variant: string
  severity: FindingSeverity
  place: FindingPlace
  messages: Bilingual
}

type Draft = Omit<Finding, 'id'> & { mark?: string }

/** A finding with its identity; `mark` tells apart findings of one rule at one place. */
export function finding({ mark, ...draft }: Draft): Finding {
  const { annex = '', row = '', column = '' } = draft.place
  return { id: [draft.rule, draft.variant, annex, mark ?? row, column].join('|'), ...draft }
}
