import {
  type AnnexFigures,
  type AnnexId,
  annexMeasures,
  annexOfMeasure,
  employersShow,
  type Figure,
  type Measure,
  type MeasureKey,
  measureKey,
  monthOf,
  withReported,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, type FigureQuestion } from '../annexes/index.ts'
import { byUnit, payersOfGroup, recordedMeasure, sumsByGroup, sumsByUnit } from '../indicators/index.ts'
import { reportedMeasures } from '../reports/index.ts'

/** Figures by what they count and by unit's code, with the month they are of and the sets of units that share the plan among them. */
export type Measured = {
  month: string
  figures: ReadonlyMap<MeasureKey, ReadonlyMap<string, Figure>>
  planGroups: readonly (readonly string[])[]
}

/** What the columns of a table count, and for which group. */
export type Wanted = { key: MeasureKey; measure: Measure; targetGroup?: string }

/**
 * Measures as of D, known at K (design §5): those of the annexes as the annexes count them, with what districts typed where there are no live data, parts
 * of them by group and all others from the same records. What has no source yet is not yet reported.
 */
export async function measuredFigures(
  tx: Tx,
  question: FigureQuestion,
  wanted: readonly Wanted[],
): Promise<Measured> {
  const figures = new Map<MeasureKey, ReadonlyMap<string, Figure>>()
  const whole = wanted.filter(({ targetGroup }) => targetGroup === undefined)
  const annexes = await annexesOf(tx, question, whole)
  const printed = withReported(annexMeasures(annexes), await reportedMeasures(tx, question))
  for (const { key, measure } of whole) {
    figures.set(key, printed[measure] ?? (await recordedMeasure(tx, question, measure)))
  }
  for (const [measure, parts] of Map.groupBy(wanted, (one) => one.measure)) {
    const groups = [...new Set(parts.flatMap(({ targetGroup }) => targetGroup ?? []))]
    if (groups.length === 0) continue
    for (const [group, part] of await partsOf(tx, question, measure, groups))
      figures.set(measureKey({ measure, targetGroup: group }), part)
  }
  const [only, ...more] = annexes
  const isOfOne = only !== undefined && more.length === 0 && whole.every(({ measure }) => printed[measure])
  return {
    month: isOfOne ? only.month : monthOf(question.asOf),
    figures,
    planGroups: annexes.flatMap(({ planGroups }) => planGroups),
  }
}

async function annexesOf(
  tx: Tx,
  question: FigureQuestion,
  wanted: readonly Wanted[],
): Promise<AnnexFigures[]> {
  const ids = new Set<AnnexId>(wanted.flatMap(({ measure }) => annexOfMeasure(measure) ?? []))
  const annexes: AnnexFigures[] = []
  for (const id of ids) annexes.push(await annexFiguresOf(tx, question, id, 'computed'))
  return annexes
}

/** The parts of a measure that belong to groups (R03), by the group's code; what its records cannot tell is not applicable. */
async function partsOf(tx: Tx, question: FigureQuestion, measure: Measure, groups: readonly string[]) {
  const { campaign } = question
  const parts = new Map<string, ReadonlyMap<string, Figure>>()
  if (measure === 'payers') {
    for (const group of groups) parts.set(group, await payersOfGroup(tx, question, group))
    return parts
  }
  const shown = groups.filter((group) => employersShow(campaign.definition.matching.groups[group] ?? []))
  const sums = await sumsByGroup(tx, question, measure, shown)
  for (const group of groups) {
    const own = sums.get(group)
    parts.set(group, own === undefined ? byUnit(campaign, () => 'not-applicable') : sumsByUnit(campaign, own))
  }
  return parts
}
