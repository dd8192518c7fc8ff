import { isFirm, sentBy } from '../city/dispatched.ts'
import type { MadeCity } from '../city/made-city.ts'
import { listedAddress, listedDistrict, phoneOf } from '../employers/facts.ts'
import { TRAIT } from '../employers/kinds.ts'
import { officialsOf } from '../employers/officials.ts'
import type { Deliveries } from '../files/deliveries.ts'
import type { Noise } from '../noise/noise.ts'
import { below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { daysBefore, listDelivery } from './delivery-days.ts'

const ROSTER = { licences: 8, relations: 9 } as const

/** The firms that hold a dispatch licence. */
export async function writeDispatchLicences(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
): Promise<void> {
  const noise = defects.in(ROSTER.licences)
  const roster = deliveries.open({
    kind: 'dispatch-licences',
    ...listDelivery(made),
    format: 'xlsx',
    title: '劳务派遣经营许可单位名单',
    fields: [
      'licence_number',
      'employer_name',
      'unit_code',
      'legal_person',
      'contact',
      'issued_on',
      'valid_to',
      'address',
      'district',
      'phone',
    ],
    headers: { licence_number: '许可证编号', valid_to: '有效期至' },
  })
  const { employers } = made.settlement
  for (let employer = 0; employer < employers.count; employer += 1) {
    if (!employers.has(employer, TRAIT.licence)) continue
    const issued = daysBefore(made, 100 + below(mix(made.seed, STREAM.dispatch, employer), 600))
    roster.write([
      `${made.city.campaign.city.code}${issued.slice(0, 4)}${String(employer).padStart(6, '0')}`,
      noise.companyName(made.names.of(employer).full, employer),
      noise.code(made.codes.written(employer, ROSTER.licences), employer),
      ...officialsOf(made, noise, employer),
      issued,
      `${Number(issued.slice(0, 4)) + 3}${issued.slice(4, 8)}01`,
      listedAddress(made, employer),
      listedDistrict(made, employer),
      noise.phone(phoneOf(made.seed, employer), employer),
    ])
  }
  await roster.close()
}

/** Who works where for which dispatch firm (`sentBy`), at users of the same district. */
export async function writeDispatchRelations(
  made: MadeCity,
  defects: Noise,
  deliveries: Deliveries,
): Promise<void> {
  const noise = defects.in(ROSTER.relations)
  const roster = deliveries.open({
    kind: 'dispatch-relations',
    ...listDelivery(made),
    format: 'gb18030-csv',
    fields: ['user_name', 'user_code', 'firm_name', 'firm_code', 'resident_id', 'person_name', 'from', 'to'],
  })
  let row = 0
  for (let firm = 0; firm < made.settlement.employers.count; firm += 1) {
    if (!isFirm(made, firm)) continue
    for (const { payer, user } of sentBy(made, firm)) {
      row += 1
      const residentId = made.people.residentId(payer)
      const from = daysBefore(made, 60 + below(mix(made.seed, STREAM.dispatch, payer, 1), 700))
      roster.write([
        noise.companyName(made.names.of(user).full, user),
        noise.code(made.codes.written(user, ROSTER.relations), user),
        noise.companyName(made.names.of(firm).full, firm),
        made.codes.written(firm, ROSTER.relations),
        noise.residentId(residentId, row),
        noise.personName(made.people.name(payer, residentId), row),
        from,
        `${Number(from.slice(0, 4)) + 2}-12-31`,
      ])
    }
  }
  await roster.close()
}
