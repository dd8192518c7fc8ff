import type { ChosenMapping, RosterKind } from '@kuomian/campaign'
import { z } from 'zod'
import type { Tx } from '../../../db/index.ts'

const chosenSchema = z.array(z.string().nullable())

/** Where a correction of a mapping is remembered: per kind, source and shape of header. */
export interface MappingPlace {
  readonly kind: RosterKind
  readonly source: string
  readonly headerHash: string
}

/** The mapping that somebody chose for this source and header before, null when nobody did. */
export async function rememberedMapping(
  tx: Tx,
  campaignId: number,
  place: MappingPlace,
): Promise<ChosenMapping | null> {
  const row = await tx
    .selectFrom('column_mapping')
    .select('mapping')
    .where('campaign_id', '=', campaignId)
    .where('kind', '=', place.kind)
    .where('source', '=', place.source)
    .where('header_hash', '=', place.headerHash)
    .executeTakeFirst()
  return row === undefined ? null : chosenSchema.parse(row.mapping)
}

/** Remembers a chosen mapping for the next delivery of the same shape. */
export async function rememberMapping(
  tx: Tx,
  campaignId: number,
  place: MappingPlace,
  chosen: ChosenMapping,
): Promise<void> {
  const mapping = JSON.stringify(chosen)
  await tx
    .insertInto('column_mapping')
    .values({
      campaign_id: campaignId,
      kind: place.kind,
      source: place.source,
      header_hash: place.headerHash,
      mapping,
    })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'kind', 'source', 'header_hash']).doUpdateSet({ mapping }),
    )
    .execute()
}
