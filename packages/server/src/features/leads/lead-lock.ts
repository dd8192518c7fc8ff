import type { Tx } from '../../db/index.ts'

/**
 * Held until the transaction ends by whoever enters leads that nobody chose: a matching run that is applied, and hits of feeds. Two of them at
 * once would enter one employer twice.
 */
export async function lockLeadBook(tx: Tx, campaignId: number): Promise<void> {
  await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `kuomian leads ${campaignId}`,
  ])
}
