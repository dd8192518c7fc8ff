import { isDemanded } from '@kuomian/campaign'
import { type EnrolmentDemand, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf } from '../leads/index.ts'
import { personFacts, personsOf } from './visit-persons.ts'

/**
 * What a demand to enrol everybody and to pay in full is made of (督促用人单位全员足额缴费, R06): the persons whom the visit found
 * working there uninsured or below their wage, each with the base that is due and the price of what was not paid.
 * @example const demand = await readAs(db, actor, (tx) => enrolmentDemandOf(tx, visitId))
 * @throws Refusal `visit-not-found`, `visit-voided-already`
 */
export async function enrolmentDemandOf(tx: Tx, visitId: number): Promise<EnrolmentDemand> {
  const visit = await tx
    .selectFrom('visit as v')
    .innerJoin('lead as l', 'l.id', 'v.lead_id')
    .where('v.id', '=', visitId)
    .select([
      'v.id',
      'v.lead_id',
      'v.district_id',
      'v.happened_on',
      'v.register_by',
      'v.officers',
      'v.voided_on',
      'v.price_unverified',
      'l.name',
      'l.codes',
      'l.address',
    ])
    .executeTakeFirst()
  if (!visit) throw new Refusal('visit-not-found', { id: visitId })
  if (visit.voided_on !== null) throw new Refusal('visit-voided-already', { id: visitId })
  const rows = await personsOf(tx, visitId).execute()
  const persons = rows
    .map((row) => ({ ...personFacts(row), baseCents: row.base_cents, months: row.months }))
    .filter(({ outcome, details, shortfallCents }) =>
      isDemanded({ outcome, worksHere: details?.worksHere ?? null, shortfallCents }),
    )
  const priced = persons.filter(({ shortfallCents }) => shortfallCents !== null)
  return {
    visitId,
    leadId: visit.lead_id,
    districtId: visit.district_id,
    employer: visit.name,
    codes: codesOf(visit.codes),
    address: visit.address,
    happenedOn: visit.happened_on,
    registerBy: visit.register_by,
    officers: visit.officers,
    persons,
    shortfall: {
      persons: priced.length,
      cents: priced.reduce((sum, { shortfallCents }) => sum + (shortfallCents ?? 0), 0),
      unpriced: persons.length - priced.length,
      unverified: visit.price_unverified && priced.length > 0,
    },
  }
}
