import { BULLETIN_SECTIONS, emptySections } from '@kuomian/campaign'
import { bulletinReasonSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { bulletinIn, type StoredBulletin } from './bulletin-of.ts'

const which = z.object({ bulletinId: z.int() })

/** Hands a draft to review; every part of it has text by then. */
export const submitBulletin = defineCommand({
  name: 'submit-bulletin',
  roles: ['city'],
  input: which,
  async run(tx, { bulletinId }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['draft'])
    const [empty] = emptySections(bulletin.content.paragraphs)
    if (empty !== undefined)
      throw new Refusal('bulletin-section-empty', { section: BULLETIN_SECTIONS[empty] || '开头' })
    return moved(tx, bulletin, { state: 'review', returned: null })
  },
})

/** Approves a bulletin: whoever drafted or edited it does not. */
export const approveBulletin = defineCommand({
  name: 'approve-bulletin',
  roles: ['city'],
  input: which,
  async run(tx, { bulletinId }, { actor }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['review'])
    if (actor.userId === null || bulletin.drafters.includes(actor.userId))
      throw new Refusal('bulletin-own-review')
    return moved(tx, bulletin, { state: 'reviewed', reviewed_by: actor.userId })
  },
})

/** Gives a bulletin back to be edited, and says why; also one that is reviewed already. */
export const returnBulletin = defineCommand({
  name: 'return-bulletin',
  roles: ['city'],
  input: bulletinReasonSchema.extend({ bulletinId: z.int() }),
  async run(tx, { bulletinId, reason }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['review', 'reviewed'])
    return moved(tx, bulletin, { state: 'draft', reviewed_by: null, returned: reason }, reason)
  },
})

/** Discards what was never published; its period can be drafted again. */
export const discardBulletin = defineCommand({
  name: 'discard-bulletin',
  roles: ['city'],
  input: bulletinReasonSchema.extend({ bulletinId: z.int() }),
  async run(tx, { bulletinId, reason }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['draft', 'review', 'reviewed'])
    return moved(tx, bulletin, { state: 'discarded' }, reason)
  },
})

type Move = {
  state: 'draft' | 'review' | 'reviewed' | 'discarded'
  reviewed_by?: number | null
  returned?: string | null
}

async function moved(tx: Tx, bulletin: StoredBulletin, move: Move, reason?: string) {
  const version = bulletin.version + 1
  await tx
    .updateTable('bulletin')
    .set({ ...move, version })
    .where('id', '=', bulletin.id)
    .execute()
  return {
    answer: { id: bulletin.id, version },
    subject: { kind: 'bulletin', id: String(bulletin.id) },
    before: { state: bulletin.state },
    after: { state: move.state },
    ...(reason === undefined ? {} : { reason }),
  }
}
