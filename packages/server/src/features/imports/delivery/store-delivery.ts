import { join } from 'node:path'
import { controlSumSchema, importWarningSchema, rosterKindSchema } from '@kuomian/contract'
import { z } from 'zod'
import { type Command, defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { deliveryPath, holdLake, type Stage } from '../../../lake/index.ts'
import type { KeepDelivery } from '../../projects/index.ts'
import { standingOf } from './catalogue.ts'
import { rememberMapping } from './column-mappings.ts'

const count = z.number().int().nonnegative()

/** Everything that the catalogue keeps of a delivery. No personal value is in it. */
const storeDeliverySchema = z.object({
  kind: rosterKindSchema,
  source: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  asOf: z.string(),
  rowsIn: count,
  rowsStored: count,
  rowsRefused: count,
  mapping: z.record(z.string(), z.number().int()),
  controlSums: z.array(controlSumSchema),
  warnings: z.array(importWarningSchema),
  refusedFile: z.string().nullable(),
  headerHash: z.string(),
  /** The mapping that a person chose, to be remembered. */
  chosen: z.array(z.string().nullable()).nullable(),
  figures: z.array(
    z.object({
      districtId: z.number().int(),
      month: z.string(),
      count: z.number().int(),
      persons: z.number().int(),
      groups: z.record(z.string(), count),
    }),
  ),
})

/** Input of the command `import-roster`. */
export type StoreDelivery = z.infer<typeof storeDeliverySchema>

/** A type, not an interface: the journal takes it as JSON. */
export type StoredDelivery = { deliveryId: number; supersedes: number | null; unchanged: boolean }

/**
 * The command `import-roster`: one transaction enters the delivery into the catalogue with its figures, supersedes those
 * it replaces and moves the stage to its place. Whatever fails, nothing of it exists.
 */
export function storeDelivery(
  lake: string,
  stage: Stage,
  keep: KeepDelivery | null,
): Command<StoreDelivery, StoredDelivery> {
  return defineCommand<StoreDelivery, StoredDelivery>({
    name: 'import-roster',
    roles: ['city', 'system'],
    input: storeDeliverySchema,
    async run(tx, input, context) {
      const { campaign, actor, today } = context
      await holdLake(tx)
      // Two deliveries of one kind at the same moment: the second sees what the first superseded.
      await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [
        input.kind,
        campaign.id,
      ])
      const standing = await standingOf(tx, campaign.id, input)
      if (standing.same !== null) {
        return {
          answer: { deliveryId: standing.same, supersedes: null, unchanged: true },
          subject: { kind: 'delivery', id: String(standing.same) },
        }
      }
      // A file without one good row is kept with its refused rows, but replaces nothing.
      const holds = standing.newer === null && input.rowsStored > 0
      const older = holds ? standing.older : []
      const supersedes = older.at(-1) ?? null
      const { id } = await tx
        .insertInto('delivery')
        .values({
          campaign_id: campaign.id,
          kind: input.kind,
          source: input.source,
          file_name: input.fileName,
          file_sha256: input.sha256,
          as_of: input.asOf,
          known_on: today,
          state: 'running',
          supersedes,
          rows_in: input.rowsIn,
          rows_stored: input.rowsStored,
          rows_refused: input.rowsRefused,
          mapping: JSON.stringify(input.mapping),
          control_sums: JSON.stringify(input.controlSums),
          warnings: JSON.stringify(input.warnings),
          failure: null,
          lake_path: null,
          refused_path: null,
          user_id: actor.userId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const path = deliveryPath(campaign.code, input.kind, id)
      await supersede(tx, older)
      await tx
        .updateTable('delivery')
        .set({
          state: holds ? 'stored' : 'superseded',
          lake_path: path,
          refused_path: input.refusedFile === null ? null : join(path, input.refusedFile),
        })
        .where('id', '=', id)
        .execute()
      // Figures are those of the latest delivery known on a day: one that does not hold must not pass for the latest.
      if (holds) await storeFigures(tx, campaign.id, id, input)
      const { source, asOf } = input
      if (holds && keep !== null) await keep(tx, context, { id, source, asOf })
      if (input.chosen !== null) await rememberMapping(tx, campaign.id, input, input.chosen)
      await stage.moveTo(join(lake, path))
      return {
        answer: { deliveryId: id, supersedes, unchanged: false },
        subject: { kind: 'delivery', id: String(id) },
        after: {
          kind: input.kind,
          source: input.source,
          fileName: input.fileName,
          sha256: input.sha256,
          asOf: input.asOf,
          rowsIn: input.rowsIn,
          rowsStored: input.rowsStored,
          rowsRefused: input.rowsRefused,
          supersedes: [...older],
        },
      }
    },
  })
}

async function supersede(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('delivery').set({ state: 'superseded' }).where('id', 'in', ids).execute()
}

async function storeFigures(
  tx: Tx,
  campaignId: number,
  deliveryId: number,
  input: StoreDelivery,
): Promise<void> {
  if (input.figures.length === 0) return
  const place = (figure: StoreDelivery['figures'][number]) => ({
    delivery_id: deliveryId,
    campaign_id: campaignId,
    month: `${figure.month}-01`,
    district_id: figure.districtId,
  })
  if (input.kind === 'ledger-persons') {
    const rows = input.figures.map((figure) => ({ ...place(figure), payers: figure.persons }))
    await tx.insertInto('ledger_payers').values(rows).execute()
    await storeGroups(tx, campaignId, deliveryId, input)
    return
  }
  const rows = input.figures.map((figure) => ({
    ...place(figure),
    projects: figure.count,
    persons: figure.persons,
  }))
  await tx.insertInto('project_insured').values(rows).execute()
}

/** Payers by the plan's groups that the ledger tells (R03). */
async function storeGroups(
  tx: Tx,
  campaignId: number,
  deliveryId: number,
  { figures }: StoreDelivery,
): Promise<void> {
  const rows = figures.flatMap(({ month, districtId, groups }) =>
    Object.entries(groups).map(([group, payers]) => ({ month: `${month}-01`, districtId, group, payers })),
  )
  await tx.client.query(
    `insert into ledger_group_payers (delivery_id, campaign_id, month, district_id, group_code, payers)
     select $1::bigint, $2::smallint, r.month, r."districtId", r."group", r.payers
       from jsonb_to_recordset($3::jsonb) as r (month date, "districtId" smallint, "group" text, payers integer)`,
    [deliveryId, campaignId, JSON.stringify(rows)],
  )
}
