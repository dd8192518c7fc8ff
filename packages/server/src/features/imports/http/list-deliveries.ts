import { type Delivery, deliverySchema } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

const MOST = 500

/** The deliveries of a campaign, newest first, with who brought them in. */
export async function listDeliveries(tx: Tx, campaignId: number): Promise<Delivery[]> {
  const rows = await tx
    .selectFrom('delivery')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['stored', 'superseded'])
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) =>
    deliverySchema.parse({
      id: row.id,
      kind: row.kind,
      source: row.source,
      fileName: row.file_name,
      asOf: row.as_of,
      knownOn: row.known_on,
      state: row.state,
      supersedes: row.supersedes,
      rowsIn: row.rows_in,
      rowsStored: row.rows_stored,
      rowsRefused: row.rows_refused,
      warnings: row.warnings,
      // A row that never had any holds the column's default, an empty object.
      controlSums: Array.isArray(row.control_sums) ? row.control_sums : [],
      hasRefusedFile: row.refused_path !== null,
      recordedAt: row.recorded_at.toISOString(),
    }),
  )
}
