import type { CommandContext, CounterDelta } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { BatchKind } from '../../db/schema/index.ts'
import { nextBatchNumber } from './batch-number.ts'

/** A change of one lead's issued figure in one district. */
export type CorrectionLine = {
  leadId: number
  districtId: number
  leadClass: string
  units: number
  persons: number
}

/**
 * Writes a numbered correction batch: every change of an issued total is one (design §5). It happens on the campaign's
 * today, so that earlier as-of days keep what they said.
 */
export async function writeCorrection(
  tx: Tx,
  context: CommandContext,
  correction: { kind: Exclude<BatchKind, 'issue'>; reason: string; lines: readonly CorrectionLine[] },
): Promise<{ batchId: number; number: number; counters: CounterDelta[] }> {
  const number = await nextBatchNumber(tx, context.campaign.id)
  const { lines } = correction
  const { id: batchId } = await tx
    .insertInto('batch')
    .values({
      campaign_id: context.campaign.id,
      number,
      kind: correction.kind,
      happened_on: context.today,
      known_on: context.today,
      reason: correction.reason,
      units: lines.reduce((sum, line) => sum + line.units, 0),
      persons: lines.reduce((sum, line) => sum + line.persons, 0),
      line_count: lines.length,
      journal_id: context.journalId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('batch_line')
    .values(
      lines.map((line) => ({
        batch_id: batchId,
        campaign_id: context.campaign.id,
        lead_id: line.leadId,
        district_id: line.districtId,
        lead_class: line.leadClass,
        units: line.units,
        persons: line.persons,
        happened_on: context.today,
      })),
    )
    .execute()
  const counters = lines.map((line) => ({
    measure: 'issued' as const,
    leadClass: line.leadClass,
    districtId: line.districtId,
    happenedOn: context.today,
    units: line.units,
    persons: line.persons,
  }))
  return { batchId, number, counters }
}
