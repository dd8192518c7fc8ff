import type { Overview, Waiting } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { orderFigures } from '../orders/index.ts'

type OfOrders = 'orderDrafts' | 'ordersToServe' | 'ordersDueSoon'
type OfSupervision = 'supervisionOpen' | 'supervisionOverdue'

type Counts = { [K in keyof Omit<Waiting, 'pending' | OfOrders | OfSupervision>]: number } & {
  pendingUnits: number
  pendingPersons: number
}

const nothing: Waiting = {
  candidates: null,
  undecided: null,
  batches: null,
  requests: null,
  pending: null,
  runs: null,
  failedImports: null,
  refusedImports: null,
  orderDrafts: null,
  ordersToServe: null,
  ordersDueSoon: null,
  supervisionOpen: null,
  supervisionOverdue: null,
}

/** What waits for the actor's own act: decisions and imports for the city, batches and orders for a district. */
export async function waitingFor(tx: Tx, actor: Actor): Promise<Waiting> {
  if (actor.role === 'district') return { ...nothing, ...(await waitingForDistrict(tx, actor)) }
  if (actor.role === 'city' || actor.role === 'system') return waitingForCity(tx, actor)
  return nothing
}

async function waitingForCity(tx: Tx, { campaignId }: Actor): Promise<Waiting> {
  // One batch goes to one district, so that a batch without a receipt is one that waits.
  const { rows } = await tx.client.query<Counts>(
    `with last_run as (select max(id) as id from matching_run where campaign_id = $1 and state in ('applied', 'computed'))
     select
       (select count(*)::int from candidate
         where campaign_id = $1 and decision_id is null and last_run_id = (select id from last_run)) as candidates,
       (select count(*)::int from batch b where campaign_id = $1 and kind = 'issue'
          and not exists (select from batch_receipt r where r.batch_id = b.id)) as batches,
       (select count(*)::int from lead_request where campaign_id = $1 and state = 'waiting') as requests,
       (select count(*)::int from matching_run where campaign_id = $1 and state = 'computed') as runs,
       (select count(*)::int from delivery d where campaign_id = $1 and state = 'failed' and not exists (
          select from delivery n where n.campaign_id = $1 and n.kind = d.kind and n.id > d.id and n.state = 'stored')) as "failedImports",
       (select count(*)::int from delivery where campaign_id = $1 and state = 'stored' and rows_refused > 0) as "refusedImports",
       p.*
     from (select (count(*) filter (where district_id is null))::int as undecided,
                  coalesce(sum(units) filter (where district_id is not null), 0)::int as "pendingUnits",
                  coalesce(sum(persons) filter (where district_id is not null), 0)::int as "pendingPersons"
             from lead where campaign_id = $1 and state = 'pending') p`,
    [campaignId],
  )
  const row = rows[0]
  if (!row) return nothing
  const { pendingUnits, pendingPersons, ...counts } = row
  const supervision = await supervisionFigures(tx, campaignId)
  return { ...nothing, ...counts, ...supervision, pending: { units: pendingUnits, persons: pendingPersons } }
}

/** What supervision found in districts and is not put right; a district sees its own alone (四季度督导). */
async function supervisionFigures(tx: Tx, campaignId: number): Promise<Pick<Waiting, OfSupervision>> {
  const { rows } = await tx.client.query<{ open: number; overdue: number }>(
    `select (count(*) filter (where f.due_on >= c.today))::int as open,
            (count(*) filter (where f.due_on < c.today))::int as overdue
       from supervision_finding f
       join supervision_round r on r.id = f.round_id and r.kind = 'districts' and r.cancelled_on is null
       join campaign c on c.id = f.campaign_id
      where f.campaign_id = $1 and f.resolved_on is null and f.due_on is not null`,
    [campaignId],
  )
  const { open = 0, overdue = 0 } = rows[0] ?? {}
  return { supervisionOpen: open, supervisionOverdue: overdue }
}

async function waitingForDistrict(
  tx: Tx,
  actor: Actor,
): Promise<Pick<Waiting, 'batches' | 'requests' | OfOrders | OfSupervision>> {
  const { rows } = await tx.client.query<{ batches: number; requests: number }>(
    `select
       (select count(*)::int from batch b where kind = 'issue'
          and exists (select from batch_line l where l.batch_id = b.id and l.district_id = $1)
          and not exists (select from batch_receipt r where r.batch_id = b.id and r.district_id = $1)) as batches,
       (select count(*)::int from lead_request where district_id = $1 and state = 'waiting') as requests`,
    [actor.districtId],
  )
  const { draft, approved, soon } = await orderFigures(tx, actor)
  const orders = { orderDrafts: draft, ordersToServe: approved, ordersDueSoon: soon }
  const supervision = await supervisionFigures(tx, actor.campaignId)
  return { batches: 0, requests: 0, ...rows[0], ...orders, ...supervision }
}

/** How much a campaign has begun: rosters stored, runs applied. A district learns it from its batches. */
export async function begunOf(tx: Tx, { campaignId, role }: Actor): Promise<Overview['begun']> {
  const { rows } = await tx.client.query<{ deliveries: number }>(
    `select count(*)::int as deliveries from delivery where campaign_id = $1 and state = 'stored'`,
    [campaignId],
  )
  const deliveries = rows[0]?.deliveries ?? 0
  if (role !== 'city' && role !== 'system') return { deliveries, runs: 0 }
  const applied = await tx.client.query<{ runs: number }>(
    `select count(*)::int as runs from matching_run where campaign_id = $1 and state = 'applied'`,
    [campaignId],
  )
  return { deliveries, runs: applied.rows[0]?.runs ?? 0 }
}
