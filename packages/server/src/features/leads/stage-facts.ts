import { type LeadStage, type StageFacts, stageOf } from '@kuomian/campaign'
import { sql } from 'kysely'
import type { LeadColumns } from './lead-row.ts'

/** What other records say of a lead's stage. */
type StageRecords = Pick<StageFacts, 'attempted' | 'order' | 'refusal' | 'handover' | 'paid'>

/** The records behind the stage of `lead l`, as one column: read for the rows of a page only, each by an index on the lead. */
const stageRecords = sql<StageRecords>`jsonb_build_object(
  'attempted', exists (select from visit v where v.lead_id = l.id and v.voided_on is null)
            or exists (select from contact c where c.lead_id = l.id and c.voided_on is null and c.individual),
  'order', (select o.state from rectification_order o
             where o.lead_id = l.id and o.state in ('draft', 'approved', 'running', 'overdue')
             order by o.state = 'overdue' desc, o.state = 'running' desc, o.id desc limit 1),
  'refusal', (select r.state from refusal r where r.lead_id = l.id order by r.id desc limit 1),
  'handover', (select case when bool_or(h.leads and h.state = 'answered') then 'answered' else 'open' end
                 from handover h where h.lead_id = l.id having count(*) > 0),
  'paid', exists (select from proof p where p.lead_id = l.id and p.step = 'first-payment'))`.as(
  'stage_records',
)

/** Who works on `lead l`, null while nobody does. */
const officer = sql<number | null>`(select a.officer_id from assignment a where a.lead_id = l.id)`

/** What other tables hold of `lead l` and a line of a list shows. */
export const leadRecords = [stageRecords, officer.as('officer_id')] as const
export type LeadRecords = { stage_records: StageRecords; officer_id: number | null }

/** The stage of a lead, from its own row and the records about it. */
export function stageOfRow(row: LeadColumns & LeadRecords): LeadStage {
  return stageOf({
    ...row.stage_records,
    state: row.state,
    assigned: row.officer_id !== null,
    outcome: row.outcome,
    effective: row.effective,
  })
}
