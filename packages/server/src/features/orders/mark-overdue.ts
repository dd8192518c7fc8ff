import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import type { OpenDatabase } from '../../db/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { passOrders } from './pass-orders.ts'

/** Finds by the day which running orders were not obeyed (逾期); the program runs it, never a person. */
const markOverdue = defineCommand({
  name: 'mark-overdue-orders',
  roles: ['system'],
  input: z.object({}),
  async run(tx, _input, context) {
    const events = await passOrders(tx, context)
    return {
      answer: { orders: events.count },
      subject: { kind: 'orders', id: String(context.journalId) },
      after: { orders: events.count, day: context.today },
      events,
    }
  },
})

/**
 * Makes what is over by the campaign's today overdue. It runs whenever a day begins and when the program starts; where
 * nothing is over it leaves no trace, and a campaign that can only be read stays as it is.
 */
export async function turnOrders(db: OpenDatabase, campaignId: number): Promise<void> {
  const { rows } = await db.pool.query<{ found: boolean }>(
    `select exists (select from rectification_order o
                     where o.campaign_id = c.id and o.state = 'running' and o.due_on < c.today) as found
       from campaign c where c.id = $1 and not c.read_only`,
    [campaignId],
  )
  if (rows[0]?.found) await runCommand(db, markOverdue, systemActor(campaignId), {})
}
