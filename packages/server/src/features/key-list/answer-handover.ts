import { isHandoverResult, resultFits } from '@kuomian/campaign'
import { answerHandoverSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { heldHandover, tellLead } from './held-handover.ts'

/** The receiver answers (反馈, R44): a result by its code, in words and with its files. The district reads it on its lead. */
export const answerHandover = defineCommand({
  name: 'answer-handover',
  roles: ['inspection', 'audit'],
  input: answerHandoverSchema.extend({ number: z.number().int() }),
  async run(tx, { number, result, note, evidence }, context) {
    const held = await heldHandover(tx, number, 'answer')
    if (!isHandoverResult(result) || !resultFits(result, held)) {
      throw new Refusal('result-unknown', { result }, { field: 'result' })
    }
    if (held.leads && note.length < 2) throw new Refusal('result-note-missing', {}, { field: 'note' })
    await tx
      .updateTable('handover')
      .set({ state: 'answered', result, result_note: note, answered_on: context.today })
      .where('id', '=', held.id)
      .execute()
    const { id, lead_id: leadId, district_id: districtId, receiver } = held
    const subject = { campaignId: context.campaign.id, districtId, leadId, receiver }
    const files = await linkEvidence(tx, { ...subject, kind: 'handover', id }, evidence)
    await tellLead(tx, context, held, {
      kind: 'handover-answered',
      happenedOn: context.today,
      detail: { result, leads: held.leads, files: files.length },
    })
    return {
      answer: { number },
      subject: { kind: 'handover', id: String(number) },
      districtId: held.district_id,
      before: { state: held.state },
      after: { state: 'answered', result, files: files.length },
    }
  },
})
