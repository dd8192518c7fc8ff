import type { CivilDay } from '@kuomian/campaign'
import type { FigureQuestion } from '../annexes/index.ts'

/** A statement with its parameters. Its columns: `district_id`, `lead_id` and `value`; several rows of one lead are added up. */
export type Lines = { sql: string; parameters: unknown[] }

/** A statement to be written: parameters are put in as they come, and each is told its place. */
export function statement() {
  const parameters: unknown[] = []
  return {
    parameters,
    /** The place of a parameter, as SQL. */
    put: (value: unknown): string => `$${parameters.push(value)}`,
  }
}

/** Up to which day something must have happened to be known of as of D, known at K: nobody knows today what happens tomorrow. */
export function lastTold({ asOf, knownAt }: Pick<FigureQuestion, 'asOf' | 'knownAt'>): CivilDay {
  return asOf < knownAt ? asOf : knownAt
}
