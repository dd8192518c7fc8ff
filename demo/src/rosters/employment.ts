import { formerEmployer, insuredElsewhere, LIST, listsOf, steadyPayers } from '../city/listings.ts'
import type { MadeCity } from '../city/made-city.ts'
import { listedAddress, listedDistrict } from '../employers/facts.ts'
import { KIND, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { at, below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'

const FIELDS = [
  'resident_id',
  'person_name',
  'employer_name',
  'unit_code',
  'address',
  'district',
  'contract_from',
  'contract_to',
  'form',
  'registered_on',
  'left_on',
  'certificate',
  'household',
]
const ROSTER = 2

/** Nobody was registered less than 30 days before the campaign (R30: unpaid for more than 30 days makes a lead). */
const LATEST = 45
const EARLIEST = 500
/** A listing at a former employer is older than any at the present one. */
const FORMERLY = 800

/** The employment service's list of persons at work. */
export async function writeEmployment(made: MadeCity, defects: Noise, deliveries: Deliveries): Promise<void> {
  const roster = deliveries.open({
    kind: 'employment',
    ...listDelivery(made),
    format: 'gb18030-csv',
    fields: FIELDS,
    headers: { contract_from: '合同起始日期' },
  })
  const { employers } = made.settlement
  const noise = defects.in(ROSTER)
  let row = 0
  /** What is the same in all rows of an employer. */
  const entryOf = (employer: number) => ({
    name: noise.companyName(made.names.of(employer).full, employer),
    code: noise.code(made.codes.written(employer, ROSTER), employer),
    address: listedAddress(made, employer),
    district: listedDistrict(made, employer),
    form: at(employers.kind, employer) === KIND.dispatch ? '劳务派遣' : '合同制',
    region: made.codes.region(employer),
  })
  const write = (person: number, entry: ReturnType<typeof entryOf>, registered: number): void => {
    row += 1
    const residentId = made.people.residentId(person)
    const day = daysBefore(made, registered)
    const years = 1 + (mix(made.seed, STREAM.rosterDay, person, 2) % 5)
    roster.write([
      noise.residentId(residentId, row),
      noise.personName(made.people.name(person, residentId), row),
      entry.name,
      entry.code,
      entry.address,
      entry.district,
      day,
      years === 5 ? null : `${Number(day.slice(0, 4)) + years + 1}-12-31`,
      entry.form,
      day,
      null,
      `${entry.region}00${String(row).padStart(8, '0')}`,
      made.people.isLocal(residentId) ? '本市城镇' : '外埠农村',
    ])
  }
  const registered = (person: number): number =>
    LATEST + below(mix(made.seed, STREAM.rosterDay, person), EARLIEST - LATEST)
  for (let employer = 0; employer < employers.count; employer += 1) {
    const entry = entryOf(employer)
    for (let place = 0; place < at(employers.persons, employer); place += 1) {
      if ((listsOf(made, employer, place) & LIST.employment) === 0) continue
      const person = made.ledger.firstLeadPerson + at(employers.firstPerson, employer) + place
      write(person, entry, registered(person))
      const former = formerEmployer(made, employer, place)
      if (former !== null) write(person, entryOf(former), FORMERLY + (person % 300))
    }
    if (at(employers.kind, employer) === KIND.employment) {
      for (const { person } of insuredElsewhere(made, employer)) write(person, entry, registered(person))
    }
    if (employers.has(employer, TRAIT.employment)) {
      for (const payer of steadyPayers(made, employer)) write(payer, entry, registered(payer))
    }
  }
  await roster.close()
}
