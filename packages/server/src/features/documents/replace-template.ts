import { documentKindSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

const input = z.object({
  kind: documentKindSchema,
  name: z.string().min(1).max(200),
  /** The archived template; null puts the shipped one back. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  places: z.array(z.string()),
})

/** Puts another Word template in use, or the shipped one back; each is a version of its own, and none is lost. */
export const replaceTemplate = defineCommand({
  name: 'replace-template',
  roles: ['city'],
  whileReadOnly: true,
  input,
  async run(tx, { kind, name, hash, places }, context) {
    await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `document-template/${context.campaign.id}/${kind}`,
    ])
    const latest = await tx
      .selectFrom('document_template')
      .select(['version', 'hash'])
      .where('campaign_id', '=', context.campaign.id)
      .where('kind', '=', kind)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (hash === null && latest?.hash == null) throw new Refusal('template-unchanged')
    const version = (latest?.version ?? 0) + 1
    await tx
      .insertInto('document_template')
      .values({
        campaign_id: context.campaign.id,
        kind,
        version,
        name,
        hash,
        placeholders: places,
        known_on: context.today,
        user_id: context.actor.userId,
      })
      .execute()
    return {
      answer: { kind, version },
      subject: { kind: 'document-template', id: kind },
      before: { hash: latest?.hash ?? null },
      after: { version, hash },
    }
  },
})
