import { isRelationFinding, RELATION_FINDINGS } from '@kuomian/campaign'
import type { DispatchFinding, DispatchFindings, DispatchFindingsQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { countedRun } from './view-split-rate.ts'

type Row = {
  code: string
  delivery_id: number
  row_number: number
  file: string
  other_row: number | null
  other_file: string | null
  user_unit: string | null
  firm: string | null
  id_masked: string | null
  first_day: string | null
  last_day: string | null
}

/** One page of the rows that somebody has to correct, in the order of the lists; a district has those of its own user units. */
export async function listFindings(
  tx: Tx,
  campaign: RunningCampaign,
  { code, after, limit }: DispatchFindingsQuery,
): Promise<DispatchFindings> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  if (run === undefined) return { rows: [], next: null }
  const [delivery, row, last] = after?.split('.') ?? [null, null, null]
  const { rows } = await tx.client.query<Row>(
    `select f.code, f.delivery_id, f.row_number, d.file_name as file, f.other_row, o.file_name as other_file, f.user_unit, f.firm, f.id_masked,
            f.first_day, f.last_day
       from dispatch_finding f join delivery d on d.id = f.delivery_id left join delivery o on o.id = f.other_delivery_id
      where f.run_id = $1 and ($2::text is null or f.code = $2)
        and ($3::bigint is null or (f.delivery_id, f.row_number, f.code) > ($3, $4::int, $5::text))
      order by f.delivery_id, f.row_number, f.code limit $6`,
    [run.id, code ?? null, delivery, row, last, limit + 1],
  )
  const page = rows.slice(0, limit)
  const end = rows.length > limit ? page.at(-1) : undefined
  return {
    rows: page.flatMap(findingOf),
    next: end === undefined ? null : `${end.delivery_id}.${end.row_number}.${end.code}`,
  }
}

function findingOf(row: Row): DispatchFinding[] {
  const { code } = row
  if (!isRelationFinding(code)) return []
  const { title, counts } = RELATION_FINDINGS[code]
  return [
    {
      ...{ code, title, counts },
      at: { file: row.file, row: row.row_number },
      other:
        row.other_row === null || row.other_file === null
          ? null
          : { file: row.other_file, row: row.other_row },
      ...{ userUnit: row.user_unit, firm: row.firm, idMasked: row.id_masked },
      ...{ from: row.first_day, to: row.last_day },
    },
  ]
}
