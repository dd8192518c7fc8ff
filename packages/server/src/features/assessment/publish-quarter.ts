import { addDays, editionChanges, readQuarter } from '@kuomian/campaign'
import { type Assessment, publishQuarterSchema, Refusal, type ScoreSheetView } from '@kuomian/contract'
import { type CommandContext, defineCommand, hashOf } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type AssessedQuarter, assessedIn } from './assessed-quarter.ts'
import { campaignIn } from './campaign-in.ts'
import { frozenInputs } from './frozen-inputs.ts'
import { editionsOf, frozenEdition } from './published-editions.ts'
import { sheetViews } from './scored-quarter.ts'

/**
 * Publishes a quarter: its sheets, and what they were reckoned from, are frozen with their canonical hash. What comes later (figures, a
 * version of the method, an appeal) moves nothing; it becomes a numbered edition that says what it is for and what it changed.
 */
export const publishQuarter = defineCommand({
  name: 'publish-assessment',
  roles: ['city'],
  input: publishQuarterSchema,
  async run(tx, { quarter: text, source, reason }, context) {
    const { actor, campaign, today } = context
    await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `assessment/${campaign.id}/${text}`,
    ])
    const lastDay = readQuarter(text)?.lastDay ?? today
    // A day that is not over still moves: what is published is what was known when it ended, so that it can be derived again.
    const knownAt = today > lastDay ? addDays(today, -1) : today
    const assessed = await assessedIn(tx, await campaignIn(tx, context), { quarter: text, source, knownAt })
    if (today < lastDay) throw new Refusal('quarter-not-ended', { quarter: text, day: lastDay })
    await requireDecided(tx, text)
    const sheets = sheetViews(assessed)
    const hash = hashOf(sheets)
    const [last] = await editionsOf(tx, text)
    requireEdition(text, last, reason, hash)
    const former = last === undefined ? null : await frozenEdition(tx, text, last.edition)
    const changes = editionChanges(former?.sheets ?? [], sheets)
    const edition = (last?.edition ?? 0) + 1
    const { id } = await tx
      .insertInto('assessment_edition')
      .values({
        campaign_id: campaign.id,
        quarter: text,
        edition,
        source,
        as_of: assessed.question.asOf,
        published_on: today,
        inputs: JSON.stringify(frozenInputs(assessed)),
        head: JSON.stringify(headOf(assessed, source, sheets, changes)),
        hash,
        reason,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepSheets(tx, context, id, assessed, sheets)
    return {
      answer: { edition, hash, changed: changes.length },
      subject: { kind: 'assessment-edition', id: String(id) },
      after: { quarter: text, edition, source, hash, changed: changes.length },
      ...(reason === null ? {} : { reason }),
    }
  },
})

/** No appeal may be passed over: what is published is what was decided. */
async function requireDecided(tx: Tx, quarter: string): Promise<void> {
  const open = await tx
    .selectFrom('assessment_appeal')
    .select('id')
    .where('quarter', '=', quarter)
    .where('decided_on', 'is', null)
    .execute()
  if (open.length > 0) throw new Refusal('appeals-open', { quarter, count: open.length })
}

function requireEdition(
  quarter: string,
  last: Assessment['editions'][number] | undefined,
  reason: string | null,
  hash: string,
): void {
  if (last === undefined) {
    if (reason !== null) throw new Refusal('quarter-not-published', { quarter }, { field: 'reason' })
    return
  }
  if (last.hash === hash) throw new Refusal('quarter-unchanged', { edition: last.edition })
  if (reason === null) throw new Refusal('quarter-published', { quarter }, { field: 'reason' })
}

function headOf(
  { quarter, question, scheme }: AssessedQuarter,
  source: 'computed' | 'published',
  sheets: readonly ScoreSheetView[],
  changes: ReturnType<typeof editionChanges>,
) {
  const names = new Map(sheets.map(({ unit, name }) => [unit, name]))
  return {
    quarter: quarter.text,
    source,
    asOf: question.asOf,
    knownAt: question.knownAt,
    provisional: question.asOf < quarter.lastDay,
    title: scheme.title,
    changes: changes.map(({ unit, before, after }) => ({
      name: names.get(unit) ?? { zh: unit, en: unit },
      before: { total: before.total, rank: before.rank },
      after: { total: after.total, rank: after.rank },
    })),
  }
}

async function keepSheets(
  tx: Tx,
  { campaign }: CommandContext,
  editionId: number,
  { question }: AssessedQuarter,
  sheets: readonly ScoreSheetView[],
): Promise<void> {
  const { districtIds } = question.campaign
  await tx
    .insertInto('assessment_sheet')
    .values(
      sheets.map((sheet, place) => ({
        campaign_id: campaign.id,
        edition_id: editionId,
        district_id: districtIds.get(sheet.unit) ?? null,
        place: place + 1,
        data: JSON.stringify(sheet),
      })),
    )
    .execute()
}
