import type { OpenDatabase } from '../../../db/index.ts'
import type { Jobs } from '../../../jobs/index.ts'
import { systemActor } from '../../campaigns/index.ts'
import { type DroppedFile, droppedFiles, inboxFolder, makeInbox } from './inbox-folder.ts'

/**
 * Looks into the folders of feeds for dropped files. A file is taken once two looks in a row found it the same, so that one that is still
 * being written is left alone; it is queued once, and put away by its job.
 */
export class InboxWatch {
  readonly #db: OpenDatabase
  readonly #jobs: Pick<Jobs, 'start'>
  readonly #inbox: string
  #seen = new Map<string, DroppedFile & { queued: boolean }>()

  constructor(db: OpenDatabase, jobs: Pick<Jobs, 'start'>, inbox: string) {
    this.#db = db
    this.#jobs = jobs
    this.#inbox = inbox
  }

  /** One look at all folders. */
  async look(): Promise<void> {
    const feeds = await this.#db.kysely
      .selectFrom('feed')
      .innerJoin('campaign', 'campaign.id', 'feed.campaign_id')
      .select(['feed.id', 'feed.code', 'campaign.code as campaign', 'campaign.id as campaignId'])
      .where('campaign.read_only', '=', false)
      .execute()
    const seen = new Map<string, DroppedFile & { queued: boolean }>()
    for (const { id, code, campaign, campaignId } of feeds) {
      const folder = inboxFolder(this.#inbox, campaign, code)
      await makeInbox(folder)
      for (const file of await droppedFiles(folder)) {
        const place = `${folder}/${file.name}`
        const before = this.#seen.get(place)
        const isStill = before?.size === file.size && before.changedAt === file.changedAt
        const queued = isStill && before.queued
        if (isStill && !queued)
          await this.#jobs.start({
            kind: 'take-dropped-file',
            input: { feedId: id, name: file.name },
            actor: systemActor(campaignId),
          })
        seen.set(place, { ...file, queued: isStill })
      }
    }
    this.#seen = seen
  }
}

/** Keeps looking every so many milliseconds, until it is stopped. */
export function watchInbox(watch: InboxWatch, everyMs = 5_000): { stop(): Promise<void> } {
  let looking = Promise.resolve()
  const look = () => {
    // What keeps one look from the database or a folder is gone by the next one.
    looking = looking.then(() => watch.look()).catch(() => undefined)
  }
  const timer = setInterval(look, everyMs)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
