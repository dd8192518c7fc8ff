import { RECEIVERS, type Receiver } from '@kuomian/campaign'
import type { KeyListFigures } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { notHandedOver, standingEmployer } from './waiting-handovers.ts'

type Row = KeyListFigures['receivers'][number]

const none = {
  leads: 0,
  information: 0,
  handed: 0,
  received: 0,
  'case-opened': 0,
  answered: 0,
  late: 0,
  overdue: 0,
}

/**
 * How many stand where, per receiver that the reader may see; and for the office, how many employers wait. A hand-over counts for the
 * district that reported it, wherever its lead went.
 */
export async function keyListFigures(tx: Tx, actor: Actor, today: string): Promise<KeyListFigures> {
  const { rows } = await tx.client.query<Row>(
    `select receiver, (count(*) filter (where leads))::int as leads,
            (count(*) filter (where not leads))::int as information,
            (count(*) filter (where state = 'handed'))::int as handed,
            (count(*) filter (where state = 'received'))::int as received,
            (count(*) filter (where state = 'case-opened'))::int as "case-opened",
            (count(*) filter (where state = 'answered'))::int as answered,
            (count(*) filter (where late))::int as late,
            (count(*) filter (where state <> 'answered'
               and coalesce(result_due_on, limit_extended_on, limit_on) < $2))::int as overdue
       from handover where campaign_id = $1 and ($3::smallint is null or district_id = $3) group by receiver`,
    [actor.campaignId, today, actor.districtId],
  )
  const seen = seenReceivers(actor)
  return {
    receivers: seen.map((receiver) => rows.find((row) => row.receiver === receiver) ?? { receiver, ...none }),
    waiting: actor.role === 'city' ? await waitingCount(tx, actor.campaignId) : null,
  }
}

function seenReceivers({ role }: Actor): Receiver[] {
  const all = Object.keys(RECEIVERS).filter((code) => code === 'inspection' || code === 'audit')
  return role === 'inspection' || role === 'audit' ? [role] : all
}

async function waitingCount(tx: Tx, campaignId: number): Promise<number> {
  const { rows } = await tx.client.query<{ waiting: number }>(
    `select count(distinct ${standingEmployer})::int as waiting
       from refusal f join lead l on l.id = f.lead_id join employer e on e.id = l.employer_id
      where f.campaign_id = $1 and f.state = 'accepted'
        and ${notHandedOver(standingEmployer)}`,
    [campaignId],
  )
  return rows[0]?.waiting ?? 0
}
