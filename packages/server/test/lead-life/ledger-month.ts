import { z } from 'zod'
import { defineCommand, runCommand } from '../../src/command/index.ts'
import type { World } from '../../src/features/leads/testing/world.ts'
import { proveByLedger } from '../../src/features/proof/prove-by-ledger.ts'

const prove = defineCommand({
  name: 'apply-ledger',
  roles: ['city'],
  input: z.object({}),
  async run(tx, _input, { campaign, today, journalId }) {
    const { rows } = await tx.client.query<{ month: string }>(
      `select to_char($1::date - interval '1 month', 'YYYY-MM') as month`,
      [today],
    )
    const month = rows[0]?.month ?? ''
    const answer = await proveByLedger(tx, {
      ...{ campaignId: campaign.id, month, today, journalId, attributionDays: 90 },
    })
    return { answer, subject: { kind: 'proof', id: month } }
  },
})

/** The ledger of the month before comes: it shows the persons of a lead as paying. Answers as the interface would. */
export async function ledgerMonth(world: World, lead: number): Promise<number> {
  await world.db.pool.query(`update lead_person set person_class = 'PAID_HERE' where lead_id = $1`, [lead])
  await runCommand(world.db, prove, world.actor('city'), {})
  return 200
}
