import { z } from 'zod'
import type { CivilDay, WorkingCalendar } from '../calendar/index.ts'

const workingDays = (most: number) => z.int().min(1).max(most)

/** The working days of the law, and the office's own promise (domain §7.3, §7.4, §10.1). */
export const handoverRulesSchema = z.strictObject({
  /** Service target: handed over within so many working days after the slot is due (及时, R44). */
  serviceDays: workingDays(30).default(3),
  /** A case of labour inspection ends within so many working days of its opening, and once longer with approval. */
  caseDays: workingDays(120).default(60),
  extensionDays: workingDays(120).default(30),
  /** Audit gives notice before it begins. */
  noticeDays: workingDays(30).default(3),
  /** Written result after the audit's end: without a violation, and with one. */
  clearDays: workingDays(30).default(5),
  opinionDays: workingDays(30).default(10),
})

/** The working days of hand-overs. */
export type HandoverRules = z.infer<typeof handoverRulesSchema>

/** The last day of the service target: working days after the day the slot is due, which is not counted. */
export function handoverDue(slotDueOn: CivilDay, rules: HandoverRules, calendar: WorkingCalendar): CivilDay {
  return calendar.addWorkingDays(slotDueOn, rules.serviceDays)
}

/** The day by which an opened case must end; the extension is asked for once. */
export function caseLimit(openedOn: CivilDay, rules: HandoverRules, calendar: WorkingCalendar): CivilDay {
  return calendar.addWorkingDays(openedOn, rules.caseDays)
}

/** The day by which an extended case must end: the working days go on behind the first limit. */
export function extendedLimit(limitOn: CivilDay, rules: HandoverRules, calendar: WorkingCalendar): CivilDay {
  return calendar.addWorkingDays(limitOn, rules.extensionDays)
}

/** Working days that are left until a limit, today not counted; negative when it has passed. */
export function daysToLimit(today: CivilDay, limitOn: CivilDay, calendar: WorkingCalendar): number {
  if (today <= limitOn) return calendar.countWorkingDays(today, limitOn)
  return -calendar.countWorkingDays(limitOn, today)
}

/** The first day on which an audit may begin after its notice; an earlier one needs a reason (domain §7.4). */
export function auditStart(noticeOn: CivilDay, rules: HandoverRules, calendar: WorkingCalendar): CivilDay {
  return calendar.addWorkingDays(noticeOn, rules.noticeDays)
}

/** The day by which the written result is due after an audit ended. */
export function auditResultDue(
  audit: { endedOn: CivilDay; violation: boolean },
  rules: HandoverRules,
  calendar: WorkingCalendar,
): CivilDay {
  return calendar.addWorkingDays(audit.endedOn, audit.violation ? rules.opinionDays : rules.clearDays)
}
