import { monthOf, splitPlan, workingCalendar } from '@kuomian/campaign'
import type { Enforcement, EnforcementPart } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { type RunningCampaign, readHolidays } from '../../campaigns/index.ts'
import { lastAction } from './running-action.ts'
import { TARGET_FACTS } from './target-facts.ts'

type Row = Omit<EnforcementPart, 'plan'> & { district_id: number }

/** The enforcement action with what came of its list, per district and in all, and the plan of visits back from the deadline (R15, R16). */
export async function viewEnforcement(
  tx: Tx,
  campaign: Pick<RunningCampaign, 'id' | 'today' | 'definition'>,
  actionId?: number,
): Promise<Enforcement['action']> {
  const action = await lastAction(tx, campaign.id)
  if (action === undefined || (actionId !== undefined && action.id !== actionId)) return null
  const { rows } = await tx.client.query<Row & { month: string }>(
    `select t.district_id, max(t.month) as month, count(*) as targets, count(f.checked_on) as checked,
            count(*) filter (where f.order_state in ('running', 'overdue', 'corrected')) as ordered, count(t.corrected_month) as corrected,
            sum(t.opening) as opening, sum(t.behind) as behind
       from enforcement_target t ${TARGET_FACTS} join district d on d.id = t.district_id
      where t.action_id = $1 group by t.district_id, d.ordinal order by d.ordinal`,
    [action.id],
  )
  const calendar = workingCalendar(await readHolidays(campaign.definition.calendar))
  const from = action.closed_on ?? campaign.today
  const days = { from, deadline: action.deadline, calendar }
  const partOf = ({ targets, checked, ordered, corrected, opening, behind }: Omit<Row, 'district_id'>) => ({
    ...{ targets, checked, ordered, corrected, opening, behind },
    plan: splitPlan(
      { split: checked, all: targets },
      action.from_on < from ? { split: 0, all: targets, day: action.from_on } : null,
      days,
    ),
  })
  const sum = (key: keyof Omit<Row, 'district_id'>) => rows.reduce((whole, row) => whole + row[key], 0)
  return {
    ...{ id: action.id, name: action.name, from: action.from_on, deadline: action.deadline },
    ...{ month: monthOf(action.month), closedOn: action.closed_on },
    countedMonth: monthOf(rows[0]?.month ?? action.month),
    whole: partOf({
      ...{ targets: sum('targets'), checked: sum('checked'), ordered: sum('ordered') },
      ...{ corrected: sum('corrected'), opening: sum('opening'), behind: sum('behind') },
    }),
    districts: rows.map((row) => ({ districtId: row.district_id, ...partOf(row) })),
  }
}
