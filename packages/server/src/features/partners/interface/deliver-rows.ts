import { hash } from 'node:crypto'
import { type FeedRow, type FeedRowAnswer, type PartnerBatchAnswer, Refusal } from '@kuomian/contract'
import { runCommand } from '../../../command/index.ts'
import { type Actor, readAs } from '../../../db/index.ts'
import type { Program } from '../../../program/index.ts'
import { type PushedRows, takeRows } from '../../feeds/index.ts'
import type { Caller, Door } from '../door/door.ts'
import { takeRowQuota } from '../door/row-quota.ts'
import { type OwnFeed, openFeed } from './own-feeds.ts'
import { recordFeedDelivery } from './record-delivery.ts'

/** A batch as it came: the feed of the address, its rows, the client's key, and the bytes that were signed. */
export type DeliveredRows = { feed: string; rows: readonly FeedRow[]; callKey: string; body: Buffer }

/**
 * Takes a batch of a partner: good rows are kept, bad ones answered with a code and a field. The same key with the same bytes gets the first
 * answer and costs no quota; with other bytes it is refused.
 * @throws Refusal
 */
export async function deliverRows(
  program: Program,
  door: Door,
  caller: Caller,
  { feed: code, rows, callKey, body }: DeliveredRows,
): Promise<PartnerBatchAnswer> {
  const { db } = program
  const { key, actor } = caller
  const [feed, first] = await Promise.all([openFeed(db, caller, code), firstCall(program, caller, callKey)])
  const bodyHash = hash('sha256', body, 'hex')
  if (first !== undefined) {
    if (first.feed_id !== feed.id || first.body_sha256 !== bodyHash)
      throw new Refusal('partner-call-reused', {}, { field: 'idempotency-key' })
    return sumUp(code, await takeRows(program, takenBy(actor, feed, rows, callKey)))
  }
  // A request whose nonce a crash would lose shall not have written anything.
  const [giveBack] = await Promise.all([takeRowQuota(db, key, rows.length), door.settle()])
  const pushed = await pushRows(program, actor, feed, { rows, callKey, bodyHash }).catch(async (error) => {
    await giveBack()
    throw error
  })
  if (!pushed.isNew) await giveBack()
  return pushed.answer
}

/** Takes rows into a feed and records the delivery, once for each call. The demo delivers by it as well. */
export async function pushRows(
  program: Pick<Program, 'db' | 'keys' | 'folders'>,
  actor: Actor,
  feed: Pick<OwnFeed, 'id' | 'code' | 'roster' | 'partner_id'>,
  { rows, callKey, bodyHash }: { rows: readonly FeedRow[]; callKey: string; bodyHash: string },
): Promise<{ answer: PartnerBatchAnswer; isNew: boolean }> {
  const { id: feedId, partner_id: partnerId } = feed
  const answer = sumUp(feed.code, await takeRows(program, takenBy(actor, feed, rows, callKey)))
  const { isNew } = await runCommand(program.db, recordFeedDelivery, actor, {
    feedId,
    partnerId,
    via: 'http',
    callKey,
    bodyHash,
    fileName: null,
    refusal: null,
    taken: answer.taken + answer.unchanged,
    refused: answer.refused,
    hits: answer.hits,
    deliveryId: null,
  })
  return { answer, isNew }
}

function takenBy(
  { campaignId }: Actor,
  feed: Pick<OwnFeed, 'id' | 'roster' | 'partner_id'>,
  rows: readonly FeedRow[],
  key: string,
): PushedRows {
  return { campaignId, partnerId: feed.partner_id, feedId: feed.id, kind: feed.roster, rows, key }
}

/** The call that was answered under this key before, if one was. */
function firstCall({ db }: Program, { actor }: Caller, callKey: string) {
  return readAs(db, actor, (tx) =>
    tx
      .selectFrom('feed_delivery')
      .select(['feed_id', 'body_sha256'])
      .where('call_key', '=', callKey)
      .executeTakeFirst(),
  )
}

function sumUp(feed: string, answers: readonly FeedRowAnswer[]): PartnerBatchAnswer {
  const count = (outcome: FeedRowAnswer['outcome']) =>
    answers.filter((answer) => answer.outcome === outcome).length
  return {
    feed,
    rows: answers.length,
    taken: count('taken'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    hits: answers.filter(({ hit }) => hit !== null).length,
    answers: answers.map(({ hit, ...answer }) => ({ ...answer, hit: hit === null ? null : told(hit) })),
  }
}

/** A hit without the lead's own number: that is the office's. */
function told({ leadId: _, ...hit }: NonNullable<FeedRowAnswer['hit']>) {
  return hit
}
