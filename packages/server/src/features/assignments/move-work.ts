import { createHash } from 'node:crypto'
import type { Assigned } from '@kuomian/contract'
import type { CommandContext, Outcome } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { ChosenWork } from './chosen-work.ts'

/** How the timeline of a lead calls its moves between officers. */
export type MoveKind = 'assigned' | 'handed-back' | 'assignment-undone'

/**
 * Moves the leads in the table `moving` to their new officers: one statement for the leads, one for their timelines, however many
 * there are. The journal row keeps the number of events and their hash (design §4).
 */
export async function moveWork(
  tx: Tx,
  context: CommandContext,
  chosen: ChosenWork,
  move: { kind: MoveKind; reason?: string; undoes?: number },
): Promise<Outcome<Assigned>> {
  const { today, journalId, campaign } = context
  await tx.client.query(
    'delete from assignment a using moving m where a.lead_id = m.lead_id and m.to_id is null',
  )
  await tx.client.query(
    `insert into assignment (lead_id, campaign_id, district_id, officer_id, assigned_on)
     select lead_id, $1, current_district(), to_id, $2 from moving where to_id is not null
     on conflict (lead_id) do update set officer_id = excluded.officer_id, assigned_on = excluded.assigned_on`,
    [campaign.id, today],
  )
  const { kind, reason, undoes } = move
  const more = { ...(reason === undefined ? {} : { reason }), ...(undoes === undefined ? {} : { undoes }) }
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, m.lead_id, current_district(), $2, $3, $3, jsonb_build_object('fromOfficer', m.from_id, 'toOfficer', m.to_id) || $4::jsonb, $5
       from moving m order by m.lead_id`,
    [campaign.id, kind, today, JSON.stringify(more), journalId],
  )
  const { rows } = await tx.client.query<{ lines: string; officers: number[] }>(
    `select coalesce(string_agg(concat_ws(':', lead_id, coalesce(from_id, 0), coalesce(to_id, 0)), ';' order by lead_id), '') as lines,
            coalesce(array_agg(distinct to_id) filter (where to_id is not null), '{}') as officers
       from moving`,
  )
  const { leads, units, persons } = chosen
  return {
    answer: { assignmentId: journalId, leads, units, persons, skipped: chosen.chosen - leads },
    subject: { kind: 'assignment', id: String(journalId) },
    after: {
      leads,
      units,
      persons,
      officers: rows[0]?.officers ?? [],
      ...(undoes === undefined ? {} : { undoes }),
    },
    ...(reason === undefined ? {} : { reason }),
    events: {
      count: leads,
      hash: createHash('sha256')
        .update(rows[0]?.lines ?? '')
        .digest('hex'),
    },
  }
}
