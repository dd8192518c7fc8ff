import { monthOf } from '@kuomian/campaign'
import type { EnforcementTarget, EnforcementTargets, Order, TargetsQuery } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'
import { type CountsRow, countsOf } from '../status-counts.ts'
import { lastAction } from './running-action.ts'
import { TARGET_FACTS, TARGET_STATE } from './target-facts.ts'

type Row = CountsRow & {
  id: number
  employer_id: number
  lead_id: number
  name: string
  district_id: number
  sides: EnforcementTarget['sides']
  suspect: boolean
  opening: number
  unnamed: number
  behind: number
  state: EnforcementTarget['state']
  checked_on: string | null
  order_id: number | null
  order_state: Order['state'] | null
  order_month: string | null
  corrected_month: string | null
}

/** One page of the list of the action, those with the most persons behind first. */
export async function listTargets(
  tx: Tx,
  campaign: RunningCampaign,
  { state, side, district, after, limit }: TargetsQuery,
): Promise<EnforcementTargets> {
  const action = await lastAction(tx, campaign.id)
  if (action === undefined) return { rows: [], next: null }
  const [behind, id] = after?.split('.').map(Number) ?? [null, null]
  const { rows } = await tx.client.query<Row>(
    `select t.*, l.name, f.checked_on, f.order_id, f.order_state, f.order_month, ${TARGET_STATE} as state
       from enforcement_target t ${TARGET_FACTS} join lead l on l.id = t.lead_id
      where t.action_id = $1 and ($2::text is null or ${TARGET_STATE} = $2)
        and ($3::text is null or case when $3 = 'suspect' then t.suspect else $3 = any (t.sides) end)
        and ($4::smallint is null or t.district_id = $4) and ($5::int is null or t.behind < $5 or (t.behind = $5 and t.id > $6))
      order by t.behind desc, t.id limit $7`,
    [action.id, state ?? null, side ?? null, district ?? null, behind, id, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { rows: page.map(targetOf), next: last === undefined ? null : `${last.behind}.${last.id}` }
}

function targetOf(row: Row): EnforcementTarget {
  const { order_id, order_state, order_month } = row
  return {
    ...{ id: row.id, employerId: row.employer_id, leadId: row.lead_id, name: row.name },
    ...{ districtId: row.district_id, sides: row.sides, suspect: row.suspect, opening: row.opening },
    ...{ counts: countsOf(row), unnamed: row.unnamed, state: row.state, checkedOn: row.checked_on },
    order:
      order_id === null || order_state === null || order_month === null
        ? null
        : { id: order_id, state: order_state, month: monthOf(order_month) },
    correctedMonth: row.corrected_month === null ? null : monthOf(row.corrected_month),
  }
}
