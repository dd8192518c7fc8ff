import { Refusal, voidDocumentSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { noteEvent } from './make-document.ts'

/**
 * Voids a paper that was made wrongly: its number stays in the register, its code opens nothing any more. The paper of a published bulletin is
 * frozen with it; what is wrong there is corrected by an edition.
 */
export const voidDocument = defineCommand({
  name: 'void-document',
  roles: ['district', 'city'],
  input: voidDocumentSchema.extend({ documentId: z.number().int() }),
  async run(tx, { documentId, reason }, context) {
    const document = await tx
      .selectFrom('document')
      .select(['id', 'number', 'kind', 'lead_id', 'district_id', 'voided_on'])
      .where('id', '=', documentId)
      .forUpdate()
      .executeTakeFirst()
    if (!document) throw new Refusal('document-not-found', { id: documentId })
    const { number, kind } = document
    if (document.voided_on !== null) throw new Refusal('document-voided-already', { number })
    await requireNotFrozen(tx, documentId, number)
    await tx
      .updateTable('document')
      .set({ voided_on: context.today, void_reason: reason })
      .where('id', '=', documentId)
      .execute()
    await tx
      .updateTable('demand_access')
      .set({ closed_on: context.today })
      .where('document_id', '=', documentId)
      .execute()
    const place = { leadId: document.lead_id, districtId: document.district_id }
    await noteEvent(tx, context, place, 'document-voided', { document: documentId, kind, number, reason })
    return {
      answer: { id: documentId },
      subject: { kind: 'document', id: String(documentId) },
      districtId: context.actor.districtId ?? document.district_id,
      after: { number, kind },
      reason,
    }
  },
})

async function requireNotFrozen(tx: Tx, documentId: number, number: string): Promise<void> {
  const published = await tx
    .selectFrom('bulletin')
    .select('id')
    .where('document_id', '=', documentId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (published !== undefined) throw new Refusal('document-frozen', { number })
}
