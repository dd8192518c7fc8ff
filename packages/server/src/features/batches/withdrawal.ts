import { lastUndoDay, orderNumberText, workingCalendar } from '@kuomian/campaign'
import { Refusal, type UndoPreview } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { definitionIn, readHolidays } from '../campaigns/index.ts'
import { withMerged } from '../follow-ups/index.ts'

/** A withdrawal, until when it can be undone, and the day it is. */
export type Withdrawal = { batchId: number; number: number; journalId: number; until: string; today: string }

/** What a withdrawal ended, in numbers: it stays ended when the withdrawal is undone. */
export type Ended = Pick<UndoPreview, 'drafts' | 'orders' | 'refusals'>

/** @throws Refusal `batch-not-found` or `batch-no-withdrawal` */
export async function findWithdrawal(tx: Tx, campaignId: number, number: number): Promise<Withdrawal> {
  const batch = await tx
    .selectFrom('batch')
    .select(['id', 'kind', 'happened_on', 'journal_id'])
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!batch) throw new Refusal('batch-not-found', { number })
  if (batch.kind !== 'withdrawal') throw new Refusal('batch-no-withdrawal', { number })
  const { calendar } = await definitionIn(tx)
  const until = lastUndoDay(batch.happened_on, workingCalendar(await readHolidays(calendar)))
  const { today } = await tx
    .selectFrom('campaign')
    .select('today')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return { batchId: batch.id, number, journalId: batch.journal_id, until, today }
}

/** The leads of a withdrawal that it holds back still; nothing else brings one back, so that they are all of them or none. */
export const heldBack = `select l.id as lead_id, l.district_id, l.lead_class, -b.units as units, -b.persons as persons
  from batch_line b join lead l on l.id = b.lead_id
 where b.batch_id = $1 and l.state = 'withdrawn'`

/** What ran on its leads and was ended by the same act: its events bear the same row of the journal. */
const endedBy = `select e.kind, e.lead_id, e.detail
  from batch_line b cross join lateral (${withMerged('b.lead_id')}) m
  join lead_event e on e.lead_id = m.lead_id and e.journal_id = $2
 where b.batch_id = $1 and e.kind in ('order-revoked', 'refusal-lapsed')`

export async function endedWith(tx: Tx, { batchId, journalId }: Withdrawal): Promise<Ended> {
  const { rows } = await tx.client.query<Ended>(
    `select (count(*) filter (where kind = 'order-revoked' and detail ->> 'was' = 'draft'))::int as drafts,
            (count(*) filter (where kind = 'order-revoked' and detail ->> 'was' <> 'draft'))::int as orders,
            (count(*) filter (where kind = 'refusal-lapsed'))::int as refusals
       from (${endedBy}) e`,
    [batchId, journalId],
  )
  return rows[0] ?? { drafts: 0, orders: 0, refusals: 0 }
}

const shown = 20

/** The first of the orders that it revoked, as they were: an officer who wants one again drafts it again. */
export async function revokedWith(tx: Tx, { batchId, journalId }: Withdrawal) {
  const { orders, year } = await definitionIn(tx)
  const { rows } = await tx.client.query<
    Omit<UndoPreview['revoked'][number], 'numberText'> & { district: string; number: number | null }
  >(
    `select o.id as "orderId", o.lead_id as "leadId", l.name as "leadName", e.detail ->> 'was' as was, o.number, d.name as district
       from (${endedBy}) e join rectification_order o on o.id = (e.detail ->> 'order')::bigint
       join lead l on l.id = o.lead_id join district d on d.id = o.district_id
      where e.kind = 'order-revoked' order by o.number is null, o.id limit ${shown}`,
    [batchId, journalId],
  )
  return rows.map(({ district, number, ...order }) => ({
    ...order,
    numberText: orderNumberText(orders, { year, district, number }),
  }))
}
