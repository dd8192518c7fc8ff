import { insuredElsewhere, LIST, listsOf, steadyPayers } from '../city/listings.ts'
import type { MadeCity } from '../city/made-city.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'
import { baseOf, yuan } from './wages.ts'

const FIELDS = [
  'fund_account',
  'employer_name',
  'unit_code',
  'personal_account',
  'person_name',
  'resident_id',
  'base',
  'deposit',
  'deposited_to',
  'status',
  'rate',
]
const ROSTER = 1

/** The housing fund's list: the staff of its members, insured or not. It has no district column. */
export async function writeHousingFund(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
): Promise<void> {
  const roster = deliveries.open({
    kind: 'housing-fund',
    ...listDelivery(made),
    format: 'gb18030-csv',
    fields: FIELDS,
    headers: { employer_name: '缴存单位名称', deposited_to: '缴存至年月' },
  })
  const { employers } = made.settlement
  const noise = defects.in(ROSTER)
  const depositedTo = daysBefore(made, 40).slice(0, 7).replace('-', '')
  let row = 0
  for (let employer = 0; employer < employers.count; employer += 1) {
    const kind = at(employers.kind, employer)
    let name: string | null = null
    const write = (person: number): void => {
      row += 1
      name ??= made.names.of(employer).full
      const account = made.codes.fundAccount(employer)
      const residentId = made.people.residentId(person)
      const base = baseOf(made.seed, person)
      const percent = 5 + (mix(made.seed, STREAM.money, employer) % 8)
      roster.write([
        account,
        noise.companyName(name, employer),
        noise.code(made.codes.written(employer, ROSTER), employer),
        `${account}${String(row % 100_000).padStart(5, '0')}`,
        noise.personName(made.people.name(person, residentId), row),
        noise.residentId(residentId, row),
        yuan(base * 100),
        yuan(base * percent * 2),
        depositedTo,
        '正常',
        `${percent}%`,
      ])
    }
    for (let place = 0; place < at(employers.persons, employer); place += 1) {
      if ((listsOf(made, employer, place) & LIST.fund) !== 0)
        write(made.ledger.firstLeadPerson + at(employers.firstPerson, employer) + place)
    }
    if (kind >= KIND.large && kind <= KIND.fund)
      for (const { person } of insuredElsewhere(made, employer)) write(person)
    if (employers.has(employer, TRAIT.fund)) for (const payer of steadyPayers(made, employer)) write(payer)
  }
  await roster.close()
}
