import { maskResidentId } from '@kuomian/identity'
import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { bulkSealer, type Keys } from '../../../sealing/index.ts'
import type { Subjects } from '../hits/place-hits.ts'
import type { Judgement } from './judge-row.ts'
import type { ReadRow } from './read-rows.ts'

/** A row that was read and judged; without an index nothing is judged yet. */
export type JudgedRow = { read: ReadRow; judgement: Judgement | null }

/** The row that stands for a subject. */
export type StandingRow = { id: number; contentHash: string; leadId: number | null }

/** The rows of a feed that stand for some subjects, by the hexadecimal hash of the subject. */
export async function standingRows(
  tx: Tx,
  feedId: number,
  subjects: readonly Buffer[],
): Promise<Map<string, StandingRow>> {
  const { rows } = await tx.client.query<{
    id: number
    subject_hash: Buffer
    content_hash: Buffer
    lead_id: number | null
  }>(
    `select id, subject_hash, content_hash, lead_id from feed_row
      where feed_id = $1 and superseded_on is null and subject_hash = any ($2::bytea[])`,
    [feedId, subjects],
  )
  return new Map(
    rows.map((row) => [
      row.subject_hash.toString('hex'),
      { id: row.id, contentHash: row.content_hash.toString('hex'), leadId: row.lead_id },
    ]),
  )
}

/** Lets later rows take the place of earlier ones. @returns whose hits are gone with these */
export async function supersedeRows(
  tx: Tx,
  { today }: CommandContext,
  ids: readonly number[],
): Promise<Subjects> {
  if (ids.length === 0) return { employers: [], persons: [] }
  const { rows } = await tx.client.query<{ employer_id: number | null; person_id: number | null }>(
    `update feed_row set superseded_on = $1 where id = any ($2) returning employer_id, person_id`,
    [today, ids],
  )
  return {
    employers: rows.flatMap(({ employer_id }) => employer_id ?? []),
    persons: rows.flatMap(({ person_id }) => person_id ?? []),
  }
}

/** Where rows come from. */
export type RowSource = { feedId: number; kind: string }

/** Writes rows as they came, with what they were judged to be. @returns their ids by the hexadecimal hash of the subject */
export async function insertRows(
  tx: Tx,
  { campaign, today, journalId }: CommandContext,
  source: RowSource,
  keys: Keys,
  rows: readonly JudgedRow[],
  month: string | null,
): Promise<Map<string, number>> {
  const seal = bulkSealer(keys)
  const written = rows.map(({ read, judgement }) => {
    const { facts } = read
    const sealed = facts.person === null ? null : seal(facts.person.id)
    return {
      subject_hash: read.subjectHash.toString('hex'),
      content_hash: read.contentHash.toString('hex'),
      cells: read.cells,
      facts: { employer: facts.employer, personName: facts.person?.name ?? null },
      id_index: sealed?.id_index.toString('hex') ?? null,
      id_sealed: sealed?.id_sealed.toString('hex') ?? null,
      key_salt: sealed?.key_salt.toString('hex') ?? null,
      id_masked: facts.person === null ? null : maskResidentId(facts.person.id),
      began_on: facts.beganOn,
      staff: facts.staff,
      amount_cents: facts.amountCents,
      papers_asked: facts.papersAsked,
      ...judged(judgement, today),
    }
  })
  const { rows: stored } = await tx.client.query<{ id: number; subject_hash: Buffer }>(
    `insert into feed_row (campaign_id, feed_id, kind, subject_hash, content_hash, cells, facts, id_index, id_sealed, key_salt, id_masked,
       received_on, began_on, staff, amount_cents, papers_asked, judged_month, journal_id, ${JUDGED.join(', ')})
     select $1, $2, $3, decode(subject_hash, 'hex'), decode(content_hash, 'hex'), cells, facts, decode(id_index, 'hex'),
       decode(id_sealed, 'hex'), decode(key_salt, 'hex'), id_masked, $4, began_on, staff, amount_cents, papers_asked, $5, $6, ${JUDGED.join(', ')}
       from jsonb_to_recordset($7::jsonb) as r (subject_hash text, content_hash text, cells jsonb, facts jsonb, id_index text, id_sealed text,
         key_salt text, id_masked text, began_on date, staff integer, amount_cents bigint, papers_asked integer, ${JUDGED_TYPES})
     returning id, subject_hash`,
    [
      campaign.id,
      source.feedId,
      source.kind,
      today,
      month === null ? null : `${month}-01`,
      journalId,
      JSON.stringify(written),
    ],
  )
  return new Map(stored.map((row) => [row.subject_hash.toString('hex'), row.id]))
}

/** Writes what rows that are there already were judged to be by another ledger or on another day. */
export async function updateJudged(
  tx: Tx,
  { today }: CommandContext,
  rows: readonly { id: number; judgement: Judgement }[],
  month: string,
): Promise<void> {
  await tx.client.query(
    `update feed_row f set judged_month = $1, ${JUDGED.filter((name) => name !== 'hit_on')
      .map((name) => `${name} = r.${name}`)
      .join(', ')}, hit_on = case when r.hit_on is not null then coalesce(f.hit_on, r.hit_on) end,
       lead_id = case when r.hit_on is not null then f.lead_id end, merged = case when r.hit_on is not null then f.merged end
       from jsonb_to_recordset($2::jsonb) as r (id bigint, ${JUDGED_TYPES}) where f.id = r.id`,
    [`${month}-01`, JSON.stringify(rows.map(({ id, judgement }) => ({ id, ...judged(judgement, today) })))],
  )
}

const JUDGED = [
  'person_class',
  'look_on',
  'paying',
  'base_gap',
  'registered_on',
  'hit_class',
  'hit_since',
  'hit_because',
  'hit_on',
] as const

const JUDGED_TYPES = `person_class text, look_on date, paying integer, base_gap jsonb, registered_on date, hit_class text, hit_since date,
  hit_because jsonb, hit_on date`

function judged(judgement: Judgement | null, today: string) {
  const hit = judgement?.hit ?? null
  return {
    person_class: judgement?.personClass ?? null,
    look_on: judgement?.lookOn ?? null,
    paying: judgement?.paying ?? null,
    base_gap: judgement?.baseGap ?? null,
    registered_on: judgement?.registeredOn ?? null,
    hit_class: hit?.leadClass ?? null,
    hit_since: hit?.since ?? null,
    hit_because: hit?.because ?? null,
    hit_on: hit === null ? null : today,
  }
}

/** Notes the leads that hits became or were merged into. */
export async function noteLeads(
  tx: Tx,
  placed: ReadonlyMap<number, { leadId: number; merged: boolean }>,
): Promise<void> {
  if (placed.size === 0) return
  await tx.client.query(
    `update feed_row f set lead_id = r.lead_id, merged = coalesce(f.merged, r.merged)
       from jsonb_to_recordset($1::jsonb) as r (id bigint, lead_id bigint, merged boolean) where f.id = r.id`,
    [JSON.stringify([...placed].map(([id, { leadId, merged }]) => ({ id, lead_id: leadId, merged })))],
  )
}
