import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type RosterKind, rosterOf } from '@kuomian/campaign'
import { feedRowSchema } from '@kuomian/contract'
import { writeCsv } from '@kuomian/sheets'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { defineCommand, runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import { openSealed } from '../../sealing/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { importRoster } from '../imports/index.ts'
import { writePersonKeys } from './person-keys.ts'

const PIECE = 5_000
const ID_FIELD = 'resident_id'

/** What compacting came to. */
export type Compacted = { feeds: number; rows: number }

type FeedToCompact = { id: number; code: string; kind: RosterKind; last: number }

/**
 * Compacts the rows that came since the last time into the roster lake (design §2): for each feed one delivery with all that stands, by the roster
 * import itself, so that a row means the same by HTTP and by sheet. The next matching run reads it as any list.
 */
export async function compactRows(program: Program, campaign: RunningCampaign): Promise<Compacted> {
  const actor = systemActor(campaign.id)
  const feeds = await readAs(program.db, actor, (tx) => feedsToCompact(tx, campaign.id))
  let rows = 0
  for (const feed of feeds) rows += await compactFeed(program, campaign, actor, feed)
  if (feeds.length > 0) await writePersonKeys(program, campaign)
  return { feeds: feeds.length, rows }
}

async function feedsToCompact(tx: Tx, campaignId: number): Promise<FeedToCompact[]> {
  const { rows } = await tx.client.query<FeedToCompact>(
    `select f.id, f.code, r.kind, max(r.id) as last from feed f join feed_row r on r.feed_id = f.id
      where f.campaign_id = $1 and r.delivery_id is null group by f.id, f.code, r.kind order by f.id, r.kind`,
    [campaignId],
  )
  return rows
}

async function compactFeed(
  program: Program,
  campaign: RunningCampaign,
  actor: Actor,
  feed: FeedToCompact,
): Promise<number> {
  const { deliveries } = program.folders
  await mkdir(deliveries, { recursive: true, mode: 0o700 })
  const path = join(deliveries, `feed-${feed.id}-${uuidv7()}.csv`)
  try {
    let count = 0
    const roster = rosterOf(feed.kind)
    async function* lines() {
      yield roster.fields.map(({ zh }) => zh)
      for await (const row of standingCells(program, actor, feed)) {
        count++
        yield roster.fields.map(({ name }) => String(row[name] ?? ''))
      }
    }
    await writeCsv(path, lines())
    const { deliveryId } = await importRoster(
      { program, campaign, actor },
      {
        kind: feed.kind,
        path,
        fileName: `${feed.code}.csv`,
        source: `live:${feed.code}`,
        asOf: campaign.today,
      },
      () => undefined,
    )
    if (deliveryId !== null) await runCommand(program.db, noteDelivery, actor, { ...feed, deliveryId })
    return count
  } finally {
    await rm(path, { force: true })
  }
}

/** The rows of a feed that stand, as they came, in the order in which they came. */
async function* standingCells(program: Program, actor: Actor, feed: FeedToCompact) {
  let after = 0
  for (;;) {
    const rows = await readAs(program.db, actor, async (tx) => {
      const found = await tx.client.query<{
        id: number
        cells: unknown
        id_sealed: Buffer | null
        key_salt: Buffer | null
      }>(
        `select id, cells, id_sealed, key_salt from feed_row
          where feed_id = $1 and kind = $2 and superseded_on is null and id > $3 and id <= $4 order by id limit ${PIECE}`,
        [feed.id, feed.kind, after, feed.last],
      )
      return found.rows
    })
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    for (const { cells, id_sealed, key_salt } of rows) {
      const row = feedRowSchema.parse(cells)
      yield id_sealed === null || key_salt === null
        ? row
        : { ...row, [ID_FIELD]: openSealed(program.keys, id_sealed, key_salt) }
    }
  }
}

/** The command `note-feed-delivery`: rows are in the lake, those too that a later row has replaced since. */
const noteDelivery = defineCommand({
  name: 'note-feed-delivery',
  roles: ['system'],
  input: z.object({
    id: z.number().int(),
    kind: z.string(),
    last: z.number().int(),
    deliveryId: z.number().int(),
  }),
  async run(tx, { id, kind, last, deliveryId }) {
    const { rowCount } = await tx.client.query(
      'update feed_row set delivery_id = $1 where feed_id = $2 and kind = $3 and delivery_id is null and id <= $4',
      [deliveryId, id, kind, last],
    )
    return {
      answer: { rows: rowCount ?? 0 },
      subject: { kind: 'feed', id: String(id) },
      after: { deliveryId, rows: rowCount ?? 0 },
    }
  },
})
