import {
  type QualityState,
  reviseFindings,
  type StandingFinding,
  stateOfReturned,
  stateOfVanished,
} from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { FoundFinding } from './found-finding.ts'
import { type QualityEvent, writeQualityEvents } from './quality-events.ts'

/** Where findings come from: the live figures, a notice by its month, a report by its id. */
export type QualitySource = { source: 'live' | 'notice' | 'report'; key: string }

/** What a look came to: how many stand now, and how many of them it found anew, again, or no more. */
export type QualityLook = { standing: number; appeared: number; returned: number; vanished: number }

const SAID = {
  appeared: { zh: '规则检查发现', en: 'Found by the rules' },
  changed: { zh: '数字有变动', en: 'Its figures have changed' },
  returned: { zh: '再次发现', en: 'Found again' },
  vanished: { zh: '复查已不再出现', en: 'No longer found' },
} as const

type Standing = StandingFinding & { id: number }

/**
 * Keeps what a look at one source found: new findings open, those that are still there are told with their figures of today, those that have
 * gone count as corrected. Each change is an event of the finding's history.
 */
export async function keepFindings(
  tx: Tx,
  context: CommandContext,
  { source, key }: QualitySource,
  found: readonly FoundFinding[],
): Promise<QualityLook> {
  const { campaign, today } = context
  const { rows: standing } = await tx.client.query<Standing>(
    `select id, finding_key as key, state, gone_on is not null as "isGone", message_zh as zh from quality_finding
      where campaign_id = $1 and source = $2 and source_key = $3 for update`,
    [campaign.id, source, key],
  )
  const ids = new Map(standing.map((one) => [one.key, one]))
  const { appeared, changed, returned, vanished } = reviseFindings(standing, found)
  const events: QualityEvent[] = []
  for (const one of appeared) {
    const { id } = await tx
      .insertInto('quality_finding')
      .values({
        ...{ campaign_id: campaign.id, source, source_key: key, finding_key: one.key },
        ...told(one, today),
        rule: one.rule,
        ...{ district_ids: one.districtIds, owner_id: one.ownerId },
        ...{ state: 'open', found_on: today },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    events.push({ id, act: 'found', state: 'open', note: SAID.appeared })
  }
  for (const [list, note] of [
    [changed, SAID.changed],
    [returned, SAID.returned],
  ] as const) {
    for (const one of list) {
      const before = ids.get(one.key)
      if (before === undefined) continue
      const state: QualityState = list === returned ? stateOfReturned(before.state) : before.state
      await tx
        .updateTable('quality_finding')
        .set({ ...told(one, today), state, gone_on: null })
        .where('id', '=', before.id)
        .execute()
      // Figures of an open finding change every night: only what somebody has answered for is worth an event.
      if (list === returned || state !== 'open')
        events.push({ id: before.id, act: list === returned ? 'found' : 'changed', state, note })
    }
  }
  for (const gone of vanished) {
    const before = ids.get(gone)
    if (before === undefined) continue
    const state = stateOfVanished(before.state)
    await tx
      .updateTable('quality_finding')
      .set({ state, gone_on: today, changed_on: today })
      .where('id', '=', before.id)
      .execute()
    events.push({ id: before.id, act: 'gone', state, note: SAID.vanished })
  }
  await writeQualityEvents(tx, context, events)
  return {
    standing: found.length,
    ...{ appeared: appeared.length, returned: returned.length, vanished: vanished.length },
  }
}

function told({ severity, place, zh, en }: FoundFinding, today: string) {
  return { severity, place: JSON.stringify(place), message_zh: zh, message_en: en, changed_on: today }
}
