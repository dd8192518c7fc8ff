import type { SplitAccount } from '../city/dispatched.ts'
import { isRegistered } from '../city/enrolment.ts'
import type { MadeCity } from '../city/made-city.ts'
import { addressIn } from '../employers/addresses.ts'
import { phoneOf } from '../employers/facts.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import { officialsOf } from '../employers/officials.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { civilDay, dayNumber } from '../people/days.ts'
import { at, below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { monthlyDelivery } from './delivery-days.ts'
import type { UnitMonths } from './unit-months.ts'
import { yuan } from './wages.ts'

const FIELDS = [
  'unit_number',
  'unit_code',
  'employer_name',
  'economic_type',
  'industry',
  'district',
  'registered_on',
  'status',
  'insured_count',
  'paying_count',
  'base_total',
  'due',
  'paid',
  'arrears_months',
  'arrears',
  'last_paid_month',
  'dispatch_account',
  'dispatch_firm_number',
  'legal_person',
  'contact',
  'phone',
  'address',
]
const ROSTER = 0
const UNIT_AND_PERSON_PERCENT = 28

/** The ledgers of units of the months asked for. An employer stands in it once it is registered, and once more for each split account that it keeps. */
export async function writeLedgerUnits(
  made: MadeCity,
  noise: Noise,
  deliveries: Deliveries,
  months: UnitMonths,
  asked: readonly number[],
): Promise<void> {
  for (const month of asked) await writeMonth(made, noise, deliveries, months, month)
}

async function writeMonth(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
  months: UnitMonths,
  month: number,
): Promise<void> {
  const noise = defects.in(ROSTER)
  const { as_of, delivered_on } = monthlyDelivery(made, month)
  const roster = deliveries.open({
    kind: 'ledger-units',
    asOf: as_of,
    deliveredOn: delivered_on,
    format: 'gb18030-csv',
    fields: FIELDS,
    headers: { unit_code: '组织机构代码' },
  })
  const { campaign } = made.city
  const { employers } = made.settlement
  const january = dayNumber(`${campaign.year}-01-01`)
  const write = (place: number, employer: number, split?: SplitAccount): void => {
    const cell = place * 12 + month - 1
    const isOld = split === undefined && isRegistered(made, employer)
    const since = isOld ? 1 : firstMonth(months, place)
    if (since === 0 || since > month) return
    const { full, industry } = made.names.of(employer)
    const paying = at(months.paying, cell)
    const owing = at(months.owing, cell)
    const base = at(months.base, cell)
    const due = base * UNIT_AND_PERSON_PERCENT
    const owed = paying + owing === 0 ? 0 : Math.floor((due * owing) / (paying + owing))
    const registered = isOld
      ? civilDay(january - 30 - below(mix(made.seed, STREAM.rosterDay, employer, 4), 4000))
      : `${made.months[since - 1] ?? ''}-08`
    const district = at(employers.district, employer)
    const lastPaid = lastPaidMonth(made, months, place, month)
    roster.write([
      split === undefined
        ? made.codes.unitNumber(employer)
        : made.codes.splitAccountNumber(employer, place - employers.count),
      noise.code(made.codes.written(employer, ROSTER), employer),
      noise.companyName(full, employer),
      economicType(made, employer),
      industry,
      campaign.units[district]?.name.zh ?? '',
      registered,
      paying > 0 ? '正常' : owing > 0 ? '正常' : '暂停',
      at(months.insured, cell),
      paying,
      yuan(base * 100),
      yuan(due),
      yuan(due - owed),
      owing > 0 ? Math.min(month, 6) : 0,
      yuan(owed),
      lastPaid,
      split !== undefined || employers.has(employer, TRAIT.dispatchName) ? '是' : '否',
      split === undefined ? null : made.codes.unitNumber(split.firm),
      ...officialsOf(made, noise, employer),
      noise.phone(phoneOf(made.seed, employer), employer),
      addressIn(campaign, district, made.seed, employer),
    ])
  }
  for (let employer = 0; employer < employers.count; employer += 1) write(employer, employer)
  for (const [place, split] of months.accounts.entries()) write(employers.count + place, split.user, split)
  await roster.close()
}

/** The first month in which somebody pays, 1 to 12; 0 for none this year. */
function firstMonth(months: UnitMonths, employer: number): number {
  for (let month = 1; month <= 12; month += 1)
    if (at(months.paying, employer * 12 + month - 1) > 0) return month
  return 0
}

function lastPaidMonth(made: MadeCity, months: UnitMonths, employer: number, month: number): string | null {
  for (let earlier = month; earlier >= 1; earlier -= 1) {
    if (at(months.paying, employer * 12 + earlier - 1) > 0) return made.months[earlier - 1] ?? null
  }
  return null
}

function economicType(made: MadeCity, employer: number): string {
  const { employers } = made.settlement
  if (employers.has(employer, TRAIT.individual)) return '个体工商户'
  if (employers.has(employer, TRAIT.foreign)) return '外商投资企业'
  if (at(employers.kind, employer) !== KIND.ordinary) return '私营企业'
  const percent = below(mix(made.seed, STREAM.employerTrait, employer, 40), 100)
  return percent < 72 ? '私营企业' : percent < 86 ? '国有' : percent < 92 ? '集体' : '其他'
}
