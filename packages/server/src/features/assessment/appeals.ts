import { adjustmentProblem, scoreSheet } from '@kuomian/campaign'
import { decideAppealSchema, fileAppealSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { assessedIn } from './assessed-quarter.ts'
import { campaignIn } from './campaign-in.ts'

/** A district asks for another score of an item, with its reason and its evidence (考核申诉). */
export const fileAppeal = defineCommand({
  name: 'file-assessment-appeal',
  roles: ['district'],
  input: fileAppealSchema,
  async run(tx, { quarter, item, because, evidence }, { actor, campaign, today }) {
    const { districtId } = actor
    if (districtId === null) throw new Refusal('not-allowed')
    await requireItem(tx, item)
    await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `assessment-appeal/${districtId}/${quarter}/${item}`,
    ])
    const open = await tx
      .selectFrom('assessment_appeal')
      .select('id')
      .where('district_id', '=', districtId)
      .where('quarter', '=', quarter)
      .where('item', '=', item)
      .where('decided_on', 'is', null)
      .executeTakeFirst()
    if (open) throw new Refusal('appeal-open', {}, { field: 'item' })
    const { id } = await tx
      .insertInto('assessment_appeal')
      .values({
        campaign_id: campaign.id,
        district_id: districtId,
        quarter,
        item,
        because,
        evidence,
        filed_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'assessment-appeal', id: String(id) },
      districtId,
      after: { quarter, item },
      reason: because,
    }
  },
})

/**
 * Decides an appeal: the score moves by so many points, or by none, and the journal says why. A published quarter stays as it is until
 * the office publishes a correction.
 */
export const decideAppeal = defineCommand({
  name: 'decide-assessment-appeal',
  roles: ['city'],
  input: decideAppealSchema.extend({ appealId: z.number().int() }),
  async run(tx, { appealId, points, decision }, context) {
    const appeal = await tx
      .selectFrom('assessment_appeal')
      .selectAll()
      .where('id', '=', appealId)
      .forUpdate()
      .executeTakeFirst()
    if (!appeal) throw new Refusal('appeal-not-found', { id: appealId })
    if (appeal.decided_on !== null) throw new Refusal('appeal-decided', { day: appeal.decided_on })
    if (points !== 0) await requireWithin(tx, context, appeal, points)
    await tx
      .updateTable('assessment_appeal')
      .set({ decided_on: context.today, points, decision, decided_by: context.actor.userId })
      .where('id', '=', appealId)
      .execute()
    return {
      answer: { id: appealId },
      subject: { kind: 'assessment-appeal', id: String(appealId) },
      districtId: appeal.district_id,
      after: { quarter: appeal.quarter, item: appeal.item, points },
      reason: decision,
    }
  },
})

/** Any version of the method may have the item: which one is in force is the office's to say when it decides. */
async function requireItem(tx: Tx, item: string): Promise<void> {
  const { assessments } = await definitionIn(tx)
  const { rows } = await tx.client.query(
    `select from assessment_scheme, jsonb_array_elements(definition -> 'items') i where i ->> 'code' = $1 limit 1`,
    [item],
  )
  if (rows.length > 0 || assessments.some(({ items }) => items.some(({ code }) => code === item))) return
  throw new Refusal('assessment-item-unknown', { item }, { field: 'item' })
}

type Appealed = { district_id: number; quarter: string; item: string }

async function requireWithin(
  tx: Tx,
  context: CommandContext,
  { district_id, quarter, item }: Appealed,
  points: number,
): Promise<void> {
  const running = await campaignIn(tx, context)
  const unit = [...running.districtIds].find(([, id]) => id === district_id)?.[0] ?? ''
  const assessed = await assessedIn(tx, running, { quarter, source: 'computed' })
  const sheet = scoreSheet(assessed.scheme, { ...assessed, unit }, assessed.rulings.get(unit))
  switch (adjustmentProblem(sheet, item, points)) {
    case null:
      return
    case 'unknown-item':
      throw new Refusal('assessment-item-unknown', { item }, { field: 'item' })
    case 'over-weight':
      throw new Refusal('adjustment-over-weight', {}, { field: 'points' })
    case 'below-zero':
      throw new Refusal('adjustment-below-zero', {}, { field: 'points' })
  }
}
