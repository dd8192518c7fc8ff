import type { LinkSubject, ModelList, ModelView } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { type LearnedModel, lastModels } from './last-model.ts'
import { shippedModel } from './shipped.ts'
import { type StoredModel, storedModelSchema, weightOf } from './stored-model.ts'
import { currentThresholds } from './thresholds.ts'
import { wordOf } from './words.ts'

const subjects: readonly LinkSubject[] = ['employer', 'person']

/** Employers and persons: which model holds, and what its last run did. */
export async function listModels(tx: Tx, campaignId: number): Promise<ModelList> {
  const models: ModelList['models'] = []
  for (const subject of subjects) models.push(await viewModel(tx, campaignId, subject))
  return { models }
}

/** A model as the last run learned it, or as it is shipped; against the one before it, with what it did. */
export async function viewModel(tx: Tx, campaignId: number, subject: LinkSubject): Promise<ModelView> {
  const [last, before] = await lastModels(tx, campaignId, subject, 2)
  const model = last?.model ?? storedModelSchema.parse(shippedModel(subject))
  const report = last?.report
  const counted = await decisionCounts(tx, campaignId, subject)
  return {
    subject,
    name: model.name,
    label: wordOf(model.name),
    runId: last?.runId ?? null,
    trainedOn: report?.trainedOn ?? null,
    left: report?.left ?? 0,
    right: report?.right ?? 0,
    prior: model.prior,
    thresholds: await currentThresholds(tx, campaignId, subject),
    comparisons: comparisonsOf(model, last, before?.model),
    blocking: (report?.blocking ?? model.blocking.map(noPairs)).map((rule) => ({
      ...rule,
      label: wordOf(rule.name),
    })),
    unlinkable: (report?.unlinkable ?? []).map((part) => ({ ...part, label: wordOf(part.reason) })),
    drift: last && before ? driftOf(last, before) : null,
    remarks: [...(model.training?.remarks ?? [])],
    decisions: { ...counted, used: report?.labels ?? 0 },
    outcome: {
      exact: report?.exact ?? 0,
      linked: report?.linked ?? 0,
      waiting: report?.waiting ?? 0,
      below: report?.below ?? 0,
    },
  }
}

const noPairs = ({ name }: { name: string }) => ({
  name,
  pairs: 0,
  newPairs: 0,
  cappedKeys: 0,
  cappedPairs: 0,
  recallCost: 0,
})

function comparisonsOf(
  model: StoredModel,
  last: LearnedModel | undefined,
  before: StoredModel | undefined,
): ModelView['comparisons'] {
  return model.comparisons.map(({ name, levels }) => ({
    name,
    label: wordOf(name),
    levels: levels.map((level, place) => ({
      name: level.name,
      label: wordOf(level.name, name),
      m: level.m ?? null,
      u: level.u ?? null,
      weight: weightOf(level),
      byFrequency: level.frequency !== undefined,
      pairs: last?.report.levels[name]?.[place] ?? 0,
      weightBefore: before ? levelWeight(before, name, level.name) : null,
    })),
  }))
}

function levelWeight(model: StoredModel, comparison: string, level: string): number | null {
  const found = model.comparisons
    .find(({ name }) => name === comparison)
    ?.levels.find(({ name }) => name === level)
  return found ? weightOf(found) : null
}

/** A level that moved by less says nothing: samples differ from month to month. */
const worthSaying = 1

function driftOf(last: LearnedModel, before: LearnedModel): ModelView['drift'] {
  const moves = last.model.comparisons.flatMap(({ name, levels }) =>
    levels.flatMap((level) => {
      const [was, now] = [levelWeight(before.model, name, level.name), weightOf(level)]
      return was === null || now === null ? [] : [{ comparison: name, level: level.name, before: was, now }]
    }),
  )
  const size = ({ before: was, now }: (typeof moves)[number]) => Math.abs(now - was)
  return {
    runId: before.runId,
    trainedOn: before.report.trainedOn,
    moved: moves.filter((move) => size(move) >= worthSaying).sort((a, b) => size(b) - size(a)),
    largest: moves.reduce((most, move) => Math.max(most, size(move)), 0),
  }
}

async function decisionCounts(
  tx: Tx,
  campaignId: number,
  subject: LinkSubject,
): Promise<{ matches: number; nonMatches: number; unsure: number }> {
  const { rows } = await tx.client.query<{ matches: number; nonMatches: number; unsure: number }>(
    `select count(*) filter (where decision = 'match')::int as matches,
            count(*) filter (where decision = 'no-match')::int as "nonMatches",
            count(*) filter (where decision = 'unsure')::int as unsure
       from link_decision where campaign_id = $1 and subject = $2 and withdrawn_on is null`,
    [campaignId, subject],
  )
  return rows[0] ?? { matches: 0, nonMatches: 0, unsure: 0 }
}
