import { daysBetween, type FoundedCompany, inForceOn, monthOf, registrationSpeed } from '@kuomian/campaign'
import type { ZoneSpeed } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'

type Row = {
  began_on: string
  registered_on: string | null
  papers_asked: number | null
  lead_id: number | null
  name: string | null
  district_id: number | null
  state: ZoneSpeed['late'][number]['leadState'] | null
}

/** How quickly the zone's companies register, and with how many papers (R33: 简化手续); those that did not, the longest first. */
export async function viewZone(tx: Tx, { id, today, definition }: RunningCampaign): Promise<ZoneSpeed> {
  const rules = definition.feeds.flatMap((rule) => (rule.rule === 'unregistered' ? [rule] : []))
  const rule = inForceOn(rules, today)
  const days = rule?.days ?? 0
  const { rows } = await tx.client.query<Row>(
    `select f.began_on, f.registered_on, f.papers_asked, l.id as lead_id, l.name, l.district_id, l.state
       from feed_row f left join lead l on l.id = f.lead_id
      where f.campaign_id = $1 and f.kind = 'ftz' and f.superseded_on is null and f.began_on <= $2
      order by f.began_on, f.id`,
    [id, today],
  )
  const companies = rows.map(companyOf)
  const speed = registrationSpeed(companies, { day: today }, days)
  const counted = companies.flatMap(({ registeredOn, papersAsked }) =>
    registeredOn !== null && papersAsked !== null ? [papersAsked] : [],
  )
  const papers = counted.reduce((sum, one) => sum + one, 0)
  const late = rows.flatMap((row) =>
    row.lead_id !== null && row.name !== null && row.state !== null && row.registered_on === null
      ? [
          {
            leadId: row.lead_id,
            name: row.name,
            districtId: row.district_id,
            leadState: row.state,
            establishedOn: row.began_on,
            days: daysBetween(row.began_on, today),
          },
        ]
      : [],
  )
  return {
    days: rule === undefined ? null : days,
    companies: companies.length,
    registered: speed.registered,
    inTime: speed.inTime,
    open: speed.open,
    overdue: companies.filter(
      ({ registeredOn, establishedOn }) => registeredOn === null && daysBetween(establishedOn, today) >= days,
    ).length,
    medianDays: speed.medianDays,
    longestDays: speed.longestDays,
    papers:
      counted.length === 0
        ? null
        : { tenths: Math.round((papers * 10) / counted.length), of: counted.length },
    months: [...Map.groupBy(companies, ({ establishedOn }) => monthOf(establishedOn))].map(([month, own]) => {
      const of = registrationSpeed(own, { day: today }, days)
      return {
        month,
        companies: own.length,
        registered: of.registered,
        inTime: of.inTime,
        medianDays: of.medianDays,
      }
    }),
    late: late.slice(0, 500),
  }
}

const companyOf = (row: Row): FoundedCompany => ({
  establishedOn: row.began_on,
  registeredOn: row.registered_on,
  closedOn: null,
  papersAsked: row.papers_asked,
})
