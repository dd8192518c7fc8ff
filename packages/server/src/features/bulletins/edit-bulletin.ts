import { editBulletinSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { bulletinIn, citedPolicies, keepContent } from './bulletin-of.ts'

/** Saves the words of a draft, whole. Who saw an older save is refused, so that nobody's words are lost silently. */
export const editBulletin = defineCommand({
  name: 'edit-bulletin',
  roles: ['city'],
  input: editBulletinSchema.extend({ bulletinId: z.int() }),
  async run(tx, { bulletinId, version, ...content }, { actor }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['draft'])
    if (bulletin.version !== version)
      throw new Refusal('bulletin-edited-meanwhile', { version: bulletin.version })
    await citedPolicies(tx, content.citations)
    const saved = await keepContent(tx, bulletin, actor.userId, { content })
    return {
      answer: { id: bulletinId, version: saved },
      subject: { kind: 'bulletin', id: String(bulletinId) },
      before: { ...bulletin.content },
      after: { ...content },
    }
  },
})
