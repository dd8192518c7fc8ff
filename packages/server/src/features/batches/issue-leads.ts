import { createHash } from 'node:crypto'
import { isCivilDay } from '@kuomian/campaign'
import { daySchema, leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, type CounterDelta, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { moveFollowUps } from '../follow-ups/index.ts'
import { nextBatchNumber } from './batch-number.ts'
import { actConditions, chooseLeads } from './chosen-leads.ts'

const input = z.object({
  /** The day of issue; the campaign's today unless given. */
  day: daySchema.refine(isCivilDay).optional(),
  /** Only leads of these districts; all unless given. */
  districtIds: z.array(z.number().int()).min(1).optional(),
  /** Only these leads; all unless given. */
  selection: leadSelectionSchema.optional(),
})

/** One numbered batch as it was issued to a district. */
type Issued = { number: number; districtId: number; units: number; persons: number }

/**
 * Issues all pending leads whose district is decided (资源下发, R10): one numbered batch per district. The undecided
 * (待定区县) stay; classes that do not count in annex 4 are issued too, and their class tells (design §5).
 */
export const issueLeads = defineCommand({
  name: 'issue-leads',
  roles: ['city', 'system'],
  input,
  async run(tx, { day, districtIds, selection }, context) {
    const happenedOn = day ?? context.today
    if (happenedOn > context.today)
      throw new Refusal('day-not-reached', { day: happenedOn, today: context.today })
    if (selection) await chooseLeads(tx, context.actor, selection, actConditions.issue)
    await tx.client.query(
      `create temp table going on commit drop as
         select id as lead_id, district_id, lead_class, units, persons from lead
          where campaign_id = $1 and state = 'pending' and district_id is not null
            and ($2::smallint[] is null or district_id = any ($2))
            ${selection ? 'and id in (select lead_id from chosen)' : ''}
            for update`,
      [context.campaign.id, districtIds ?? null],
    )
    const batches = await writeBatches(tx, context, happenedOn)
    if (batches.length === 0) throw new Refusal('nothing-to-issue')
    const counters = await countersOf(tx, happenedOn)
    const events = await writeEvents(tx, context, happenedOn)
    const followed = await moveFollowUps(tx, context, await comingBack(tx))
    const totals = batches.reduce(
      (sum, batch) => ({ units: sum.units + batch.units, persons: sum.persons + batch.persons }),
      {
        units: 0,
        persons: 0,
      },
    )
    return {
      answer: {
        batches,
        ...totals,
        leads: events.count,
        undecided: await undecided(tx, context.campaign.id),
      },
      subject: { kind: 'batch', id: batches.map((batch) => batch.number).join(',') },
      after: { batches, ...totals, happenedOn, followed },
      events,
      counters,
    }
  },
})

async function writeBatches(tx: Tx, context: CommandContext, happenedOn: string): Promise<Issued[]> {
  const policy = await policyDocuments(tx, context.campaign.id)
  const first = await nextBatchNumber(tx, context.campaign.id)
  const { rows } = await tx.client.query<Issued>(
    `with sums as (
       select district_id, sum(units)::int as units, sum(persons)::int as persons, count(*)::int as lines,
              row_number() over (order by d.ordinal)::int as place
         from going join district d on d.id = going.district_id group by district_id, d.ordinal),
     made as (
       insert into batch (campaign_id, number, kind, happened_on, known_on, policy, units, persons, line_count, journal_id)
       select $1, $2 + place - 1, 'issue', $3, $4, $5, units, persons, lines, $6 from sums
       returning id, number),
     lines as (
       insert into batch_line (batch_id, campaign_id, lead_id, district_id, lead_class, units, persons, happened_on)
       select made.id, $1, g.lead_id, g.district_id, g.lead_class, g.units, g.persons, $3
         from going g join sums using (district_id) join made on made.number = $2 + sums.place - 1)
     select $2 + place - 1 as number, district_id as "districtId", units, persons from sums order by place`,
    [context.campaign.id, first, happenedOn, context.today, policy, context.journalId],
  )
  return rows
}

/** The policy documents that the campaign's lead classes refer to (R04). */
async function policyDocuments(tx: Tx, campaignId: number): Promise<string> {
  const { rows } = await tx.client.query<{ policy: string | null }>(
    `select string_agg(distinct c->>'policyDocument', '、') as policy
       from campaign, jsonb_array_elements(definition->'leadClasses') c
      where id = $1 and c->>'code' in (select lead_class from going)`,
    [campaignId],
  )
  return rows[0]?.policy ?? ''
}

async function countersOf(tx: Tx, happenedOn: string): Promise<CounterDelta[]> {
  const { rows } = await tx.client.query<Omit<CounterDelta, 'measure' | 'happenedOn'>>(
    `select lead_class as "leadClass", district_id as "districtId", sum(units)::int as units, sum(persons)::int as persons
       from going group by lead_class, district_id order by district_id, lead_class`,
  )
  return rows.map((row) => ({ ...row, measure: 'issued', happenedOn }))
}

async function writeEvents(tx: Tx, context: CommandContext, happenedOn: string) {
  const parameters = [context.campaign.id, happenedOn, context.today, context.journalId]
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, g.lead_id, g.district_id, 'issued', $2, $3, jsonb_build_object('batch', b.number), $4
       from going g join batch_line l on l.lead_id = g.lead_id join batch b on b.id = l.batch_id and b.journal_id = $4`,
    parameters,
  )
  const due = await inspectionDeadline(tx, context.campaign.id)
  await tx.client.query(
    `update lead set state = 'issued', issued_on = $1, due_on = $2 from going g where g.lead_id = lead.id`,
    [happenedOn, due],
  )
  const { rows } = await tx.client.query<{ count: number; lines: string | null }>(
    `select count(*)::int as count, string_agg(concat_ws(':', lead_id, district_id, units, persons), ';' order by lead_id) as lines
       from going`,
  )
  const hash = createHash('sha256')
    .update(rows[0]?.lines ?? '')
    .digest('hex')
  return { count: rows[0]?.count ?? 0, hash }
}

/** Leads that were issued before, given back and are issued to another district now: what runs on them is still in the old one's hands. */
async function comingBack(tx: Tx): Promise<{ leadId: number; to: number }[]> {
  const { rows } = await tx.client.query<{ leadId: number; to: number }>(
    `select lead_id as "leadId", district_id as to from going
      where lead_id in (select lead_id from rectification_order union select lead_id from refusal where state = 'draft')
      order by lead_id`,
  )
  return rows
}

/** The day by which leads must be inspected (R09), when the campaign names one. */
async function inspectionDeadline(tx: Tx, campaignId: number): Promise<string | null> {
  const { rows } = await tx.client.query<{ day: string }>(
    `select d->>'day' as day from campaign, jsonb_array_elements(definition->'deadlines') d
      where id = $1 and d->>'code' = 'inspection'`,
    [campaignId],
  )
  return rows[0]?.day ?? null
}

async function undecided(tx: Tx, campaignId: number): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>(
    `select count(*) as n from lead where campaign_id = $1 and district_id is null and state = 'pending'`,
    [campaignId],
  )
  return rows[0]?.n ?? 0
}
