import { openFindings } from '@kuomian/campaign'
import { explainFindingsSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { bulletinIn, keepContent } from './bulletin-of.ts'

/** Explains findings in the figures of a bulletin, so that they no longer stand against publishing it. */
export const explainFindings = defineCommand({
  name: 'explain-bulletin-findings',
  roles: ['city'],
  input: explainFindingsSchema.extend({ bulletinId: z.int() }),
  async run(tx, { bulletinId, findings, text }, { actor }) {
    const bulletin = await bulletinIn(tx, bulletinId, ['draft'])
    const known = new Set(openFindings(bulletin.inputs, {}).map(({ finding }) => finding.id))
    const unknown = findings.find((id) => !known.has(id))
    if (unknown !== undefined)
      throw new Refusal('bulletin-finding-unknown', { finding: unknown }, { field: 'findings' })
    const explained = Object.fromEntries(findings.map((id) => [id, text]))
    const version = await keepContent(tx, bulletin, actor.userId, {
      content: bulletin.content,
      explanations: { ...bulletin.explanations, ...explained },
    })
    return {
      answer: { id: bulletinId, version },
      subject: { kind: 'bulletin', id: String(bulletinId) },
      after: { findings, text },
    }
  },
})
