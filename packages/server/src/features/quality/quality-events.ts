import type { QualityState } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/** One event of a finding's history: what was done, what it is now, and what was said. */
export type QualityEvent = { id: number; act: string; state: QualityState; note: { zh: string; en: string } }

/** Writes events of findings on the campaign's day, by whoever acts. */
export async function writeQualityEvents(
  tx: Tx,
  { campaign, today, actor, journalId }: CommandContext,
  events: readonly QualityEvent[],
): Promise<void> {
  if (events.length === 0) return
  await tx
    .insertInto('quality_event')
    .values(
      events.map(({ id, act, state, note }) => ({
        ...{ campaign_id: campaign.id, finding_id: id, act, state },
        ...{ note: note.zh, note_en: note.en },
        ...{ happened_on: today, user_id: actor.userId, journal_id: journalId },
      })),
    )
    .execute()
}
