import type { CivilDay } from '../calendar/index.ts'

/** Who works where for which dispatch firm, and when: both days belong to it (domain §8.1). */
export type DispatchRelation = {
  id: number
  /** 用工单位 */
  userUnit: string
  /** 派遣单位 */
  firm: string
  /** Empty where the ID number cannot be read: then it is nobody's, and no payment is looked for. */
  person: string
  /** Null where the list does not say it: it may have begun on any day. */
  from: CivilDay | null
  /** Null while it lasts. */
  to: CivilDay | null
}

/** Is the relation in force on the day? */
export function isDispatchedOn({ from, to }: DispatchRelation, day: CivilDay): boolean {
  return (from === null || from <= day) && (to === null || day <= to)
}
