import { assessmentSchemeSchema } from '@kuomian/campaign'
import { enterSchemeSchema, Refusal, type SchemeVersion } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn, type RunningCampaign } from '../campaigns/index.ts'

/** Enters a new version of the method of assessment, whole (R46). Quarters that are published keep the version that scored them. */
export const enterScheme = defineCommand({
  name: 'enter-assessment-scheme',
  roles: ['city'],
  input: enterSchemeSchema,
  async run(tx, { definition, reason }, { actor, campaign, today }) {
    const { indicators } = await definitionIn(tx)
    for (const item of definition.items) {
      if (item.rule === 'ratio' && !indicators.some(({ code }) => code === item.indicator)) {
        throw new Refusal('assessment-indicator-unknown', { indicator: item.indicator }, { field: 'items' })
      }
    }
    await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `assessment-scheme/${campaign.id}`,
    ])
    const { last } = await tx
      .selectFrom('assessment_scheme')
      .select((each) => each.fn.max('version').as('last'))
      .executeTakeFirstOrThrow()
    const version = (last ?? 0) + 1
    const { id } = await tx
      .insertInto('assessment_scheme')
      .values({
        campaign_id: campaign.id,
        version,
        valid_from: definition.from,
        valid_to: definition.to ?? null,
        definition: JSON.stringify(definition),
        reason,
        known_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'assessment-scheme', id: String(id) },
      after: { version, from: definition.from, to: definition.to ?? null },
      reason,
    }
  },
})

/** Every version of the method, the latest first; what the campaign came with is version 0. */
export async function listSchemes(
  tx: Tx,
  { definition }: RunningCampaign,
): Promise<{ rows: SchemeVersion[] }> {
  const entered = await tx
    .selectFrom('assessment_scheme')
    .select(['version', 'reason', 'known_on as knownOn', 'definition'])
    .orderBy('version', 'desc')
    .execute()
  const shipped = definition.assessments.toReversed()
  return {
    rows: [
      ...entered.map((row) => ({ ...row, definition: assessmentSchemeSchema.parse(row.definition) })),
      ...shipped.map((scheme) => ({ version: 0, reason: null, knownOn: null, definition: scheme })),
    ],
  }
}
