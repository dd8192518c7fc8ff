import { SERVICE_WAYS } from '@kuomian/campaign'
import { type NamedPerson, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf } from '../leads/index.ts'
import { namedPersons } from './named-persons.ts'
import { numberText, orderSetting } from './order-rules.ts'

/** What the papers of an order say (限期改正指令书 and 送达回证, domain §9.4); days as ISO text, absent what is not known yet. */
export type OrderDocument = {
  orderId: number
  leadId: number
  districtId: number
  district: string
  /** Absent before it is approved: a draft has no number. */
  number: string | null
  employer: string
  codes: { kind: string; values: string[] }[]
  address: string | null
  phone: string | null
  contactPerson: string | null
  facts: string
  provision: string
  demand: string
  persons: number
  /** Whom it names, where it is about persons whom somebody listed. */
  named: NamedPerson[]
  workingDays: number
  /** The day by which it must be obeyed; absent before it is served, when the paper names the working days instead. */
  dueOn: string | null
  approvedOn: string | null
  draftedBy: string | null
  approvedBy: string | null
  receipt: {
    servedOn: string
    servedTime: string | null
    way: string
    servedTo: string
    witness: string | null
  } | null
}

/** The data of an order's papers. @throws Refusal `order-not-found` */
export async function orderDocumentOf(tx: Tx, campaignId: number, orderId: number): Promise<OrderDocument> {
  const row = await tx
    .selectFrom('rectification_order as o')
    .innerJoin('lead as l', 'l.id', 'o.lead_id')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .leftJoin('lead_representative as r', 'r.lead_id', 'l.id')
    .leftJoin('officer as drafter', 'drafter.id', 'o.drafted_by')
    .leftJoin('officer as approver', 'approver.id', 'o.approved_by')
    .where('o.id', '=', orderId)
    .where('o.campaign_id', '=', campaignId)
    .selectAll('o')
    .select([
      'l.name as employer',
      'l.codes',
      'l.address',
      'l.phone',
      'r.contact_person',
      'd.name as district',
      'drafter.name as drafter',
      'approver.name as approver',
    ])
    .executeTakeFirst()
  if (!row) throw new Refusal('order-not-found', { id: orderId })
  const setting = await orderSetting(tx, campaignId)
  return {
    orderId,
    leadId: row.lead_id,
    districtId: row.holder_id,
    district: row.district,
    number: numberText(setting, row.district, row.number),
    employer: row.employer,
    codes: codesOf(row.codes),
    address: row.address,
    phone: row.phone,
    contactPerson: row.contact_person,
    facts: row.facts,
    provision: row.provision,
    demand: row.demand,
    persons: row.persons,
    named: await namedPersons(tx, orderId),
    workingDays: row.working_days,
    dueOn: row.due_on,
    approvedOn: row.approved_on,
    draftedBy: row.drafter,
    approvedBy: row.approver,
    receipt:
      row.served_on === null || row.served_way === null || row.served_to === null
        ? null
        : {
            servedOn: row.served_on,
            servedTime: row.served_time,
            way: SERVICE_WAYS[row.served_way].zh,
            servedTo: row.served_to,
            witness: row.served_witness,
          },
  }
}
