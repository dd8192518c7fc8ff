import type { IssuePreview } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { lateCondition } from '../leads/index.ts'

/** What an issue would hand out now, per district, and what stays behind; changes nothing. */
export async function previewIssue(tx: Tx, campaignId: number): Promise<IssuePreview> {
  const { rows } = await tx.client.query<IssuePreview['parts'][number] & { districtId: number | null }>(
    `select l.district_id as "districtId", count(*)::int as leads, sum(l.units)::int as units, sum(l.persons)::int as persons
       from lead l left join district d on d.id = l.district_id
      where l.campaign_id = $1 and l.state = 'pending' group by l.district_id, d.ordinal order by d.ordinal`,
    [campaignId],
  )
  const late = await tx.client.query<IssuePreview['late']>(
    `select count(distinct p.lead_id)::int as leads, count(*)::int as persons
       from lead_person p join lead l on l.id = p.lead_id
      where ${lateCondition} and l.campaign_id = $1 and l.state in ('issued', 'accepted', 'inspected')`,
    [campaignId],
  )
  return {
    parts: rows.filter((row) => row.districtId !== null),
    undecided: rows.find((row) => row.districtId === null)?.leads ?? 0,
    late: late.rows[0] ?? { leads: 0, persons: 0 },
  }
}
