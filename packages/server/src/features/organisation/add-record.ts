import { addRecordSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Keeps what a district did beside its leads: measures (R42), talks with its government (R48), publicity (R49). */
export const addRecord = defineCommand({
  name: 'add-district-record',
  roles: ['district'],
  input: addRecordSchema,
  async run(tx, { happenedOn, ...record }, { actor, campaign, today }) {
    if (happenedOn > today)
      throw new Refusal('day-not-reached', { day: happenedOn, today }, { field: 'happenedOn' })
    if (actor.districtId === null) throw new Refusal('not-allowed')
    const { id } = await tx
      .insertInto('district_record')
      .values({
        ...record,
        campaign_id: campaign.id,
        district_id: actor.districtId,
        happened_on: happenedOn,
        known_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'district-record', id: String(id) },
      after: { kind: record.kind, happenedOn },
    }
  },
})
