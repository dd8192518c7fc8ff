import { currentSlot, type ReportState, reportStanding, slotFigures } from '@kuomian/campaign'
import type { RefusalReport, RefusalSlots } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { slotsOf } from './slots.ts'

type Counts = RefusalReport['counts']
type Row = {
  reportId: number
  slot: string
  districtId: number
  state: ReportState
  submittedOn: string | null
} & Counts

const nothing: Counts = { draft: 0, dropped: 0, submitted: 0, returned: 0, accepted: 0 }

/**
 * All slots with the reports of every district that the reader may see (R43): expected is one report of each, whether or
 * not it was ever touched; late and missing are facts of the days.
 */
export async function viewSlots(tx: Tx, actor: Actor, campaign: RunningCampaign): Promise<RefusalSlots> {
  const { definition, today } = campaign
  const slots = await slotsOf(definition)
  const rows = await reportRows(tx, campaign.id)
  const districts = districtsOf(actor, campaign)
  return {
    current: currentSlot(slots, today)?.slot ?? null,
    contactDays: definition.refusals.contactDays,
    slots: slots.map(({ slot, dueOn, after }) => {
      const reports = districts.map((districtId): RefusalReport => {
        const row = rows.get(`${slot} ${districtId}`)
        const { state = 'open', submittedOn = null } = row ?? {}
        const { draft, dropped, submitted, returned, accepted } = row ?? nothing
        const standing = reportStanding(dueOn, submittedOn, today)
        const counts = { draft, dropped, submitted, returned, accepted }
        return { reportId: row?.reportId ?? null, districtId, state, standing, submittedOn, counts }
      })
      const figures = slotFigures(reports.map(({ standing }) => standing))
      return { slot, dueOn, after, figures, reports }
    }),
  }
}

function districtsOf(actor: Actor, { definition, districtIds }: RunningCampaign): number[] {
  if (actor.districtId !== null) return [actor.districtId]
  return definition.units.flatMap(({ code }) => districtIds.get(code) ?? [])
}

async function reportRows(tx: Tx, campaignId: number): Promise<Map<string, Row>> {
  const { rows } = await tx.client.query<Row>(
    `select r.id as "reportId", r.slot, r.district_id as "districtId", r.state, r.submitted_on as "submittedOn",
            (count(*) filter (where f.state = 'draft'))::int as draft,
            (count(*) filter (where f.state = 'dropped'))::int as dropped,
            (count(*) filter (where f.state = 'submitted'))::int as submitted,
            (count(*) filter (where f.state = 'returned'))::int as returned,
            (count(*) filter (where f.state = 'accepted'))::int as accepted
       from refusal_report r left join refusal f on f.report_id = r.id
      where r.campaign_id = $1 group by r.id`,
    [campaignId],
  )
  return new Map(rows.map((row) => [`${row.slot} ${row.districtId}`, row]))
}
