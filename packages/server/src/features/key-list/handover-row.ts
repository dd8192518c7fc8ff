import { daysToLimit, type HandoverAct, handoverAllows } from '@kuomian/campaign'
import { type Handover, handoverContentSchema } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Actor } from '../../db/index.ts'
import type { HandoverTable } from '../../db/schema/handovers.ts'
import type { HandoverSetting } from './setting.ts'

type Row = Selectable<HandoverTable>
const acts: readonly HandoverAct[] = ['receive', 'open-case', 'extend', 'end-audit', 'answer']

/** The day by which the receiver answers, as far as anything runs: an ended audit's result, else the case's limit. */
function limitOf(row: Pick<Row, 'result_due_on' | 'limit_extended_on' | 'limit_on'>): string | null {
  return row.result_due_on ?? row.limit_extended_on ?? row.limit_on
}

/** What the state machine needs to know of a hand-over. */
export const standingOf = (row: Row) => ({
  state: row.state,
  receiver: row.receiver,
  leads: row.leads,
  endedOn: row.ended_on,
  extended: row.limit_extended_on !== null,
})

/** A hand-over as pages show it to a reader: what he may do is the state machine's word, and the receiver's alone. */
export function handoverRow(row: Row, actor: Actor, setting: HandoverSetting): Handover {
  const limitOn = limitOf(row)
  const runs = limitOn !== null && row.state !== 'answered'
  const standing = standingOf(row)
  return {
    id: row.id,
    number: row.number,
    document: setting.documentOf(row.number),
    leadId: row.lead_id,
    districtId: row.district_id,
    slot: row.slot,
    receiver: row.receiver,
    leads: row.leads,
    rule: row.rule,
    ruleReason: row.rule_reason,
    handedOn: row.handed_on,
    handedAt: row.handed_at.toISOString(),
    dueOn: row.due_on,
    late: row.late,
    content: handoverContentSchema.parse(row.content),
    state: row.state,
    receivedOn: row.received_on,
    receivedBy: row.received_by,
    caseNumber: row.case_number,
    caseOpenedOn: row.case_opened_on,
    startsOn: row.starts_on,
    endedOn: row.ended_on,
    violation: row.violation,
    limitOn,
    extensionReason: row.extension_reason,
    daysLeft: runs ? daysToLimit(setting.today, limitOn, setting.calendar) : null,
    result: row.result,
    resultNote: row.result_note,
    answeredOn: row.answered_on,
    acts: actor.role === row.receiver ? acts.filter((act) => handoverAllows(standing, act)) : [],
  }
}
