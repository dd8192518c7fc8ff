import { daysToLimit, type HandoverAct, handoverAllows } from '@kuomian/campaign'
import { type Evidence, type Handover, handoverContentSchema } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { Actor, Tx } from '../../db/index.ts'
import type { HandoverTable } from '../../db/schema/handovers.ts'
import { evidenceOf } from '../evidence/index.ts'
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

/** Hand-overs as pages show them to a reader, with the files of their answers as far as he may open them. */
export async function handoverRows(
  tx: Tx,
  rows: readonly Row[],
  actor: Actor,
  setting: HandoverSetting,
): Promise<Handover[]> {
  const files = await evidenceOf(
    tx,
    'handover',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => handoverRow(row, files.get(row.id) ?? [], actor, setting))
}

/** One of them: what the reader may do is the state machine's word, and the receiver's alone. */
function handoverRow(
  row: Row,
  answerFiles: readonly Evidence[],
  actor: Actor,
  setting: HandoverSetting,
): Handover {
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
    answerFiles: [...answerFiles],
    acts: actor.role === row.receiver ? acts.filter((act) => handoverAllows(standing, act)) : [],
  }
}
