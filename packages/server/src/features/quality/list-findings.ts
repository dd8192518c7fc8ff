import { siteCheckOf } from '@kuomian/campaign'
import {
  annexIdSchema,
  type QualityDetail,
  type QualityFinding,
  type QualityPage,
  type QualityQuery,
  Refusal,
} from '@kuomian/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'

const placeSchema = z.object({
  annex: annexIdSchema.nullable(),
  row: z.string().nullable(),
  column: z.string().nullable(),
  line: z.number().nullable(),
})

const columns = [
  'id',
  'source',
  'source_key as sourceKey',
  'rule',
  'severity',
  'place',
  'message_zh',
  'message_en',
  'district_ids as districtIds',
  'owner_id as ownerId',
  'state',
  'found_on as foundOn',
  'changed_on as changedOn',
  'gone_on as goneOn',
] as const

type Row = Omit<QualityFinding, 'place' | 'message'> & {
  place: unknown
  message_zh: string
  message_en: string
}

const findingOf = ({ place, message_zh: zh, message_en: en, ...row }: Row): QualityFinding => ({
  ...row,
  place: placeSchema.parse(place),
  message: { zh, en },
})

/** One page of findings by keyset, the latest first, with how many there are in each state. */
export async function listFindings(
  tx: Tx,
  campaignId: number,
  { state, severity, source, rule, district, after, limit }: QualityQuery,
): Promise<QualityPage> {
  let query = tx.selectFrom('quality_finding').select(columns).where('campaign_id', '=', campaignId)
  if (state !== undefined) query = query.where('state', 'in', state)
  if (severity !== undefined) query = query.where('severity', 'in', severity)
  if (source !== undefined) query = query.where('source', 'in', source)
  if (rule !== undefined) query = query.where('rule', 'in', rule)
  if (district !== undefined) query = query.where(sql<boolean>`${district} = any (district_ids)`)
  if (after !== undefined) query = query.where('id', '<', after)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map(findingOf),
    next: rows.length > limit && last !== undefined ? String(last.id) : null,
    counts: await countsOf(tx, campaignId),
  }
}

async function countsOf(tx: Tx, campaignId: number): Promise<QualityPage['counts']> {
  const counts = { open: 0, checking: 0, explained: 0, corrected: 0, dismissed: 0 }
  const rows = await tx
    .selectFrom('quality_finding')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('campaign_id', '=', campaignId)
    .groupBy('state')
    .execute()
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/**
 * A finding with what to check on site and everything that became of it.
 * @throws Refusal `quality-finding-not-found`
 */
export async function viewFinding(tx: Tx, id: number): Promise<QualityDetail> {
  const row = await tx.selectFrom('quality_finding').select(columns).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('quality-finding-not-found', { id })
  const events = await tx
    .selectFrom('quality_event as e')
    .leftJoin('officer as o', 'o.id', 'e.user_id')
    .select([
      'e.id',
      'e.act',
      'e.state',
      'e.note',
      'e.note_en',
      'e.happened_on as happenedOn',
      'o.name as by',
    ])
    .where('e.finding_id', '=', id)
    .orderBy('e.id')
    .execute()
  return {
    finding: findingOf(row),
    check: siteCheckOf(row.rule),
    history: events.map(({ note, note_en, ...event }) => ({ ...event, note: { zh: note, en: note_en } })),
  }
}
