import type { LinkSubject } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { type ModelReport, modelReportSchema } from './report.ts'
import { type StoredModel, storedModelSchema } from './stored-model.ts'

/** A model as a run learned it, and what the run did with it. */
export type LearnedModel = { runId: number; model: StoredModel; report: ModelReport }

/** The models of a subject's last runs, the latest first; a run that was discarded or failed counts as well: it learned. */
export async function lastModels(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
  howMany: number,
): Promise<LearnedModel[]> {
  const rows = await tx
    .selectFrom('matching_model')
    .select(['run_id', 'model', 'report'])
    .where('campaign_id', '=', campaignId)
    .where('subject', '=', subject)
    .orderBy('run_id', 'desc')
    .limit(howMany)
    .execute()
  return rows.map((row) => ({
    runId: row.run_id,
    model: storedModelSchema.parse(row.model),
    report: modelReportSchema.parse(row.report),
  }))
}

/** The model of the last run; null before the first one. */
export async function lastModel(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
): Promise<LearnedModel | null> {
  return (await lastModels(tx, campaignId, subject, 1))[0] ?? null
}
