import type { LinkageModel, Remark } from '../model/model.ts'
import { levelWeight, weightOfProbability } from './weight.ts'

/** One thing that is not as it was. */
export type ModelChange = Remark & {
  /** Absent: the change is of the prior or the threshold. */
  comparison?: string
  level?: string
  /** m and u before and after; null where one model has none. */
  m?: readonly [number | null, number | null]
  u?: readonly [number | null, number | null]
  /** Weight before and after, in millibits; 0 where one model has none. */
  weight: readonly [number, number]
  /** Millibits by which the change moves a pair on average, matches and others alike; changes are sorted by it. */
  importance: number
}

type LevelState = { comparison: string; level: string; m: number | null; u: number | null }

/**
 * What changed from an older model to a newer one, the most important first. Levels are told by the names of comparison
 * and level. Changes of less than a thousandth of a bit are none.
 * @example compareModels(june, july)[0]?.en // 'Level "equal" of "phone": weight 12.1 → 9.8 bits (m 0.81 → 0.72, u 0.00018 → 0.0008).'
 */
export const compareModels = (older: LinkageModel, newer: LinkageModel): ModelChange[] => {
  const before = statesOf(older)
  const after = statesOf(newer)
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changeOf(before.get(key) ?? null, after.get(key) ?? null),
  )
  return [...ofPrior(older, newer), ...ofThreshold(older, newer), ...changes].sort(
    (a, b) => b.importance - a.importance || (a.en < b.en ? -1 : 1),
  )
}

const statesOf = (model: LinkageModel): Map<string, LevelState> =>
  new Map(
    model.comparisons.flatMap((comparison) =>
      comparison.levels.map((level) => [
        JSON.stringify([comparison.name, level.name]),
        { comparison: comparison.name, level: level.name, m: level.m ?? null, u: level.u ?? null },
      ]),
    ),
  )

const changeOf = (before: LevelState | null, after: LevelState | null): ModelChange[] => {
  const state = after ?? before
  if (state === null) return []
  const { comparison, level } = state
  const m = [before?.m ?? null, after?.m ?? null] as const
  const u = [before?.u ?? null, after?.u ?? null] as const
  const weight = [levelWeight(m[0], u[0]), levelWeight(m[1], u[1])] as const
  const moved = Math.abs(weight[1] - weight[0])
  const share = (Math.max(m[0] ?? 0, m[1] ?? 0) + Math.max(u[0] ?? 0, u[1] ?? 0)) / 2
  const importance = moved * share
  const common = { comparison, level, m, u, weight, importance }
  if (before === null)
    return [
      {
        code: 'level-added',
        zh: `新增“${comparison}”的级别“${level}”，权重 ${bits(weight[1])} 比特。`,
        en: `Level "${level}" of "${comparison}" is new, with ${bits(weight[1])} bits.`,
        ...common,
      },
    ]
  if (after === null)
    return [
      {
        code: 'level-removed',
        zh: `“${comparison}”的级别“${level}”已取消，原权重 ${bits(weight[0])} 比特。`,
        en: `Level "${level}" of "${comparison}" is gone; it had ${bits(weight[0])} bits.`,
        ...common,
      },
    ]
  if (moved === 0) return []
  const why = `m ${figure(m[0])} → ${figure(m[1])}, u ${figure(u[0])} → ${figure(u[1])}`
  return [
    {
      code: 'weight-changed',
      zh: `“${comparison}”的级别“${level}”：权重 ${bits(weight[0])} → ${bits(weight[1])} 比特（${why}）。`,
      en: `Level "${level}" of "${comparison}": weight ${bits(weight[0])} → ${bits(weight[1])} bits (${why}).`,
      ...common,
    },
  ]
}

/** Every pair starts with the prior's weight, so a change of it counts whole. */
const ofPrior = (older: LinkageModel, newer: LinkageModel): ModelChange[] => {
  const weight = [priorWeight(older), priorWeight(newer)] as const
  const importance = Math.abs(weight[1] - weight[0])
  if (importance === 0) return []
  const from = figure(older.prior)
  const to = figure(newer.prior)
  return [
    {
      code: 'prior-changed',
      zh: `先验概率 ${from} → ${to}，每对记录的起点移动 ${bits(weight[1] - weight[0])} 比特。`,
      en: `Prior ${from} → ${to}: every pair starts ${bits(weight[1] - weight[0])} bits from where it did.`,
      weight,
      importance,
    },
  ]
}

const ofThreshold = (older: LinkageModel, newer: LinkageModel): ModelChange[] => {
  const weight = [weightOfProbability(older.threshold), weightOfProbability(newer.threshold)] as const
  const importance = Math.abs(weight[1] - weight[0])
  if (importance === 0) return []
  return [
    {
      code: 'threshold-changed',
      zh: `阈值 ${older.threshold} → ${newer.threshold}。`,
      en: `Threshold ${older.threshold} → ${newer.threshold}.`,
      weight,
      importance,
    },
  ]
}

const priorWeight = ({ prior }: LinkageModel): number => (prior === null ? 0 : weightOfProbability(prior))

const bits = (millibits: number): string => (millibits / 1000).toFixed(1)

const figure = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(2))))
