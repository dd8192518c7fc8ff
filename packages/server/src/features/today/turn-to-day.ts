import { type ClientCall, runCommand } from '../../command/index.ts'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import { moveToday } from '../campaigns/index.ts'
import { turnOrders } from '../orders/index.ts'

/** Everything that a new day itself changes; each finds what it has to do, and may be told twice. */
const turns: readonly ((db: OpenDatabase, campaignId: number) => Promise<void>)[] = [turnOrders]

/** Lets the campaign's today take effect: called when the program starts, and whenever the day moves. */
export async function beginDay(db: OpenDatabase, campaignId: number): Promise<void> {
  for (const turn of turns) await turn(db, campaignId)
}

/** Moves the campaign's today and lets the new day take effect. */
export async function turnToDay(
  db: OpenDatabase,
  actor: Actor,
  input: { day: string },
  call?: ClientCall,
): Promise<{ today: string; readOnly: boolean }> {
  const moved = await runCommand(db, moveToday, actor, input, call)
  await beginDay(db, actor.campaignId)
  return moved
}
