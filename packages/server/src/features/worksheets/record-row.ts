import { contactRequestSchema, Refusal, refusalReasonSchema, visitRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand, derivedKey } from '../../command/index.ts'
import type { Actor, Json, Tx } from '../../db/index.ts'
import { recordContact } from '../contacts/index.ts'
import { describeRefusals } from '../refusals/index.ts'
import { recordVisit } from '../visits/index.ts'
import { leadVersion } from './lead-version.ts'
import type { FilledRow } from './read-row.ts'

const input = z.object({
  leadId: z.number().int(),
  version: z.string(),
  visit: visitRequestSchema.nullable(),
  contact: contactRequestSchema.nullable(),
  refusal: z.object({ reasonCode: refusalReasonSchema, note: z.string().max(1_000) }).nullable(),
})

/**
 * Records what one row of a worksheet says, as a visit, a contact, the reason of a refusal, by the rules of each: all of it or nothing. A lead
 * that is in another condition than when the worksheet was made is left alone.
 */
export const recordRow = defineCommand({
  name: 'record-worksheet-row',
  roles: ['district'],
  input,
  async run(tx, { leadId, version, visit, contact, refusal }, context) {
    const { rows } = await tx.client.query<{ version: string }>(
      `select ${leadVersion} as version from lead l where l.id = $1 for update of l`,
      [leadId],
    )
    const [lead] = rows
    if (!lead) throw new Refusal('lead-not-found', { id: leadId }, { field: '编号' })
    if (lead.version !== version) throw new Refusal('worksheet-lead-changed', {}, { field: '版本' })
    const visited = visit === null ? null : await recordVisit.run(tx, { ...visit, leadId }, context)
    const contacted = contact === null ? null : await recordContact.run(tx, { ...contact, leadId }, context)
    const described =
      refusal === null
        ? null
        : await describeRefusals.run(
            tx,
            { ids: [await draftOf(tx, leadId)], ...refusal, evidence: [] },
            context,
          )
    return {
      answer: {
        refusals: described?.answer.refusals ?? 0,
        visitId: visited?.answer.visitId ?? null,
        contactId: contacted?.answer.contactId ?? null,
      },
      subject: { kind: 'lead', id: String(leadId) },
      // What a visit counted stands where the recount of the counters looks for it.
      after: { ...fieldsOf(described?.after), ...fieldsOf(contacted?.after), ...fieldsOf(visited?.after) },
      counters: visited?.counters ?? [],
    }
  },
})

/** The refusal that the district has taken up for its next report. */
async function draftOf(tx: Tx, leadId: number): Promise<number> {
  const draft = await tx
    .selectFrom('refusal')
    .select('id')
    .where('lead_id', '=', leadId)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (!draft) throw new Refusal('worksheet-no-refusal', {}, { field: '拒绝理由' })
  return draft.id
}

const fieldsOf = (after: Json | undefined): { [key: string]: Json } =>
  typeof after === 'object' && after !== null && !Array.isArray(after) ? after : {}

/** The same row of the same officer has the same key, whatever file it comes in: sent back twice it is recorded once. */
export function keyOfRow(actor: Actor, row: FilledRow): string {
  return derivedKey(JSON.stringify([actor.campaignId, actor.userId, row]), 8)
}
