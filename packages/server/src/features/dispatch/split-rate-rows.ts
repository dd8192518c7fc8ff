import { printPercent, rateOf } from '@kuomian/campaign'
import type { SplitPartView, SplitRate } from '@kuomian/contract'
import type { RunningCampaign } from '../campaigns/index.ts'

/** The columns of the split rate as a list: 户 and 人 apart, and what each working day asks. */
export const SPLIT_RATE_COLUMNS = [
  'district',
  'persons',
  'split_persons',
  'person_rate',
  'user_units',
  'split_user_units',
  'user_unit_rate',
  'firms',
  'split_firms',
  'firm_rate',
  'not_split',
  'misclassified',
  'unpaid',
  'needed_per_day',
  'verdict',
] as const

/** The districts in their printed order, those that nothing decides, and the city as the last row. */
export function splitRateRows({ city, districts, undecided }: SplitRate, campaign: RunningCampaign) {
  const { definition, districtIds } = campaign
  const own = definition.units.flatMap(({ code, name }) => {
    const part = districts.find(({ districtId }) => districtId === districtIds.get(code))
    return part === undefined ? [] : [rowOf(name.zh, part)]
  })
  return [
    ...own,
    ...(undecided === null ? [] : [rowOf('待定区县', undecided)]),
    ...(city === null ? [] : [rowOf('全市', city)]),
  ]
}

function rowOf(district: string, { persons, userUnits, firms, byStatus, plan }: SplitPartView) {
  const rate = ({ split, all }: { split: number; all: number }) => printPercent(rateOf(split, all), 2)
  return {
    district,
    persons: persons.all,
    split_persons: persons.split,
    person_rate: rate(persons),
    user_units: userUnits.all,
    split_user_units: userUnits.split,
    user_unit_rate: rate(userUnits),
    firms: firms.all,
    split_firms: firms.split,
    firm_rate: rate(firms),
    not_split: byStatus.NOT_SPLIT,
    misclassified: byStatus.MISCLASSIFIED,
    unpaid: byStatus.UNPAID,
    needed_per_day: plan.needed,
    verdict: plan.alarm ?? '—',
  }
}

/** What stands above the list on a terminal: month, rules, deadline, and what is wrong with rows. */
export function splitRateSummary({ month, asOf, ruleSet, deadline, findings }: SplitRate): string[] {
  return [
    `应分尽分率 split rate  ${month}，截至 as of ${asOf}，期限 deadline ${deadline}`,
    `规则 rules: ${ruleSet.title.zh} ${ruleSet.title.en}${ruleSet.state === 'unverified' ? '（待核实 to be confirmed）' : ''}`,
    ...findings.map(({ code, title, rows }) => `  ${rows}\t${code}\t${title.zh} ${title.en}`),
  ]
}
