import type { CivilMonth } from '../calendar/index.ts'
import { ORDER_KINDS } from '../orders/index.ts'
import { DISPATCH_STATUSES, type DispatchRuleSet } from './rules.ts'

/** What an order to correct says of an employer's dispatched persons, by status; heads that no list names are told apart. */
export type DispatchOrderFacts = {
  month: CivilMonth
  sides: readonly ('user-unit' | 'firm')[]
  persons: { NOT_SPLIT: number; MISCLASSIFIED: number; UNPAID: number }
  unnamed: number
  /** Its partners on the other side with the most such persons, in words. */
  partners: string
}

/**
 * The words of an order to correct for dispatched persons (R14, R15): how many stand how in which month, with whom, and what the rules of that month ask.
 * Both sides get one; who is firm and user unit at once gets a single one that says so.
 */
export function dispatchOrderTexts(
  { month, sides, persons, unnamed, partners }: DispatchOrderFacts,
  ruleSet: Pick<DispatchRuleSet, 'title'>,
): { persons: number; facts: string; provision: string; demand: string } {
  const statuses = (['NOT_SPLIT', 'MISCLASSIFIED', 'UNPAID'] as const)
    .filter((status) => persons[status] > 0)
    .map((status) => `${DISPATCH_STATUSES[status].zh.replace('，', '')}${persons[status]}人`)
  const found = unnamed === 0 ? [] : [`现场核准但名册未列${unnamed}人`]
  const whole = persons.NOT_SPLIT + persons.MISCLASSIFIED + persons.UNPAID + unnamed
  const [year, number] = month.split('-')
  const as = sides.map((side) => (side === 'firm' ? '劳务派遣单位' : '劳务派遣用工单位')).join('和')
  const withWhom = partners === '' ? '' : `，涉及${partners}`
  return {
    persons: whole,
    facts: `你单位作为${as}，${year}年${Number(number)}月缴费台账显示有${whole}名派遣人员未按规定缴费：${[...statuses, ...found].join('、')}${withWhom}。`,
    provision: ORDER_KINDS.dispatch.provision,
    demand: `按照“${ruleSet.title.zh}”的规定，为上述${whole}名派遣人员办理社会保险缴费。`,
  }
}
