import { lastDayOf, monthOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type CataloguedDelivery, currentDeliveries } from '../imports/index.ts'

/** Held by the process that computes a campaign's run, as long as it lives. */
export const runLock = (campaignId: number): string => `kuomian matching ${campaignId}`

/**
 * Opens a matching run: chooses the ledger month (the last one ended and delivered by today, design §5) and fixes the
 * deliveries that it reads. The caller must hold the run lock: a run that says "running" without it has died and is closed.
 */
export const startRun = defineCommand({
  name: 'start-matching-run',
  roles: ['city', 'system'],
  input: z.object({}),
  async run(tx, _input, { actor, campaign, today }) {
    await closeDeadRun(tx, campaign.id)
    const current = (await currentDeliveries(tx, campaign.id)).filter((row) => row.knownOn <= today)
    const month = ledgerMonth(current, today)
    if (month === null) throw new Refusal('no-ledger', { today })
    const read = current.filter((row) => !isLedger(row) || monthOf(row.asOf) <= month)
    const { id } = await tx
      .insertInto('matching_run')
      .values({
        campaign_id: campaign.id,
        state: 'running',
        ledger_month: `${month}-01`,
        deliveries: read.map((row) => row.id),
        finished_at: null,
        computed_on: today,
        lake_path: null,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const deliveries = read.map(({ id: delivery, kind, asOf, lakePath }) => ({
      delivery,
      kind,
      asOf,
      lakePath,
    }))
    return {
      answer: { runId: id, month, deliveries },
      subject: { kind: 'matching-run', id: String(id) },
      after: { month, deliveries: deliveries.length },
    }
  },
})

const isLedger = (row: CataloguedDelivery): boolean =>
  row.kind === 'ledger-persons' || row.kind === 'ledger-units'

/** The last month that ended by today and whose ledger of persons is there. */
function ledgerMonth(deliveries: readonly CataloguedDelivery[], today: string): string | null {
  const months = deliveries
    .filter((row) => row.kind === 'ledger-persons')
    .map((row) => monthOf(row.asOf))
    .filter((month) => lastDayOf(month) <= today)
  return months.sort().at(-1) ?? null
}

async function closeDeadRun(tx: Tx, campaignId: number): Promise<void> {
  const open = await tx
    .selectFrom('matching_run')
    .select(['id', 'state'])
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['running', 'computed'])
    .executeTakeFirst()
  if (open?.state === 'computed') throw new Refusal('run-waits-for-review', { run: open.id })
  if (!open) return
  const failure = {
    code: 'run-died',
    zh: '比对意外中断，没有改动任何资源。',
    en: 'The run ended unexpectedly. No lead was changed.',
  }
  await tx
    .updateTable('matching_run')
    .set({ state: 'failed', failure: JSON.stringify(failure), finished_at: new Date() })
    .where('id', '=', open.id)
    .execute()
}
