import {
  type AnnexFigures,
  type AnnexId,
  annexMeasures,
  annexOfMeasure,
  type Figure,
  isAmount,
  type Measure,
  type MeasuredFigures,
  type MeasureKey,
  monthOf,
  quarterOf,
  readQuarter,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { annexFiguresOf, type FigureQuestion } from '../annexes/index.ts'
import { measuresOfQuarter } from '../assessment/index.ts'
import { amountsByDistrict } from './drill/amounts.ts'
import { leadSumsOfGroup } from './drill/leads.ts'

/** Figures by what they count and by unit's code, with the month they are of and the sets of units that share the plan among them. */
export type Measured = {
  month: string
  figures: ReadonlyMap<MeasureKey, ReadonlyMap<string, Figure>>
  planGroups: readonly (readonly string[])[]
}

/** What the columns of a table count, and for which group. */
export type Wanted = { key: MeasureKey; measure: Measure; targetGroup?: string }

/**
 * Measures as of D, known at K (design §5): those of the annexes as the annexes count them, parts of them by group and amounts from the same records, the
 * others as the assessment of D's quarter takes them. What has no source yet is not yet reported.
 */
export async function measuredFigures(
  tx: Tx,
  question: FigureQuestion,
  wanted: readonly Wanted[],
): Promise<Measured> {
  const figures = new Map<MeasureKey, ReadonlyMap<string, Figure>>()
  const whole = wanted.filter(({ targetGroup }) => targetGroup === undefined)
  const annexes = await annexesOf(tx, question, whole)
  const printed = annexMeasures(annexes)
  const others = whole.filter(({ measure }) => printed[measure] === undefined && !isAmount(measure))
  const scored: MeasuredFigures = others.length === 0 ? {} : await quarterMeasures(tx, question)
  for (const { key, measure } of whole) {
    figures.set(
      key,
      isAmount(measure)
        ? await amountsOf(tx, question, measure)
        : (printed[measure] ?? scored[measure] ?? nothingYet(question)),
    )
  }
  for (const { key, measure, targetGroup } of wanted) {
    if (targetGroup === undefined) continue
    const sums = await leadSumsOfGroup(tx, question, measure, targetGroup)
    figures.set(
      key,
      byUnit(question, (id) => sums.get(id) ?? 0),
    )
  }
  const [only, ...more] = annexes
  const isOfOne = only !== undefined && more.length === 0 && others.length === 0
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

async function quarterMeasures(tx: Tx, question: FigureQuestion): Promise<MeasuredFigures> {
  const quarter = readQuarter(quarterOf(question.asOf))
  return quarter === undefined ? {} : measuresOfQuarter(tx, question, quarter, 'computed')
}

async function amountsOf(tx: Tx, question: FigureQuestion, measure: Measure) {
  const sums = await amountsByDistrict(tx, question, measure)
  return sums === null ? nothingYet(question) : byUnit(question, (id) => sums.get(id) ?? 0)
}

const nothingYet = (question: FigureQuestion) => byUnit(question, () => 'not-yet-reported')

function byUnit({ campaign }: FigureQuestion, figureOf: (districtId: number) => Figure): Map<string, Figure> {
  return new Map(
    campaign.definition.units.map(({ code }) => {
      const id = campaign.districtIds.get(code)
      return [code, id === undefined ? 'missing' : figureOf(id)]
    }),
  )
}
