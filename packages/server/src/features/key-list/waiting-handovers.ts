import { handoverDue, type Leading, leadingReceiver, type RefusalReasonCode } from '@kuomian/campaign'
import type { WaitingHandover } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf } from '../leads/index.ts'
import type { HandoverSetting } from './setting.ts'

/** An employer that waits for its hand-over, with everything its record will hold. */
export type WaitingEmployer = Omit<WaitingHandover, 'evidence'> & {
  employerId: number
  district: string
  address: string | null
  phone: string | null
  legalRepresentative: string | null
  contactPerson: string | null
  attempts: number
  contactDays: string[]
  note: string
  slotDueOn: string
  evidence: { id: string; kind: string; name: string; sha256: string }[]
}

type Row = {
  refusal_id: number
  lead_id: number
  district_id: number
  employer_id: number
  merged: number
  district: string
  slot: string
  slot_due_on: string
  name: string
  codes: unknown
  address: string | null
  phone: string | null
  legal_representative: string | null
  contact_person: string | null
  lead_class: string
  uninsured: number
  attempts: number
  contact_days: string[]
  reason_code: RefusalReasonCode
  note: string
  registered: boolean
  dispatches: boolean
  chosen: 'inspection' | 'audit' | null
  chosen_reason: string | null
  evidence: WaitingEmployer['evidence']
}

/**
 * The employer `e`, or the one it was merged into. Not by coalesce: row security does not trust it, and would keep what is
 * compared with it from the index.
 */
export const standingEmployer = 'case when e.merged_into is null then e.id else e.merged_into end'

/**
 * An employer that no record names yet. Asked one by one through the index, and not as a join: for a join the planner needs
 * figures of rows that were written just now.
 */
export const notHandedOver = (employerId: string): string =>
  `(select h.id from handover h where h.employer_id = ${employerId} limit 1) is null`

/**
 * Accepted refusals whose employer is not handed over yet, merged per employer (R44): of several accepted ones, also from
 * leads that became one, the first stands for them all. Who leads follows from the rule unless the office decided.
 */
export async function waitingEmployers(
  tx: Tx,
  campaignId: number,
  setting: HandoverSetting,
  slot?: string,
): Promise<WaitingEmployer[]> {
  const { rows } = await tx.client.query<Row>(
    `with accepted as (
       select f.*, r.due_on as slot_due_on, ${standingEmployer} as employer_id
         from refusal f join refusal_report r on r.id = f.report_id join lead l on l.id = f.lead_id
         join employer e on e.id = l.employer_id
        where f.campaign_id = $1 and f.state = 'accepted'),
     first as (
       select distinct on (employer_id) *, (count(*) over (partition by employer_id))::int - 1 as merged
         from accepted a
        where ${notHandedOver('a.employer_id')}
        order by employer_id, slot, id)
     select a.id as refusal_id, a.lead_id, a.district_id, a.employer_id, a.merged, d.name as district, a.slot,
            a.slot_due_on, l.name, l.codes, l.address, l.phone, p.legal_representative, p.contact_person, l.lead_class, l.uninsured_now as uninsured, a.attempts,
            a.contact_days, a.reason_code, a.note, jsonb_exists(l.codes, 'unit-number') as registered,
            l.reasons && $3 as dispatches, c.receiver as chosen, c.reason as chosen_reason,
            coalesce((select jsonb_agg(distinct jsonb_build_object('id', v.id, 'kind', v.kind, 'name', v.name, 'sha256', v.sha256))
                        from evidence_of o join evidence v on v.id = o.evidence_id
                       where o.lead_id = a.lead_id and o.subject_kind in ('visit', 'contact', 'refusal')
                         and v.state = 'stored'), '[]') as evidence
       from first a join lead l on l.id = a.lead_id join district d on d.id = a.district_id
       left join lead_representative p on p.lead_id = l.id
       left join handover_lead_choice c on c.refusal_id = a.id
      where $2::date is null or a.slot = $2
      order by d.ordinal, l.name, a.id`,
    [campaignId, slot ?? null, setting.dispatchClasses],
  )
  return rows.map((row) => ({ ...shown(row, setting), ...leadingOf(row) }))
}

function shown(row: Row, { rules, calendar }: HandoverSetting) {
  return {
    refusalId: row.refusal_id,
    leadId: row.lead_id,
    districtId: row.district_id,
    employerId: row.employer_id,
    merged: row.merged,
    district: row.district,
    slot: row.slot,
    slotDueOn: row.slot_due_on,
    dueOn: handoverDue(row.slot_due_on, rules, calendar),
    name: row.name,
    code: codesOf(row.codes)[0]?.values[0] ?? null,
    address: row.address,
    phone: row.phone,
    legalRepresentative: row.legal_representative,
    contactPerson: row.contact_person,
    leadClass: row.lead_class,
    uninsured: row.uninsured,
    attempts: row.attempts,
    contactDays: row.contact_days,
    reasonCode: row.reason_code,
    note: row.note,
    evidence: row.evidence,
  }
}

function leadingOf(row: Row): Leading & { ruleReason: string } {
  const byRule = leadingReceiver(row)
  if (row.chosen === null || row.chosen === byRule.receiver) return { ...byRule, ruleReason: '' }
  return { receiver: row.chosen, rule: 'corrected', ruleReason: row.chosen_reason ?? '' }
}
