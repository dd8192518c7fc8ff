import { type HandoverPaperData, RECEIVERS, REFUSAL_REASONS } from '@kuomian/campaign'
import { handoverContentSchema, Refusal } from '@kuomian/contract'
import type { Making, Source } from './source.ts'

/** What the form of a hand-over is made of: the row of the list as it was handed over. @throws Refusal */
export async function handoverSource({ tx }: Making, handoverId: number): Promise<Source> {
  const handover = await tx.selectFrom('handover').selectAll().where('id', '=', handoverId).executeTakeFirst()
  if (!handover) throw new Refusal('document-subject-not-found', { id: handoverId })
  const content = handoverContentSchema.parse(handover.content)
  const reason = REFUSAL_REASONS[content.reasonCode].zh
  return {
    districtId: null,
    leadId: handover.lead_id,
    receiver: handover.receiver,
    about: content.name,
    caseNumber: { count: handover.number },
    codes: [],
    dueOn: null,
    persons: null,
    data: ({ head }) =>
      ({
        head: { ...head, district: content.district },
        employer: {
          name: content.name,
          code: content.code,
          address: content.address,
          phone: content.phone,
        },
        leadClass: content.classTitle,
        uninsured: content.uninsured,
        contactDays: content.contactDays,
        reason: content.note === '' ? reason : `${reason}：${content.note}`,
        evidence: content.evidence.map(({ name }, index) => `${index + 1}.${name}`).join('；'),
        receiver: RECEIVERS[handover.receiver].zh,
        leads: handover.leads,
        slot: handover.slot,
        handedOn: handover.handed_on,
        dueOn: handover.due_on,
        answerBy: handover.limit_on,
        receivedOn: handover.received_on,
        receivedBy: handover.received_by,
      }) satisfies HandoverPaperData,
  }
}
