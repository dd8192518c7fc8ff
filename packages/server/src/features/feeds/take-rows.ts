import type { RosterKind } from '@kuomian/campaign'
import {
  FEED_BATCH_ROWS,
  type FeedRow,
  type FeedRowAnswer,
  feedBatchSchema,
  Refusal,
  rosterKindSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand, derivedKey, hashOf, runCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import { campaignOf, type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { lockLeadBook } from '../leads/index.ts'
import { employerAccounts, mentionOf } from './hits/employer-accounts.ts'
import { settleHits } from './hits/settle-hits.ts'
import { latestIndex, type OpenIndex } from './payer-index/open-index.ts'
import { type Judgement, judgeRow } from './rows/judge-row.ts'
import { feedRowReader, type ReadRow } from './rows/read-rows.ts'
import { insertRows, standingRows, supersedeRows } from './rows/store-rows.ts'

/** Where rows of feeds are taken. */
export type FeedPlace = Pick<Program, 'db' | 'keys' | 'folders'>

/** A batch of rows that a partner pushed into one of its feeds; the key is the partner's own, a UUID. */
export type PushedRows = {
  campaignId: number
  partnerId: number
  feedId: number
  kind: RosterKind
  rows: readonly FeedRow[]
  key: string
}

/**
 * Takes a batch of a feed's rows: each is read as the roster import would read it, judged by the rule of its link against the last ledger, and a hit
 * becomes a lead at once or is merged with the one that is there. Good rows are kept beside bad ones; the same key with the same rows gets the
 * first answer and changes nothing.
 * @throws Refusal `key-reused`, `campaign-read-only`, `bad-input`
 */
export async function takeRows(place: FeedPlace, pushed: PushedRows): Promise<FeedRowAnswer[]> {
  const [campaign, index] = await Promise.all([
    campaignOf(place.db, { id: pushed.campaignId }),
    latestIndex(place, pushed.campaignId),
  ])
  const { key, ...batch } = pushed
  return runCommand(place.db, takeRowsCommand(place, campaign, index), systemActor(campaign.id), batch, {
    key: derivedKey(`feed-rows/${pushed.feedId}/${key}`, 8),
    sent: hashOf(batch),
  })
}

const inputSchema = feedBatchSchema.extend({
  kind: rosterKindSchema,
  campaignId: z.number().int(),
  partnerId: z.number().int(),
  feedId: z.number().int(),
})
type Input = z.output<typeof inputSchema>

/** An answer as far as it is known before leads are. */
type Draft = { read: ReadRow; answer: FeedRowAnswer; judgement: Judgement | null }

/** The command `take-feed-rows`: one transaction, one journal row with the count and the hash of the leads' events. */
function takeRowsCommand(place: FeedPlace, running: RunningCampaign, index: OpenIndex | null) {
  return defineCommand<Input, FeedRowAnswer[]>({
    name: 'take-feed-rows',
    roles: ['system'],
    input: inputSchema,
    async run(tx, { feedId, partnerId, kind, rows }, context) {
      if (rows.length > FEED_BATCH_ROWS) throw new Refusal('bad-input', { detail: '' }, { field: 'rows' })
      await lockLeadBook(tx, context.campaign.id)
      const read = feedRowReader(kind, running, place.keys)
      const drafts = await judge(
        tx,
        context,
        running,
        index,
        rows.map((row, at) => read(at + 1, row)),
      )
      const { stored, gone, unchanged } = await store(tx, context, place, { feedId, kind }, drafts, index)
      const hitIds = stored.flatMap(({ id, draft }) => (draft.judgement?.hit ? [id] : []))
      const settled = await settleHits(tx, context, running, hitIds, gone)
      for (const { id, draft } of stored) {
        const hit = draft.judgement?.hit
        const placed = settled.placed.get(id)
        if (hit && placed) draft.answer.hit = { ...hit, ...placed }
      }
      await answerAgain(tx, unchanged)
      const answers = drafts.map(({ answer }) => answer)
      const count = (outcome: FeedRowAnswer['outcome']) =>
        answers.filter((answer) => answer.outcome === outcome).length
      return {
        answer: answers,
        subject: { kind: 'feed', id: String(feedId) },
        after: {
          ...{ partner: partnerId, kind, rows: rows.length, taken: count('taken') },
          ...{ unchanged: count('unchanged'), refused: count('refused') },
          ...{ hits: hitIds.length, newLeads: settled.newLeads },
        },
        events: settled.events,
      }
    },
  })
}

async function judge(
  tx: Tx,
  { campaign, today }: CommandContext,
  running: RunningCampaign,
  index: OpenIndex | null,
  rows: readonly ReadRow[],
): Promise<Draft[]> {
  const employers = rows.flatMap(({ facts, refusal }) =>
    refusal === null && facts.employer !== null ? [facts.employer] : [],
  )
  const accounts = await employerAccounts(tx, campaign.id, employers)
  return rows.map((read): Draft => {
    const { facts, refusal, doubt } = read
    const of = facts.employer === null ? null : (accounts.get(mentionOf(facts.employer)) ?? null)
    const judgement =
      refusal !== null || index === null
        ? null
        : judgeRow(read, { today, definition: running.definition, index }, of)
    const trouble = refusal ?? doubt
    return {
      read,
      judgement,
      answer: {
        row: read.row,
        outcome: refusal === null ? 'taken' : 'refused',
        code: trouble?.code ?? null,
        field: trouble?.field ?? null,
        message: trouble?.message ?? null,
        hit: null,
        payer: judgement?.payer?.answer ?? null,
      },
    }
  })
}

/** Keeps the good rows; of several about one subject the last stands, and what was said before in the very same words is not kept again. */
async function store(
  tx: Tx,
  context: CommandContext,
  { keys }: FeedPlace,
  source: { feedId: number; kind: RosterKind },
  drafts: readonly Draft[],
  index: OpenIndex | null,
) {
  const good = drafts.filter(({ answer }) => answer.outcome === 'taken')
  const standing = await standingRows(
    tx,
    source.feedId,
    good.map(({ read }) => read.subjectHash),
  )
  const last = new Map(good.map((draft) => [draft.read.subjectHash.toString('hex'), draft]))
  const unchanged: { draft: Draft; id: number }[] = []
  const fresh: Draft[] = []
  const replaced: number[] = []
  for (const [subject, draft] of last) {
    const before = standing.get(subject)
    if (before?.contentHash === draft.read.contentHash.toString('hex')) {
      draft.answer.outcome = 'unchanged'
      unchanged.push({ draft, id: before.id })
      continue
    }
    if (before !== undefined) replaced.push(before.id)
    fresh.push(draft)
  }
  const gone = await supersedeRows(tx, context, replaced)
  const ids = await insertRows(tx, context, source, keys, fresh, index?.month ?? null)
  const stored = fresh.flatMap((draft) => {
    const id = ids.get(draft.read.subjectHash.toString('hex'))
    return id === undefined ? [] : [{ id, draft }]
  })
  return { stored, gone, unchanged }
}

/** A row that was said before is answered with what it came to. */
async function answerAgain(tx: Tx, unchanged: readonly { draft: Draft; id: number }[]): Promise<void> {
  if (unchanged.length === 0) return
  const { rows } = await tx.client.query<{
    id: number
    hit_class: string
    hit_since: string
    hit_because: { zh: string; en: string }
    lead_id: number
  }>(
    'select id, hit_class, hit_since, hit_because, lead_id from feed_row where id = any ($1) and lead_id is not null',
    [unchanged.map(({ id }) => id)],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const { draft, id } of unchanged) {
    const row = known.get(id)
    if (row === undefined) continue
    draft.answer.hit = {
      leadClass: row.hit_class,
      since: row.hit_since,
      because: row.hit_because,
      leadId: row.lead_id,
      merged: true,
    }
  }
}
