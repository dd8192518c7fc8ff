import { addDays, proposedParagraphs, refreshedParagraphs } from '@kuomian/campaign'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { bulletinIn, citedPolicies, keepContent } from './bulletin-of.ts'
import { canonicalHash } from './canonical-hash.ts'
import { periodOf } from './draft-bulletin.ts'
import { readInputs } from './read-inputs.ts'

/** Reads the figures of a draft anew, as known by the end of the day before; words that a person wrote stay. */
export function refreshBulletin(campaign: RunningCampaign) {
  return defineCommand({
    name: 'refresh-bulletin',
    roles: ['city'],
    input: z.object({ bulletinId: z.int() }),
    async run(tx, { bulletinId }, { actor, today }) {
      const bulletin = await bulletinIn(tx, bulletinId, ['draft'])
      const { content, source } = bulletin
      const inputs = await readInputs(tx, campaign, periodOf(bulletin.period), source, addDays(today, -1))
      const policies = await citedPolicies(tx, content.citations)
      const paragraphs = refreshedParagraphs(
        content.paragraphs,
        proposedParagraphs({ inputs: bulletin.inputs, policies }),
        proposedParagraphs({ inputs, policies }),
      )
      const hash = canonicalHash(inputs)
      const version = await keepContent(tx, bulletin, actor.userId, {
        content: { ...content, paragraphs },
        inputs,
        hash,
      })
      return {
        answer: { id: bulletinId, version },
        subject: { kind: 'bulletin', id: String(bulletinId) },
        before: { hash: bulletin.inputs_hash, knownAt: bulletin.known_at },
        after: { hash, knownAt: inputs.knownAt },
      }
    },
  })
}
