import type { PeopleFigures, PeopleProgress } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { chooseLedger } from './choose-ledger.ts'
import { lastRun } from './setting.ts'

type Sums = PeopleFigures['total']
const MEASURES = [
  'persons',
  'messaged',
  'contacted',
  'reached',
  'willing',
  'resumed',
  'uncontacted',
  'uncontactedPaying',
] as const satisfies readonly (keyof Sums)[]

/**
 * Who is due, and the table of progress per district and list as of a day (design §5: a table of its own, never in annex 4). Everything counts from its first day;
 * who resumed is counted from the day on which the ledger was known, and whom nobody had contacted stands beside it, so that one sees what calling brings. The lines
 * of lists are read for the table alone: at full scale they are ten times the work of the others.
 */
export async function peopleFigures(
  tx: Tx,
  actor: Actor,
  campaign: RunningCampaign,
  query: { districtId?: number | undefined; asOf?: string | undefined; lists: boolean },
): Promise<PeopleFigures> {
  const asOf = query.asOf ?? campaign.today
  const districtId = actor.districtId ?? query.districtId ?? null
  const run = await lastRun(tx, campaign.id)
  const progress =
    run === null ? [] : await progressOf(tx, campaign.id, { districtId, asOf, lists: query.lists })
  const total = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<
    (typeof MEASURES)[number],
    number
  >
  for (const line of progress)
    if (line.list === null) for (const measure of MEASURES) total[measure] += line[measure]
  return {
    asOf,
    run: run === null ? null : { ...runView(run), outdated: await isOutdated(tx, campaign, run) },
    lists: campaign.definition.people.lists.map(({ code, title }) => ({ code, title })),
    due: await dueOf(tx, campaign.id, districtId, campaign.today),
    total,
    progress,
  }
}

type Run = NonNullable<Awaited<ReturnType<typeof lastRun>>>

const runView = ({ as_of, month, fresh, still, paying, gone, back, undecided }: Run) => ({
  ...{ asOf: as_of, month: month.slice(0, 7), fresh, still, paying, gone, back, undecided },
})

/** Would a computation read other deliveries now, or another day? */
async function isOutdated(tx: Tx, campaign: RunningCampaign, run: Run): Promise<boolean> {
  const { deliveries } = await chooseLedger(tx, campaign)
  return run.as_of !== campaign.today || deliveries.map(({ id }) => id).join() !== run.deliveries.join()
}

async function dueOf(tx: Tx, campaignId: number, districtId: number | null, today: string) {
  const { rows } = await tx.client.query<PeopleFigures['due']>(
    `select count(*)::integer as today, count(*) filter (where step = 'keep-promise')::integer as promised,
            count(*) filter (where step_rank % 2 = 1)::integer as "withoutPhone"
       from followed_person where campaign_id = $1 and ($2::smallint is null or district_id = $2) and state = 'open' and step_on <= $3`,
    [campaignId, districtId, today],
  )
  return rows[0] ?? { today: 0, promised: 0, withoutPhone: 0 }
}

const counted = `count(*)::integer as persons,
  count(*) filter (where p.messaged_on <= $3)::integer as messaged,
  count(*) filter (where p.contacted_on <= $3)::integer as contacted,
  count(*) filter (where p.reached_on <= $3)::integer as reached,
  count(*) filter (where p.willing_on <= $3)::integer as willing,
  count(*) filter (where p.success_known_on <= $3)::integer as resumed,
  count(*) filter (where coalesce(p.contacted_on > $3, true))::integer as uncontacted,
  count(*) filter (where coalesce(p.contacted_on > $3, true) and e.followed_id is not null)::integer as "uncontactedPaying"`

/** Who had left a list by a payment, list by list: few beside those who stand on one. */
const paid = `select distinct followed_id, list from person_list where campaign_id = $1 and left_on <= $3 and left_because = 'paid'`

/** A line per district: somebody on two lists is counted once. */
const districtLines = `select p.district_id as "districtId", null::text as list, ${counted}
  from followed_person p left join (select distinct followed_id from (${paid}) any_list) e on e.followed_id = p.id
 where p.campaign_id = $1 and p.first_listed_on <= $3 and ($2::smallint is null or p.district_id = $2) group by p.district_id`

/** A line per district and list; of somebody who came back to a list the first entry counts. */
const listLines = `select p.district_id, l.list, ${counted}
  from person_list l join followed_person p on p.id = l.followed_id left join (${paid}) e on e.followed_id = l.followed_id and e.list = l.list
 where l.campaign_id = $1 and l.listed_on <= $3 and ($2::smallint is null or p.district_id = $2)
   and not exists (select from person_list o where o.left_on is not null and o.followed_id = l.followed_id and o.list = l.list and o.id < l.id)
 group by p.district_id, l.list`

async function progressOf(
  tx: Tx,
  campaignId: number,
  { districtId, asOf, lists }: { districtId: number | null; asOf: string; lists: boolean },
): Promise<PeopleProgress[]> {
  const { rows } = await tx.client.query<PeopleProgress>(
    `${districtLines}${lists ? ` union all ${listLines}` : ''} order by 1 nulls last, 2 nulls first`,
    [campaignId, districtId, asOf],
  )
  return rows
}
