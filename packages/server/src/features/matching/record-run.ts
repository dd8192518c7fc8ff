import { join } from 'node:path'
import type { MatchingCounts, MatchingDiff } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { stageRows } from './apply/bulk.ts'
import type { RunModels } from './compute/compare-rosters.ts'
import { literal } from './compute/settings.ts'
import type { JobEngine } from './duckdb.ts'

/** What a run found, and the models as it learned them. */
export type FoundByRun = { counts: MatchingCounts; diff: MatchingDiff; models: RunModels }

/** Records what a run found: its counts and difference for the review, and the candidates that wait for a decision. */
export function recordRun(engine: JobEngine, folder: string, found: FoundByRun) {
  const { counts, diff, models } = found
  return defineCommand({
    name: 'record-matching-run',
    roles: ['city', 'system'],
    input: z.object({ runId: z.number().int(), lakePath: z.string() }),
    async run(tx, { runId, lakePath }, { campaign }) {
      await stageRows(tx, engine, {
        name: 'stage_candidate',
        folder,
        columns: {
          subject: 'text',
          left_key: 'text',
          right_key: 'text',
          left_side: 'jsonb',
          right_side: 'jsonb',
          rule: 'text',
          prior_weight: 'integer',
          weight: 'integer',
          fields: 'jsonb',
          equal_key: 'text',
          alike_key: 'text',
        },
        query: `SELECT * FROM read_parquet(${literal(join(folder, 'candidates.parquet'))})`,
      })
      // A pair that no run sees any more, and that nobody decided, asks nothing any longer.
      const { rows } = await tx.client.query<{ candidates: number }>(
        `with seen as (
           insert into candidate (campaign_id, subject, left_key, right_key, left_side, right_side, rule, prior_weight,
             weight, fields, equal_key, alike_key, first_run_id, last_run_id)
           select $1, subject, left_key, right_key, left_side, right_side, rule, prior_weight, weight, fields, equal_key,
             alike_key, $2, $2 from stage_candidate
           on conflict (campaign_id, subject, left_key, right_key) do update
             set left_side = excluded.left_side, right_side = excluded.right_side, rule = excluded.rule,
                 prior_weight = excluded.prior_weight, weight = excluded.weight, fields = excluded.fields,
                 equal_key = excluded.equal_key, alike_key = excluded.alike_key, last_run_id = $2
           returning id)
         select count(*) as candidates from seen`,
        [campaign.id, runId],
      )
      await tx
        .updateTable('matching_run')
        .set({
          state: 'computed',
          counts: JSON.stringify(counts),
          diff: JSON.stringify(diff),
          lake_path: lakePath,
          finished_at: new Date(),
        })
        .where('id', '=', runId)
        .execute()
      // A decision is of all equal pairs, those of later runs too: the next run applies it.
      await tx.client.query(
        `update candidate c set decision_id = o.decision_id
           from candidate o join link_decision d on d.id = o.decision_id and d.source = 'review' and d.decision <> 'unsure'
          where c.campaign_id = $1 and c.last_run_id = $2 and c.decision_id is null and o.campaign_id = $1
            and o.subject = c.subject and o.equal_key = c.equal_key`,
        [campaign.id, runId],
      )
      await recordModels(tx, campaign.id, runId, models)
      const candidates = rows[0]?.candidates ?? 0
      return {
        answer: { runId, candidates },
        subject: { kind: 'matching-run', id: String(runId) },
        after: { leads: counts.leads, units: counts.units, persons: counts.persons, candidates },
      }
    },
  })
}

async function recordModels(tx: Tx, campaignId: number, runId: number, models: RunModels): Promise<void> {
  for (const subject of ['employer', 'person'] as const) {
    const learned = models[subject]
    if (learned === null) continue
    await tx
      .insertInto('matching_model')
      .values({
        campaign_id: campaignId,
        run_id: runId,
        subject,
        model: JSON.stringify(learned.model),
        report: JSON.stringify(learned.report),
      })
      .execute()
  }
}
