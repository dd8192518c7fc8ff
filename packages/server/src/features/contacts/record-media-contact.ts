import { mediaContactRequestSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { chooseLeads, writeChosenEvents } from '../batches/index.ts'
import { linkEvidence } from '../evidence/index.ts'

/** Leads that are out with a district: only these are told anything. */
export const reachableLeads = { states: ['issued', 'accepted', 'inspected'], placed: true } as const

/**
 * Records one act that reaches many employers (媒体告知, bulk messages, R18): a line for each chosen lead, in one statement. It
 * is never work with one employer, keeps no promise and clears none.
 */
export const recordMediaContact = defineCommand({
  name: 'record-media-contact',
  roles: ['district', 'city'],
  input: mediaContactRequestSchema,
  async run(tx, media, context) {
    const { campaign, today, actor, journalId } = context
    const { happenedOn, channel, title } = media
    if (happenedOn > today) {
      throw new Refusal('day-not-reached', { day: happenedOn, today }, { field: 'happenedOn' })
    }
    const chosen = await chooseLeads(tx, actor, media.selection, reachableLeads)
    const { id } = await tx
      .insertInto('media_contact')
      .values({
        campaign_id: campaign.id,
        district_id: actor.districtId,
        title,
        channel,
        happened_on: happenedOn,
        known_on: today,
        leads: chosen.leads,
        user_id: actor.userId,
        voided_on: null,
        void_reason: null,
        journal_id: journalId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.client.query(
      `insert into contact (campaign_id, lead_id, district_id, happened_on, known_on, channel, individual, reached, on_site,
                            note, user_id, media_contact_id)
       select $1, lead_id, district_id, $2, $3, $4, false, false, false, $5, $6, $7 from chosen`,
      [
        campaign.id,
        happenedOn,
        today,
        channel,
        [title, media.note].filter(Boolean).join('\n'),
        actor.userId,
        id,
      ],
    )
    const subject = { campaignId: campaign.id, districtId: actor.districtId, leadId: null }
    await linkEvidence(tx, { ...subject, kind: 'publicity', id }, media.evidence)
    const events = await writeChosenEvents(tx, context, 'told-with-many', { media: id, channel }, happenedOn)
    const { leads, units, persons } = chosen
    return {
      answer: { mediaContactId: id, leads, units, persons, skipped: chosen.chosen - leads },
      subject: { kind: 'media-contact', id: String(id) },
      after: { channel, happenedOn, leads, units, persons },
      events,
    }
  },
})
