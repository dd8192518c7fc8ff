import type { Tx } from '../../db/index.ts'

/** Leads that were merged into this one and stand for it still (U13): their diary is his. */
export const mergedLeads = (tx: Tx, leadId: number) =>
  tx
    .selectFrom('lead_merge')
    .select('closed_lead_id')
    .where('kept_lead_id', '=', leadId)
    .where('split_on', 'is', null)
