import { type NightlyRun, nightlyFrontReportsSchema } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** So many runs are shown: two weeks of nights. */
const SHOWN = 14

/** The last runs of the nightly recomputation, the latest first. */
export async function viewNightly(tx: Tx, campaignId: number): Promise<{ runs: NightlyRun[] }> {
  const rows = await tx
    .selectFrom('nightly_run')
    .select(['id', 'ran_on', 'started_at', 'seconds', 'fronts'])
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
  return {
    runs: rows.map(({ id, ran_on, started_at, seconds, fronts }) => ({
      ...{ id, ranOn: ran_on, startedAt: started_at.toISOString(), seconds: Number(seconds) },
      fronts: nightlyFrontReportsSchema.parse(fronts),
    })),
  }
}

/** A night is missed when the server was off: so many hours have passed since the last run. */
const MISSED_AFTER_HOURS = 24

/**
 * Is there anything to recompute? At night always, once a department has delivered; when the server starts only where a night was missed, so that a
 * start in the morning does not begin with minutes of work.
 */
export async function nightlyIsDue(tx: Tx, campaignId: number, at: 'night' | 'start'): Promise<boolean> {
  const { rows } = await tx.client.query<{ due: boolean }>(
    `select exists (select from delivery where campaign_id = $1 and state = 'stored')
        and case when $2 then true
                 else (select max(started_at) < clock_timestamp() - make_interval(hours => $3) from nightly_run where campaign_id = $1) end as due`,
    [campaignId, at === 'night', MISSED_AFTER_HOURS],
  )
  // Null where no night has come yet.
  return rows[0]?.due === true
}
