import { personOutcome } from '../city/enrolment.ts'
import type { MadeCity } from '../city/made-city.ts'
import { visitsOf } from '../city/visits.ts'
import { TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import { openTextFile } from '../files/text-file.ts'
import { at } from '../random/hash.ts'

/** Writes what the districts report: `visits.csv` and, per visit, the persons decided in `visit-persons.csv`. Codes are those of the employers in the truth. */
export function writeVisits(made: MadeCity, deliveries: Deliveries): void {
  const visits = openTextFile(deliveries.place('visits.csv'), 'utf8-csv')
  const persons = openTextFile(deliveries.place('visit-persons.csv'), 'utf8-csv')
  visits.write([
    'visit',
    'happened_on',
    'district',
    'employer_name',
    'org_code',
    'registration_number',
    'outcome',
    'operating_state',
    'officers',
    'on_site',
    'contract',
    'dispatched',
    'part_time',
    'rehired_retirees',
    'interns',
    'insured_elsewhere',
    'due',
    'insured',
    'evidence',
  ])
  persons.write(['visit', 'resident_id', 'outcome'])
  const { employers } = made.settlement
  let number = 0
  for (const visit of visitsOf(made)) {
    const { employer, heads } = visit
    number += 1
    const registrationOnly = employers.has(employer, TRAIT.registrationOnly)
    visits.write([
      number,
      visit.day,
      made.city.campaign.units[at(employers.district, employer)]?.code ?? '',
      made.names.of(employer).full,
      registrationOnly ? null : made.codes.orgCode(employer),
      registrationOnly ? made.codes.registrationNumber(employer) : null,
      visit.outcome,
      visit.operatingState,
      [0, 1]
        .map((officer) => made.people.name(3 * employer + officer, `0000000000000000${officer}`))
        .join('、'),
      ...(heads === null
        ? Array.from({ length: 9 }, () => null)
        : [
            heads.onSite,
            heads.contract,
            heads.dispatched,
            heads.partTime,
            heads.rehiredRetirees,
            heads.interns,
            heads.insuredElsewhere,
            heads.due,
            heads.insured,
          ]),
      visit.evidence,
    ])
    for (let place = 0; place < visit.persons; place += 1) {
      const lead = at(employers.firstPerson, employer) + place
      persons.write([
        number,
        made.people.residentId(made.ledger.firstLeadPerson + lead),
        personOutcome(made, lead),
      ])
    }
  }
  visits.close()
  persons.close()
}
