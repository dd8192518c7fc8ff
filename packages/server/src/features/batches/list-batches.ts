import { type Batch, type BatchLine, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

type BatchRow = Omit<Batch, 'parts'> & { id: number }
type Part = Batch['parts'][number]

/** Batches by falling number. A district sees those that have a line of its own, with the sums of its own lines. */
export async function listBatches(
  tx: Tx,
  actor: Actor,
  page: { before: number | null; limit: number; waiting: boolean },
): Promise<{ rows: Batch[]; next: string | null }> {
  const { rows } = await tx.client.query<BatchRow>(
    `select id, number, kind, happened_on as "happenedOn", policy, reason, line_count as leads, units, persons
       from batch b
      where campaign_id = $1 and ($2::int is null or number < $2)
        and ($4::smallint is null or exists (select from batch_line l where l.batch_id = b.id and l.district_id = $4))
        and (not $5 or (kind = 'issue' and exists (
              select from batch_line l where l.batch_id = b.id and ($4::smallint is null or l.district_id = $4)
                 and not exists (select from batch_receipt r where r.batch_id = b.id and r.district_id = l.district_id))))
      order by number desc limit $3`,
    [actor.campaignId, page.before, page.limit + 1, actor.districtId, page.waiting],
  )
  const shown = rows.slice(0, page.limit)
  return {
    rows: await withParts(tx, actor, shown),
    next: rows.length > page.limit ? String(shown.at(-1)?.number ?? '') : null,
  }
}

/** One batch. @throws Refusal `batch-not-found`, also when no line of it is the district's */
export async function viewBatch(tx: Tx, actor: Actor, number: number): Promise<Batch> {
  const row = await findBatch(tx, actor, number)
  const [batch] = await withParts(tx, actor, [row])
  if (!batch || batch.parts.length === 0) throw new Refusal('batch-not-found', { number })
  return batch
}

async function findBatch(tx: Tx, actor: Actor, number: number): Promise<BatchRow> {
  const { rows } = await tx.client.query<BatchRow>(
    `select id, number, kind, happened_on as "happenedOn", policy, reason, line_count as leads, units, persons
       from batch where campaign_id = $1 and number = $2`,
    [actor.campaignId, number],
  )
  if (!rows[0]) throw new Refusal('batch-not-found', { number })
  return rows[0]
}

async function withParts(tx: Tx, actor: Actor, rows: readonly BatchRow[]): Promise<Batch[]> {
  const { rows: parts } = await tx.client.query<Part & { batch: number }>(
    `select l.batch_id as batch, l.district_id as "districtId", count(*)::int as leads, sum(l.units)::int as units,
            sum(l.persons)::int as persons, max(r.accepted_on) as "acceptedOn"
       from batch_line l
       left join batch_receipt r on r.batch_id = l.batch_id and r.district_id = l.district_id
      where l.batch_id = any ($1) and ($2::smallint is null or l.district_id = $2)
      group by l.batch_id, l.district_id order by l.batch_id, l.district_id`,
    [rows.map(({ id }) => id), actor.districtId],
  )
  return rows.map(({ id, ...row }) => {
    const own = parts.filter(({ batch }) => batch === id).map(({ batch: _, ...part }) => part)
    return actor.districtId === null ? { ...row, parts: own } : { ...row, ...sumOf(own), parts: own }
  })
}

function sumOf(parts: readonly Part[]): { leads: number; units: number; persons: number } {
  return parts.reduce(
    (sum, part) => ({
      leads: sum.leads + part.leads,
      units: sum.units + part.units,
      persons: sum.persons + part.persons,
    }),
    { leads: 0, units: 0, persons: 0 },
  )
}

/** The lines of one batch, lead by lead. */
export async function listBatchLines(
  tx: Tx,
  actor: Actor,
  number: number,
  page: { after: string | undefined; limit: number },
): Promise<{ rows: BatchLine[]; next: string | null }> {
  const { id } = await findBatch(tx, actor, number)
  const [lead = 0, district = 0] = (page.after ?? '').split('-').map(Number)
  const { rows } = await tx.client.query<BatchLine>(
    `select l.lead_id as "leadId", lead.name, l.district_id as "districtId", l.lead_class as "leadClass", l.units, l.persons
       from batch_line l left join lead on lead.id = l.lead_id
      where l.batch_id = $1 and ($2::smallint is null or l.district_id = $2) and (l.lead_id, l.district_id) > ($3, $4)
      order by l.lead_id, l.district_id limit $5`,
    [id, actor.districtId, lead, district, page.limit + 1],
  )
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > page.limit && last ? `${last.leadId}-${last.districtId}` : null,
  }
}
