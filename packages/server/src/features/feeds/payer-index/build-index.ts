import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CivilMonth } from '@kuomian/campaign'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { copyRows, defineCommand, runCommand } from '../../../command/index.ts'
import { readAs } from '../../../db/index.ts'
import type { Program } from '../../../program/index.ts'
import { type RunningCampaign, systemActor } from '../../campaigns/index.ts'
import { chooseLedgers, deliveriesOf } from './choose-ledgers.ts'
import { type ComputedIndex, computeIndex, type LedgerAccount } from './compute-index.ts'

/** What an index came to. */
export type BuiltIndex = { month: CivilMonth; persons: number; accounts: number }

/**
 * Builds the payer index of the last ledger month and switches to it in one transaction; look-ups are answered by the one before until then. For
 * job processes and the command line (design §2).
 * @returns null while there is no ledger
 */
export async function buildPayerIndex(
  program: Pick<Program, 'db' | 'keys' | 'folders'>,
  campaign: RunningCampaign,
): Promise<BuiltIndex | null> {
  const actor = systemActor(campaign.id)
  const chosen = await readAs(program.db, actor, (tx) => chooseLedgers(tx, campaign))
  if (chosen === null) return null
  const { lake } = program.folders
  const folder = join(campaign.code, 'payers')
  await mkdir(join(lake, folder), { recursive: true, mode: 0o700 })
  const file = join(folder, `${chosen.month}-${uuidv7()}.index`)
  try {
    const computed = await computeIndex({ lake, ...chosen }, program.keys, join(lake, file))
    const { gone } = await runCommand(program.db, switchIndex(computed, campaign), actor, {
      month: chosen.month,
      deliveries: deliveriesOf(chosen),
      file,
    })
    if (gone !== null) await rm(join(lake, gone), { force: true })
    return { month: chosen.month, persons: computed.persons, accounts: computed.accounts.length }
  } catch (error) {
    await rm(join(lake, file), { force: true })
    throw error
  }
}

const accountColumns = [
  'unit_number',
  'name',
  'name_key',
  'uscc',
  'org_code',
  'registration_number',
  'registered_on',
  'payers',
  'base_cents',
] as const satisfies readonly (keyof LedgerAccount)[]

/** The command `switch-payer-index`: the row names another file from one transaction to the next, with the accounts of the same ledger. */
function switchIndex({ persons, accounts }: ComputedIndex, { districtIds }: RunningCampaign) {
  return defineCommand({
    name: 'switch-payer-index',
    roles: ['system'],
    input: z.object({ month: z.string(), deliveries: z.array(z.number().int()), file: z.string() }),
    // A cache changes no figure: it is as good in a campaign that only looks back.
    whileReadOnly: true,
    async run(tx, { month, deliveries, file }, { campaign, today, journalId }) {
      const old = await tx
        .deleteFrom('payer_index')
        .where('campaign_id', '=', campaign.id)
        .returning('file')
        .executeTakeFirst()
      const { id } = await tx
        .insertInto('payer_index')
        .values({
          campaign_id: campaign.id,
          month: `${month}-01`,
          deliveries,
          file,
          persons,
          built_on: today,
          journal_id: journalId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      function* rows() {
        for (const account of accounts) {
          const { district } = account
          const districtId = district === null ? null : (districtIds.get(district) ?? null)
          yield [id, campaign.id, districtId, ...accountColumns.map((name) => account[name])]
        }
      }
      await copyRows(
        tx,
        'ledger_account',
        ['index_id', 'campaign_id', 'district_id', ...accountColumns],
        rows(),
      )
      return {
        answer: { gone: old?.file ?? null },
        subject: { kind: 'payer-index', id: String(id) },
        after: { month, persons, accounts: accounts.length, deliveries: deliveries.length },
      }
    },
  })
}
