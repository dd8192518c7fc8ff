import { demandAnswerSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { keepDocument, type LookedAt } from '../evidence/index.ts'
import type { OpenDemand } from './open-demand.ts'
import { sendMessage } from './send-message.ts'

const input = demandAnswerSchema.omit({ number: true, code: true }).extend({ files: z.array(z.string()) })

/**
 * An employer confirms or disputes the head counts, with documents if he likes.
 * @param folder where files of evidence lie
 * @param files what he sent along, looked at already; the input names their hashes, so that a replay is the same
 */
export function answerDemand(demand: OpenDemand, folder: string, files: readonly LookedAt[]) {
  return defineCommand({
    name: 'answer-demand',
    roles: ['public'],
    input,
    async run(tx, answer, context) {
      const { onSite, due, insured } = answer.counts
      if (insured > due || due > onSite) throw new Refusal('demand-counts-wrong', {}, { field: 'counts' })
      if (answer.kind === 'dispute' && answer.note === '' && files.length === 0) {
        throw new Refusal('demand-dispute-empty', {}, { field: 'note' })
      }
      const { id, contactId } = await sendMessage(tx, context, demand, { ...answer, slot: null })
      const { actor, leadId } = demand
      const place = { campaignId: context.campaign.id, districtId: actor.districtId, leadId, contactId }
      for (const file of files) await keepDocument(tx, folder, place, file)
      return {
        answer: { id },
        subject: { kind: 'lead', id: String(leadId) },
        after: { message: answer.kind, contact: contactId, counts: answer.counts, files: files.length },
      }
    },
  })
}
