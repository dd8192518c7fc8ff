import type { RosterKind } from '@kuomian/campaign'
import { enterFeedSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { definitionIn } from '../../campaigns/index.ts'
import { feedColumns } from './feed-columns.ts'
import { heldPartner } from './held.ts'

/** Enters a feed into the register: whose it is, by which agreement, how often, what it brings and what comes of it (R35). */
export const enterFeed = defineCommand({
  name: 'enter-feed',
  roles: ['city', 'system'],
  input: enterFeedSchema,
  async run(tx, wanted, { campaign, today }) {
    const { partnerId, code, roster, leadClass } = wanted
    const partner = await heldPartner(tx, partnerId)
    const { leadClasses } = await definitionIn(tx)
    if (!leadClasses.some((known) => known.code === leadClass))
      throw new Refusal('feed-class-unknown', { leadClass }, { field: 'leadClass' })
    const source = wanted.source ?? partner.name
    await requireFree(tx, code, roster, source)
    const columns = feedColumns(wanted)
    const { id } = await tx
      .insertInto('feed')
      .values({
        campaign_id: campaign.id,
        partner_id: partnerId,
        code,
        roster,
        source,
        lead_class: leadClass,
        entered_on: today,
        suspended_on: null,
        suspension: null,
        ...columns,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { feedId: id },
      subject: { kind: 'feed', id: String(id) },
      after: { partnerId, code, roster, source, leadClass, ...columns },
    }
  },
})

/** @throws Refusal `feed-known`, `feed-source-taken` */
async function requireFree(tx: Tx, code: string, roster: RosterKind, source: string): Promise<void> {
  const feeds = await tx
    .selectFrom('feed')
    .select(['code', 'roster', 'source'])
    .where((or) => or.or([or('code', '=', code), or.and({ roster, source })]))
    .execute()
  if (feeds.some((feed) => feed.code === code)) throw new Refusal('feed-known', { code }, { field: 'code' })
  const [taken] = feeds
  if (taken) throw new Refusal('feed-source-taken', { source, feed: taken.code }, { field: 'source' })
}
