import {
  addDays,
  type BulletinPeriod,
  proposedParagraphs,
  readPeriod,
  refreshedParagraphs,
} from '@kuomian/campaign'
import { draftBulletinSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { type BulletinContent, bulletinOf, citedPolicies } from './bulletin-of.ts'
import { canonicalHash } from './canonical-hash.ts'
import { readInputs } from './read-inputs.ts'

/**
 * Drafts the bulletin of a period from the figures as they were known by the end of the day before: a day that is not over can still move, and
 * what is frozen must be derivable for ever. Of a published one it drafts the correction, which begins with the words that were published.
 */
export function draftBulletin(campaign: RunningCampaign) {
  return defineCommand({
    name: 'draft-bulletin',
    roles: ['city', 'system'],
    input: draftBulletinSchema,
    async run(tx, { period: text, source, reason }, { actor, today }) {
      const period = periodOf(text)
      await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `bulletin/${campaign.id}/${text}`,
      ])
      const last = await lastEdition(tx, text)
      if (last !== undefined && last.state !== 'published')
        throw new Refusal('bulletin-open', { period: text, edition: last.edition })
      if (last === undefined && reason !== null)
        throw new Refusal('bulletin-not-published', { period: text }, { field: 'reason' })
      if (last !== undefined && reason === null)
        throw new Refusal('bulletin-published', { period: text }, { field: 'reason' })
      const inputs = await readInputs(tx, campaign, period, source, addDays(today, -1))
      const former = last === undefined ? null : await bulletinOf(tx, last.id)
      const base = former?.content ?? (await blankContent(tx, campaign, period))
      const content = {
        ...base,
        paragraphs: await proposedWords(tx, inputs, base, former),
      }
      const { id } = await tx
        .insertInto('bulletin')
        .values({
          campaign_id: campaign.id,
          period: text,
          edition: (last?.edition ?? 0) + 1,
          source,
          as_of: inputs.asOf,
          known_at: inputs.knownAt,
          inputs: JSON.stringify(inputs),
          inputs_hash: canonicalHash(inputs),
          content: JSON.stringify(content),
          explanations: JSON.stringify(former?.explanations ?? {}),
          reason,
          corrects_id: last?.id ?? null,
          drafted_on: today,
          drafters: actor.userId === null ? [] : [actor.userId],
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return {
        answer: { id, version: 1 },
        subject: { kind: 'bulletin', id: String(id) },
        after: { period: text, edition: (last?.edition ?? 0) + 1, source, asOf: inputs.asOf },
        ...(reason === null ? {} : { reason }),
      }
    },
  })
}

/** The period that a checked text names. */
export function periodOf(text: string): BulletinPeriod {
  const period = readPeriod(text)
  if (period === undefined) throw new Refusal('bad-input', { detail: 'period' }, { field: 'period' })
  return period
}

async function lastEdition(tx: Tx, period: string) {
  return tx
    .selectFrom('bulletin')
    .select(['id', 'edition', 'state'])
    .where('period', '=', period)
    .where('state', '<>', 'discarded')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The words around the paragraphs of a first edition; it cites the plan's first document, which asked for the inspection. */
export async function blankContent(
  tx: Tx,
  { definition }: RunningCampaign,
  period: BulletinPeriod,
): Promise<BulletinContent> {
  const registered = await tx.selectFrom('policy_document').select('number').execute()
  const cited = definition.organisation.policies
    .map(({ number }) => number)
    .filter((number) => registered.some((row) => row.number === number))
    .slice(0, 1)
  return {
    title: `关于${period.words}社会保险扩面工作情况的通报`,
    addressee: '各区县社会保险扩面工作小组',
    copies: '市社会保险扩面工作领导小组组长、副组长，各成员单位',
    citations: cited,
    paragraphs: [],
  }
}

/** What the rules propose; a correction keeps every published word that a person wrote or changed. */
async function proposedWords(
  tx: Tx,
  inputs: BulletinContentInputs,
  base: BulletinContent,
  former: { inputs: BulletinContentInputs; content: BulletinContent } | null,
): Promise<BulletinContent['paragraphs']> {
  const policies = await citedPolicies(tx, base.citations)
  const fresh = proposedParagraphs({ inputs, policies })
  if (former === null) return fresh
  return refreshedParagraphs(
    former.content.paragraphs,
    proposedParagraphs({ inputs: former.inputs, policies }),
    fresh,
  )
}

type BulletinContentInputs = Parameters<typeof proposedParagraphs>[0]['inputs']
