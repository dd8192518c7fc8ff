import { endRefusalBlockSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { openBlock, ownLead } from './block-lead.ts'

/** The exemption or the case has ended: from the day after, the lead can be reported again. */
export const endBlock = defineCommand({
  name: 'end-refusal-block',
  roles: ['city', 'district'],
  input: endRefusalBlockSchema.extend({ leadId: z.number().int() }),
  async run(tx, { leadId, toOn }, context) {
    const to = toOn ?? context.today
    if (to > context.today) {
      throw new Refusal('day-not-reached', { day: to, today: context.today }, { field: 'toOn' })
    }
    const districtId = await ownLead(tx, leadId)
    const block = await openBlock(tx, leadId)
    if (!block) throw new Refusal('block-not-found', { id: leadId })
    if (to < block.from_on) {
      throw new Refusal('block-ends-before', { day: to, from: block.from_on }, { field: 'toOn' })
    }
    await tx.updateTable('refusal_block').set({ to_on: to }).where('id', '=', block.id).execute()
    return {
      answer: { leadId, kind: block.kind },
      subject: { kind: 'lead', id: String(leadId) },
      districtId,
      after: { block: block.kind, to },
    }
  },
})
