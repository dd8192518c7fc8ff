import type { Tx } from '../../db/index.ts'

/**
 * The next number of a series. It is given back when the transaction that takes it fails, and others wait for its end, so
 * that a series has no gap and no number twice.
 * @param districtId whose series; null for the city's own
 */
export async function takeNumber(
  tx: Tx,
  campaignId: number,
  series: string,
  districtId: number | null,
): Promise<number> {
  const { rows } = await tx.client.query<{ last: number }>(
    `insert into document_number as n (campaign_id, series, district_id, last) values ($1, $2, $3, 1)
     on conflict (campaign_id, series, district_id) do update set last = n.last + 1 returning last`,
    [campaignId, series, districtId ?? 0],
  )
  const [row] = rows
  if (!row) throw new Error('a series gave no number')
  return row.last
}
