import { chooseLeaderSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** The office says who shall lead a case, against the rule and with its reason, before it hands over (R44). */
export const chooseLeader = defineCommand({
  name: 'choose-leader',
  roles: ['city'],
  input: chooseLeaderSchema,
  async run(tx, { refusalId, receiver, reason }, context) {
    const refusal = await tx
      .selectFrom('refusal as f')
      .innerJoin('lead as l', 'l.id', 'f.lead_id')
      .select(['f.lead_id', 'l.name'])
      .where('f.id', '=', refusalId)
      .where('f.state', '=', 'accepted')
      .forUpdate('f')
      .executeTakeFirst()
    if (!refusal) throw new Refusal('refusal-not-found', { id: refusalId })
    const handed = await tx
      .selectFrom('handover')
      .select('number')
      .where('lead_id', '=', refusal.lead_id)
      .executeTakeFirst()
    if (handed) throw new Refusal('handed-over-already', { name: refusal.name })
    if (receiver !== null && reason.length < 2) {
      throw new Refusal('leader-reason-missing', {}, { field: 'reason' })
    }
    await tx.deleteFrom('handover_lead_choice').where('refusal_id', '=', refusalId).execute()
    if (receiver !== null) {
      await tx
        .insertInto('handover_lead_choice')
        .values({
          refusal_id: refusalId,
          campaign_id: context.campaign.id,
          receiver,
          reason,
          user_id: context.actor.userId,
          decided_on: context.today,
        })
        .execute()
    }
    return {
      answer: { refusalId, receiver },
      subject: { kind: 'lead', id: String(refusal.lead_id) },
      after: { refusal: refusalId, leader: receiver },
      reason,
    }
  },
})
