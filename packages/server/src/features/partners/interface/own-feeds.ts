import { isInForce, rosterOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { type OpenDatabase, readAs } from '../../../db/index.ts'
import type { Caller } from '../door/door.ts'

/** The feeds of who calls; row security shows it no other. */
export function ownFeeds(db: OpenDatabase, { actor }: Caller) {
  return readAs(db, actor, (tx) => tx.selectFrom('feed').selectAll().orderBy('id').execute())
}

/** A feed of who calls. */
export type OwnFeed = Awaited<ReturnType<typeof ownFeeds>>[number]

/** The feed of an address, fit to take rows today. @throws Refusal `partner-feed-unknown`, `feed-suspended`, `feed-not-agreed` */
export async function openFeed(db: OpenDatabase, caller: Caller, code: string): Promise<OwnFeed> {
  const feed = (await ownFeeds(db, caller)).find((own) => own.code === code)
  if (feed === undefined) throw new Refusal('partner-feed-unknown', { feed: code }, { field: 'feed' })
  requireOpen(feed, caller.key.today)
  return feed
}

/** @throws Refusal `feed-suspended`, `feed-not-agreed` */
export function requireOpen(feed: OwnFeed, today: string): void {
  const { code, suspended_on: day, suspension } = feed
  if (day !== null) throw new Refusal('feed-suspended', { feed: code, day, reason: suspension ?? '' })
  if (!isAgreed(feed, today))
    throw new Refusal('feed-not-agreed', {
      feed: code,
      from: feed.agreed_from,
      to: feed.agreed_to ?? '—',
      today,
    })
}

/** What a partner is told of a feed of its own. */
export function toldFeed(feed: OwnFeed, today: string) {
  return {
    code: feed.code,
    name: feed.name,
    roster: feed.roster,
    isOpen: feed.suspended_on === null && isAgreed(feed, today),
    fields: rosterOf(feed.roster).fields.map(({ name, zh, en, required }) => ({
      name,
      zh,
      en,
      required: required === true,
    })),
  }
}

const isAgreed = ({ agreed_from: from, agreed_to: to }: OwnFeed, today: string): boolean =>
  isInForce({ from, to: to ?? undefined }, today)
