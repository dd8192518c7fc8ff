import type { DeadlineProblem } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'

/** Why a deadline that was typed cannot be, with the working days beside it where it is none itself. */
export function refuseDeadline(day: string, problem: DeadlineProblem, least: string): Refusal {
  if (problem.problem === 'no-working-day') {
    const { before, after } = problem
    return new Refusal(
      'order-deadline-no-working-day',
      { day, before, after },
      { field: 'dueOn', rule: 'domain §4.3' },
    )
  }
  return new Refusal('order-deadline-too-early', { day, least }, { field: 'dueOn' })
}
