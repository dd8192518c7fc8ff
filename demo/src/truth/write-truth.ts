import { writeFileSync } from 'node:fs'
import { enrolment, isRegistered } from '../city/enrolment.ts'
import type { MadeCity } from '../city/made-city.ts'
import { LEAD_CLASSES, TRAIT } from '../employers/kinds.ts'
import type { Deliveries } from '../files/deliveries.ts'
import { openTextFile } from '../files/text-file.ts'
import { at } from '../random/hash.ts'

const EVIDENCE_RULES = ['sub-centre', 'roster', 'address', 'code'] as const

/** Writes what the system should find, whatever the noise: annexes, payers by month, leads, their persons, and who starts to pay. */
export function writeTruth(
  made: MadeCity,
  deliveries: Deliveries,
  payers: readonly (readonly number[])[],
): void {
  writeFileSync(deliveries.place('truth/annexes.json'), `${JSON.stringify(annexes(made), null, 2)}\n`, {
    mode: 0o600,
  })
  writePayers(made, deliveries, payers)
  writeLeads(made, deliveries)
}

/** The cells of the five annexes as of the last day of the published month; rates and totals follow from them. */
function annexes(made: MadeCity): unknown {
  const { cells } = made
  const { units, publishedMonth } = made.city.campaign
  const rows = (columns: Readonly<Record<string, readonly number[]>>) =>
    units.map((unit, index) => ({
      district: unit.code,
      name: unit.name.zh,
      ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[index] ?? 0])),
    }))
  return {
    campaign: made.city.campaign.code,
    month: publishedMonth,
    scale: made.scale,
    seed: made.seed,
    annex1: rows({ units: cells.largeUnits, persons: cells.largePersons }),
    annex2: rows({ units: cells.dispatchUnits, persons: cells.dispatchPersons }),
    annex3: rows({ payers: cells.payers, plan: cells.payerPlan }),
    annex4: rows({
      issued_units: cells.issuedUnits,
      issued_persons: cells.issuedPersons,
      inspected_units: cells.inspectedUnits,
      inspected_persons: cells.inspectedPersons,
    }),
    annex5: {
      rows: rows({ new_insured: cells.constructionWorkers }),
      plans: cells.constructionPlans.map((shared) => ({
        districts: shared.units.map((unit) => units[unit]?.code ?? ''),
        plan: shared.plan,
      })),
    },
  }
}

function writePayers(made: MadeCity, deliveries: Deliveries, payers: readonly (readonly number[])[]): void {
  const file = openTextFile(deliveries.place('truth/payers.csv'), 'utf8-csv')
  file.write(['month', 'district', 'payers'])
  for (const [index, row] of payers.entries()) {
    for (const [district, count] of row.entries()) {
      file.write([made.months[index] ?? '', made.city.campaign.units[district]?.code ?? '', count])
    }
  }
  file.close()
}

function writeLeads(made: MadeCity, deliveries: Deliveries): void {
  const leads = openTextFile(deliveries.place('truth/leads.csv'), 'utf8-csv')
  const persons = openTextFile(deliveries.place('truth/persons.csv'), 'utf8-csv')
  const enrolments = openTextFile(deliveries.place('truth/enrolments.csv'), 'utf8-csv')
  leads.write([
    'employer',
    'org_code',
    'registration_number',
    'unit_number',
    'employer_name',
    'district',
    'district_rule',
    'lead_class',
    'persons',
    'inspected',
    'inspected_persons',
  ])
  persons.write(['resident_id', 'employer'])
  enrolments.write(['resident_id', 'employer', 'first_month', 'stopped_month'])
  const { employers } = made.settlement
  for (let employer = 0; employer < employers.count; employer += 1) {
    if (!employers.isLead(employer)) continue
    const registrationOnly = employers.has(employer, TRAIT.registrationOnly)
    leads.write([
      employer,
      registrationOnly ? null : made.codes.orgCode(employer),
      registrationOnly ? made.codes.registrationNumber(employer) : null,
      isRegistered(made, employer) ? made.codes.unitNumber(employer) : null,
      made.names.of(employer).full,
      made.city.campaign.units[at(employers.district, employer)]?.code ?? '',
      EVIDENCE_RULES[at(employers.evidence, employer)] ?? '',
      LEAD_CLASSES[at(employers.kind, employer)] ?? '',
      at(employers.persons, employer),
      at(made.inspection.visited, employer),
      at(made.inspection.decided, employer),
    ])
    for (let place = 0; place < at(employers.persons, employer); place += 1) {
      const person = made.ledger.firstLeadPerson + at(employers.firstPerson, employer) + place
      const residentId = made.people.residentId(person)
      persons.write([residentId, employer])
      const paying = enrolment(made, employer, place)
      if (paying !== null) {
        enrolments.write([
          residentId,
          employer,
          made.months[paying.start - 1] ?? '',
          paying.leave > 12 ? null : (made.months[paying.leave - 1] ?? ''),
        ])
      }
    }
  }
  leads.close()
  persons.close()
  enrolments.close()
}
