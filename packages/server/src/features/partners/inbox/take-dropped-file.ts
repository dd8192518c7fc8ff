import { access, copyFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { isLastYears } from '@kuomian/campaign'
import { type ErrorBody, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { runCommand } from '../../../command/index.ts'
import { readAs } from '../../../db/index.ts'
import type { JobHandler, JobWork } from '../../../jobs/index.ts'
import { campaignOf, type RunningCampaign } from '../../campaigns/index.ts'
import { hashFile, importRoster } from '../../imports/index.ts'
import { type OwnFeed, requireOpen } from '../interface/own-feeds.ts'
import { recordFeedDelivery } from '../interface/record-delivery.ts'
import { inboxFolder, putAway } from './inbox-folder.ts'

const inputSchema = z.object({ feedId: z.number().int(), name: z.string() })

/** What of a file is in the catalogue. */
type Stored = { deliveryId: number; rowsStored: number; rowsRefused: number; refusedPath: string | null }

/**
 * The job `take-dropped-file`: a file of a feed's folder becomes its delivery by the roster import, exactly once, and is put away: `done/` with
 * the workbook of its refused rows beside it, or `refused/` with the reason. Broken off at any place it is done again without harm.
 */
export const takeDroppedFile: JobHandler = async (work) => {
  const { program, actor, input } = work
  const { feedId, name } = inputSchema.parse(input)
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const feed = await readAs(program.db, actor, (tx) =>
    tx.selectFrom('feed').selectAll().where('id', '=', feedId).executeTakeFirst(),
  )
  if (feed === undefined) throw new Refusal('feed-not-found')
  const folder = inboxFolder(program.folders.inbox, campaign.code, feed.code)
  const path = join(folder, basename(name))
  if (!(await isThere(path))) return { result: { state: 'gone' } }
  const bodyHash = await hashFile(path)
  try {
    const stored = await storeOnce(work, campaign, feed, { path, name, bodyHash })
    await record(work, feed, { name, bodyHash, refusal: null, stored })
    const isEmpty = stored.rowsStored === 0
    const kept = await putAway(folder, name, isEmpty ? 'refused' : 'done')
    if (stored.refusedPath !== null) {
      const workbook = join(program.folders.lake, stored.refusedPath)
      await copyFile(workbook, besideName(kept, `-错误说明${extname(workbook)}`))
    }
    return { result: { state: isEmpty ? 'refused' : 'done', deliveryId: stored.deliveryId } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await record(work, feed, { name, bodyHash, refusal: error.code, stored: null })
    const kept = await putAway(folder, name, 'refused')
    await writeFile(besideName(kept, '-原因.txt'), reason(error.body), { mode: 0o640 })
    return { result: { state: 'refused', code: error.code } }
  }
}

/** Imports a file unless the very file came of this feed before, by whatever way. */
async function storeOnce(
  { program, actor, report }: JobWork,
  campaign: RunningCampaign,
  feed: OwnFeed,
  { path, name, bodyHash }: { path: string; name: string; bodyHash: string },
): Promise<Stored> {
  const find = () =>
    readAs(program.db, actor, (tx) =>
      tx
        .selectFrom('delivery')
        .select(['id as deliveryId', 'rows_stored', 'rows_refused', 'refused_path as refusedPath'])
        .where('campaign_id', '=', campaign.id)
        .where('kind', '=', feed.roster)
        .where('source', '=', feed.source)
        .where('file_sha256', '=', bodyHash)
        .where('state', 'in', ['stored', 'superseded'])
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    )
  const known = await find()
  if (known === undefined) {
    requireOpen(feed, campaign.today)
    const { roster: kind, source } = feed
    const refuseByAge = (newest: string | null) => requireThisYears(newest, feed, campaign.today)
    await importRoster(
      { program, campaign, actor },
      { kind, source, path, fileName: name, refuseByAge },
      report,
    )
  }
  const stored = known ?? (await find())
  if (stored === undefined) throw new Error(`the import of feed ${feed.code} left no delivery`)
  const { deliveryId, rows_stored, rows_refused, refusedPath } = stored
  return { deliveryId, rowsStored: rows_stored ?? 0, rowsRefused: rows_refused ?? 0, refusedPath }
}

/** @throws Refusal `feed-last-year` */
function requireThisYears(newest: string | null, feed: OwnFeed, today: string): void {
  if (newest !== null && isLastYears(newest, today, feed.cadence_days))
    throw new Refusal('feed-last-year', { newest, today }, { field: 'file', rule: 'R35' })
}

async function record(
  { program, actor }: JobWork,
  feed: OwnFeed,
  came: { name: string; bodyHash: string; refusal: string | null; stored: Stored | null },
): Promise<void> {
  await runCommand(program.db, recordFeedDelivery, actor, {
    feedId: feed.id,
    partnerId: feed.partner_id,
    via: 'folder',
    callKey: null,
    bodyHash: came.bodyHash,
    fileName: came.name,
    refusal: came.refusal,
    taken: came.stored?.rowsStored ?? 0,
    refused: came.stored?.rowsRefused ?? 0,
    hits: 0,
    deliveryId: came.stored?.deliveryId ?? null,
  })
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const besideName = (path: string, ending: string): string =>
  `${path.slice(0, path.length - extname(path).length)}${ending}`

const reason = ({ code, zh, en }: ErrorBody['error']): string => `${code}\n${zh}\n${en}\n`
