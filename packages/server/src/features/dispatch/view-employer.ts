import { monthOf } from '@kuomian/campaign'
import { type DispatchEmployer, type DispatchSide, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { BEHIND, type CountsRow, countsOf, SUMMED_COUNTS, sumOfCounts } from './status-counts.ts'
import { countedRun } from './view-split-rate.ts'

const mostPartners = 200

type PartnerRow = CountsRow & {
  id: number
  name: string
  district_id: number | null
  elsewhere: number
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
    .selectFrom('dispatch_employer')
    .select(['id', 'name'])
    .where('id', '=', employerId)
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirst()
  if (run === undefined || employer === undefined) throw unknown
  const sides = [
    await sideOf(tx, run.id, employerId, 'firm'),
    await sideOf(tx, run.id, employerId, 'user-unit'),
  ].filter(({ partners }) => partners.length > 0)
  return { ...employer, month: monthOf(run.month), sides }
}

async function sideOf(tx: Tx, runId: number, employerId: number, side: DispatchSide) {
  const [own, other] = side === 'firm' ? ['firm_id', 'user_unit_id'] : ['user_unit_id', 'firm_id']
  const { rows } = await tx.client.query<PartnerRow>(
    `select e.id, e.name, p.district_id, p.split_ok, p.not_split, p.misclassified, p.unpaid, p.elsewhere
       from dispatch_pair p join dispatch_employer e on e.id = p.${other}
      where p.run_id = $1 and p.${own} = $2 order by ${BEHIND} desc, e.id limit $3`,
    [runId, employerId, mostPartners],
  )
  const partners = rows.map(({ id, name, district_id, elsewhere, ...counts }) => ({
    ...{ id, name, districtId: district_id, elsewhere },
    counts: countsOf(counts),
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
