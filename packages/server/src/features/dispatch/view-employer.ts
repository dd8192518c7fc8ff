import { lastDayOf, monthOf } from '@kuomian/campaign'
import { type DispatchEmployer, type DispatchSide, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { BEHIND, type CountsRow, countsOf, SUMMED_COUNTS, sumOfCounts } from './status-counts.ts'
import { countedRun } from './view-split-rate.ts'
import { workforceShare } from './workforce-share.ts'

const mostPartners = 200

type PartnerRow = CountsRow & {
  id: number
  name: string
  district_id: number | null
  elsewhere: number
  heads_by_firm: number | null
  heads_by_unit: number | null
  split_account: boolean | null
  unnamed: number
}

/**
 * An employer with its partners in the last counted month: a firm with its user units, a user unit with its firms; each of them has a page of the
 * same kind, so that the graph can be walked. Somebody can be both.
 * @throws Refusal `dispatch-employer-unknown`
 */
export async function viewEmployer(
  tx: Tx,
  campaign: RunningCampaign,
  employerId: number,
): Promise<DispatchEmployer> {
  const unknown = new Refusal('dispatch-employer-unknown', { id: employerId })
  const run = await countedRun(tx, campaign.id, campaign.today)
  const employer = await tx
    .selectFrom('dispatch_employer as e')
    .leftJoin('lead as l', 'l.id', 'e.lead_id')
    .leftJoin('dispatch_workforce as w', (on) =>
      on.onRef('w.user_unit_id', '=', 'e.id').on('w.run_id', '=', run?.id ?? 0),
    )
    .select(['e.id', 'e.name', 'l.id as lead_id', 'w.own', 'w.dispatched'])
    .where('e.id', '=', employerId)
    .where('e.campaign_id', '=', campaign.id)
    .executeTakeFirst()
  if (run === undefined || employer === undefined) throw unknown
  const sides = [
    await sideOf(tx, run.id, employerId, 'firm'),
    await sideOf(tx, run.id, employerId, 'user-unit'),
  ].filter(({ partners }) => partners.length > 0)
  const month = monthOf(run.month)
  const { id, name, lead_id, ...workforce } = employer
  const share = workforceShare(campaign, lastDayOf(month), workforce)
  return { id, name, month, leadId: lead_id, share, sides }
}

async function sideOf(tx: Tx, runId: number, employerId: number, side: DispatchSide) {
  const [own, other] = side === 'firm' ? ['firm_id', 'user_unit_id'] : ['user_unit_id', 'firm_id']
  const { rows } = await tx.client.query<PartnerRow>(
    `select e.id, e.name, p.district_id, p.split_ok, p.not_split, p.misclassified, p.unpaid, p.elsewhere,
            p.heads_by_firm, p.heads_by_unit, p.split_account, p.unnamed
       from dispatch_pair p join dispatch_employer e on e.id = p.${other}
      where p.run_id = $1 and p.${own} = $2 order by ${BEHIND} + p.unnamed desc, e.id limit $3`,
    [runId, employerId, mostPartners],
  )
  const partners = rows.map((row) => ({
    ...{ id: row.id, name: row.name, districtId: row.district_id, elsewhere: row.elsewhere },
    ...{ counts: countsOf(row), found: foundThere(row) },
  }))
  if (rows.length < mostPartners) {
    const counts = sumOfCounts(partners.map((partner) => partner.counts))
    return { side, counts, partners, partnersInAll: partners.length }
  }
  const { rows: sums } = await tx.client.query<CountsRow & { partners: number }>(
    `select count(*) as partners, ${SUMMED_COUNTS} from dispatch_pair p where p.run_id = $1 and p.${own} = $2`,
    [runId, employerId],
  )
  const [whole] = sums
  if (whole === undefined) throw new Error('a sum has one row')
  return { side, counts: countsOf(whole), partners, partnersInAll: whole.partners }
}

function foundThere(row: PartnerRow): DispatchEmployer['sides'][number]['partners'][number]['found'] {
  const { heads_by_firm: headsByFirm, heads_by_unit: headsByUnit, unnamed } = row
  return headsByFirm === null ? null : { headsByFirm, headsByUnit, splitAccount: row.split_account, unnamed }
}
