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
  await writeLines(tx, context, batchId, lines)
  return { batchId, number, counters: countersOf(context, lines) }
}

async function writeLines(
  tx: Tx,
  context: CommandContext,
  batchId: number,
  lines: readonly CorrectionLine[],
): Promise<void> {
  await tx.client.query(
    `insert into batch_line (batch_id, campaign_id, lead_id, district_id, lead_class, units, persons, happened_on)
     select $1, $2, *, $3 from unnest($4::bigint[], $5::smallint[], $6::text[], $7::smallint[], $8::integer[])`,
    [
      batchId,
      context.campaign.id,
      context.today,
      lines.map((line) => line.leadId),
      lines.map((line) => line.districtId),
      lines.map((line) => line.leadClass),
      lines.map((line) => line.units),
      lines.map((line) => line.persons),
    ],
  )
}

/** One delta per district and class, however many lines. */
function countersOf(context: CommandContext, lines: readonly CorrectionLine[]): CounterDelta[] {
  const sums = new Map<string, CounterDelta>()
  for (const { districtId, leadClass, units, persons } of lines) {
    const key = `${districtId} ${leadClass}`
    const sum = sums.get(key) ?? {
      measure: 'issued',
      leadClass,
      districtId,
      happenedOn: context.today,
      units: 0,
      persons: 0,
    }
    sums.set(key, { ...sum, units: sum.units + units, persons: sum.persons + persons })
  }
  return [...sums.values()]
}

/** The chosen leads (table `chosen`) as lines of a correction, added or taken away. */
export async function chosenLines(tx: Tx, sign: 1 | -1): Promise<CorrectionLine[]> {
  const { rows } = await tx.client.query<CorrectionLine>(
    `select lead_id as "leadId", district_id as "districtId", lead_class as "leadClass",
            $1 * units as units, $1 * persons as persons from chosen order by lead_id`,
    [sign],
  )
  return rows
}
