import { Refusal, recordFaultSchema, voidFaultSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { assessedIn } from './assessed-quarter.ts'
import { campaignIn } from './campaign-in.ts'

/** Records what a check found at a district: the method says how many points it costs, and whether it takes the award away. */
export const recordFault = defineCommand({
  name: 'record-assessment-fault',
  roles: ['city'],
  input: recordFaultSchema,
  async run(tx, { districtId, quarter, code, times, because, foundOn }, context) {
    const { actor, campaign, today } = context
    if (foundOn > today) throw new Refusal('day-not-reached', { day: foundOn, today }, { field: 'foundOn' })
    const running = await campaignIn(tx, context)
    const unit = [...running.districtIds.values()].includes(districtId)
    if (!unit) throw new Refusal('assessed-unit-unknown', { unit: districtId }, { field: 'districtId' })
    const { scheme } = await assessedIn(tx, running, { quarter, source: 'computed' })
    if (!scheme.deductions.some((deduction) => deduction.code === code))
      throw new Refusal('deduction-unknown', { code }, { field: 'code' })
    const { id } = await tx
      .insertInto('assessment_fault')
      .values({
        campaign_id: campaign.id,
        district_id: districtId,
        quarter,
        code,
        times,
        because,
        found_on: foundOn,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'assessment-fault', id: String(id) },
      districtId,
      after: { quarter, code, times },
      reason: because,
    }
  },
})

/** Takes a fault back that was recorded in error; the record stays, and a published quarter as it is. */
export const voidFault = defineCommand({
  name: 'void-assessment-fault',
  roles: ['city'],
  input: voidFaultSchema.extend({ faultId: z.number().int() }),
  async run(tx, { faultId, reason }, { today }) {
    const fault = await tx
      .selectFrom('assessment_fault')
      .selectAll()
      .where('id', '=', faultId)
      .forUpdate()
      .executeTakeFirst()
    if (!fault) throw new Refusal('fault-not-found', { id: faultId })
    if (fault.voided_on !== null) throw new Refusal('fault-voided', { day: fault.voided_on })
    await tx
      .updateTable('assessment_fault')
      .set({ voided_on: today, void_reason: reason })
      .where('id', '=', faultId)
      .execute()
    return {
      answer: { id: faultId },
      subject: { kind: 'assessment-fault', id: String(faultId) },
      districtId: fault.district_id,
      reason,
    }
  },
})
