import { createHash } from 'node:crypto'
import type { Receiver } from '@kuomian/campaign'
import { type HandoverContent, handOverRequestSchema, Refusal } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { type HandoverSetting, handoverSetting } from './setting.ts'
import { type WaitingEmployer, waitingEmployers } from './waiting-handovers.ts'

type NewRecord = { number: number; receiver: Receiver; employer: WaitingEmployer }

/**
 * Hands the key inspection list over (移送, R44): every accepted employer goes to labour inspection and to audit, one
 * numbered record each, whose content never changes again; one of the two leads. Later than the service target is late.
 */
export const handOver = defineCommand({
  name: 'hand-over',
  roles: ['city'],
  input: handOverRequestSchema,
  async run(tx, { slot }, context) {
    const setting = await handoverSetting(await definitionIn(tx), context.today)
    const first = await nextNumber(tx, context.campaign.id)
    const employers = await waitingEmployers(tx, context.campaign.id, setting, slot)
    if (employers.length === 0) throw new Refusal('nothing-to-hand-over')
    const records = employers.flatMap((employer, place): NewRecord[] => [
      { number: first + 2 * place, receiver: 'inspection', employer },
      { number: first + 2 * place + 1, receiver: 'audit', employer },
    ])
    await writeRecords(tx, context, setting, records)
    await writeEvents(tx, context, records)
    const answer = {
      employers: employers.length,
      records: records.length,
      first,
      last: first + records.length - 1,
      late: employers.filter(({ dueOn }) => context.today > dueOn).length,
    }
    const lines = records.map(({ number, employer }) => `${number}:${employer.refusalId}`).join(';')
    return {
      answer,
      subject: { kind: 'handover', id: `${answer.first}–${answer.last}` },
      after: { ...answer, slot: slot ?? null },
      events: { count: records.length, hash: createHash('sha256').update(lines).digest('hex') },
    }
  },
})

/** The next number of a campaign; two acts at the same moment take theirs one after the other. */
async function nextNumber(tx: Tx, campaignId: number): Promise<number> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('handover-number'), $1)`, [campaignId])
  const { rows } = await tx.client.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from handover where campaign_id = $1',
    [campaignId],
  )
  return rows[0]?.next ?? 1
}

async function writeRecords(
  tx: Tx,
  context: CommandContext,
  setting: HandoverSetting,
  records: readonly NewRecord[],
): Promise<void> {
  const rows = records.map(({ number, receiver, employer }) => ({
    number,
    receiver,
    lead_id: employer.leadId,
    employer_id: employer.employerId,
    district_id: employer.districtId,
    refusal_id: employer.refusalId,
    slot: employer.slot,
    leads: employer.receiver === receiver,
    rule: employer.rule,
    rule_reason: employer.ruleReason,
    due_on: employer.dueOn,
    content: contentOf(employer, setting),
  }))
  await tx.client.query(
    `insert into handover (campaign_id, number, lead_id, employer_id, district_id, refusal_id, slot, receiver, leads, rule,
                           rule_reason, handed_on, handed_by, due_on, content)
     select $1, r.number, r.lead_id, r.employer_id, r.district_id, r.refusal_id, r.slot, r.receiver, r.leads, r.rule,
            r.rule_reason, $2, $3, r.due_on, r.content
       from jsonb_to_recordset($4) as r (number integer, lead_id bigint, employer_id bigint, district_id smallint,
              refusal_id bigint, slot date, receiver text, leads boolean, rule text, rule_reason text, due_on date, content jsonb)
      order by r.number`,
    [context.campaign.id, context.today, context.actor.userId, JSON.stringify(rows)],
  )
}

function contentOf(employer: WaitingEmployer, setting: HandoverSetting): HandoverContent {
  return {
    district: employer.district,
    name: employer.name,
    code: employer.code,
    address: employer.address,
    phone: employer.phone,
    legalRepresentative: employer.legalRepresentative,
    contactPerson: employer.contactPerson,
    leadClass: employer.leadClass,
    classTitle: setting.classTitle(employer.leadClass),
    uninsured: employer.uninsured,
    attempts: employer.attempts,
    contactDays: employer.contactDays,
    reasonCode: employer.reasonCode,
    note: employer.note,
    evidence: employer.evidence,
  }
}

async function writeEvents(tx: Tx, context: CommandContext, records: readonly NewRecord[]): Promise<void> {
  const events = records.map(({ number, receiver, employer }) => ({
    lead_id: employer.leadId,
    district_id: employer.districtId,
    detail: { number, receiver, leads: employer.receiver === receiver },
  }))
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, r.lead_id, r.district_id, 'handed-over', $2, $2, r.detail, $3
       from jsonb_to_recordset($4) as r (lead_id bigint, district_id smallint, detail jsonb)`,
    [context.campaign.id, context.today, context.journalId, JSON.stringify(events)],
  )
}
