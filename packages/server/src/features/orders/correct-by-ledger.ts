import type { Tx } from '../../db/index.ts'

/** Which leads the ledger proves, and in whose act. */
export type LedgerProof = {
  campaignId: number
  today: string
  journalId: number
  /** The day on which the ledger shows it, e.g. the last of its month. */
  happenedOn: string
  leadIds: readonly number[]
}

/**
 * Closes the running and overdue orders of leads that a month's ledger proves to pay (已改正, by ledger), within the act that
 * reads the ledger. An order served after that day is not closed by it, and one for dispatched persons only by a count of split accounts.
 * @returns how many were closed
 */
export async function correctOrdersByLedger(tx: Tx, proof: LedgerProof): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `with corrected as (
       update rectification_order o set state = 'corrected', corrected_on = $4, corrected_by = 'ledger'
        where o.campaign_id = $1 and o.lead_id = any ($5::bigint[]) and o.state in ('running', 'overdue') and o.served_on <= $4
          and not exists (select from enforcement_order e where e.order_id = o.id)
       returning o.id, o.lead_id, o.holder_id),
     noted as (
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $1, lead_id, holder_id, 'order-corrected', $4, $2, jsonb_build_object('order', id, 'by', 'ledger'), $3
         from corrected)
     select count(*)::int as count from corrected`,
    [proof.campaignId, proof.today, proof.journalId, proof.happenedOn, proof.leadIds],
  )
  return rows[0]?.count ?? 0
}
