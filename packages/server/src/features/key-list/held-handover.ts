import { HANDOVER_STATES, type HandoverAct, handoverAllows } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Selectable } from 'kysely'
import type { CommandContext } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'
import type { HandoverTable } from '../../db/schema/handovers.ts'
import { standingOf } from './handover-row.ts'

type Held = Selectable<HandoverTable>

/**
 * The receiver's own hand-over, locked, when the state machine allows the act. Row security lets him find no other one.
 * @throws Refusal `handover-not-found` or `handover-state`
 */
export async function heldHandover(tx: Tx, number: number, act: HandoverAct): Promise<Held> {
  const row = await tx
    .selectFrom('handover')
    .selectAll()
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('handover-not-found', { number })
  if (!handoverAllows(standingOf(row), act)) {
    throw new Refusal('handover-state', { number, state: HANDOVER_STATES[row.state].zh })
  }
  return row
}

/** Refuses a day that has not come, or that lies before the one it follows. */
export function checkDay(day: string, least: string | null, today: string, field: string): void {
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field })
  if (least !== null && day < least) throw new Refusal('day-before-handover', { day, least }, { field })
}

/** Tells the lead's timeline what the receiver did; the district reads it there. */
export async function tellLead(
  tx: Tx,
  context: CommandContext,
  { lead_id, district_id, number, receiver }: Held,
  event: { kind: string; happenedOn: string; detail?: { [key: string]: Json } },
): Promise<void> {
  await tx
    .insertInto('lead_event')
    .values({
      campaign_id: context.campaign.id,
      lead_id,
      district_id,
      kind: event.kind,
      happened_on: event.happenedOn,
      known_on: context.today,
      detail: JSON.stringify({ number, receiver, ...event.detail }),
      journal_id: context.journalId,
    })
    .execute()
}
