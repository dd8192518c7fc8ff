import type { LinkSubject, ThresholdPreview, Thresholds, ThresholdView, WeightBin } from '@kuomian/contract'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { lastModel } from './last-model.ts'
import {
  binsOf,
  currentThresholds,
  curveOf,
  type DecidedWeight,
  expectationAt,
  waitingBetween,
} from './thresholds.ts'

/** What holds, and what other thresholds would give. */
export async function thresholdView(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
): Promise<ThresholdView> {
  const { current, runId, bins } = await counted(tx, campaignId, subject)
  return {
    current,
    runId,
    bins,
    curve: curveOf(bins),
    now: runId === null ? null : expectationAt(bins, current.link),
    waiting: waitingBetween(bins, current),
  }
}

/** The numbers that a setting is confirmed with. @throws Refusal `threshold-order` */
export async function previewThresholds(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
  thresholds: Thresholds,
): Promise<ThresholdPreview> {
  if (thresholds.review >= thresholds.link) throw new Refusal('threshold-order', {}, { field: 'review' })
  const { current, bins } = await counted(tx, campaignId, subject)
  const expectation = expectationAt(bins, thresholds.link)
  const waiting = waitingBetween(bins, thresholds)
  return {
    thresholds,
    expectation,
    waiting,
    linksMore: expectation.links - expectationAt(bins, current.link).links,
    waitingMore: waiting - waitingBetween(bins, current),
  }
}

async function counted(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
): Promise<{ current: Thresholds; runId: number | null; bins: WeightBin[] }> {
  const last = await lastModel(tx, campaignId, subject)
  return {
    current: await currentThresholds(tx, campaignId, subject),
    runId: last?.runId ?? null,
    bins: last === null ? [] : binsOf(last.report, await decidedWeights(tx, campaignId, subject)),
  }
}

async function decidedWeights(tx: Tx, campaignId: number, subject: LinkSubject): Promise<DecidedWeight[]> {
  const { rows } = await tx.client.query<DecidedWeight>(
    `select c.weight / 1000.0::float8 as weight, d.decision = 'match' as match
       from candidate c join link_decision d on d.id = c.decision_id
      where c.campaign_id = $1 and c.subject = $2 and d.decision <> 'unsure'
        and c.last_run_id = (select max(run_id) from matching_model where campaign_id = $1 and subject = $2)`,
    [campaignId, subject],
  )
  return rows
}
