import { addRecordSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'

/** Keeps what a district did beside its leads, with its files: measures (R42), talks with its government (R48), publicity (R49). */
export const addRecord = defineCommand({
  name: 'add-district-record',
  roles: ['district'],
  input: addRecordSchema,
  async run(tx, { happenedOn, measures, evidence, ...record }, { actor, campaign, today }) {
    if (happenedOn > today)
      throw new Refusal('day-not-reached', { day: happenedOn, today }, { field: 'happenedOn' })
    const { districtId } = actor
    if (districtId === null) throw new Refusal('not-allowed')
    const { id } = await tx
      .insertInto('district_record')
      .values({
        ...record,
        measures: JSON.stringify(measures),
        campaign_id: campaign.id,
        district_id: districtId,
        happened_on: happenedOn,
        known_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const subject = { campaignId: campaign.id, districtId, leadId: null }
    const files = await linkEvidence(tx, { ...subject, kind: 'district-record', id }, evidence)
    return {
      answer: { id },
      subject: { kind: 'district-record', id: String(id) },
      after: { kind: record.kind, happenedOn, measures: measures.length, files: files.length },
    }
  },
})
