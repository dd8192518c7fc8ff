import {
  isMeasure,
  type MeasuredFigures,
  printPercent,
  quarterOf,
  rankSheets,
  type ScoreSheet,
  type SlowUnit,
  scoreSheet,
  slowUnits,
  whatIf,
} from '@kuomian/campaign'
import {
  type Assessment,
  type AssessmentQuery,
  Refusal,
  type ScoreSheetView,
  type WhatIfAnswer,
  type WhatIfQuery,
} from '@kuomian/contract'
import type { Actor, OpenDatabase } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { type AssessedQuarter, assessedQuarter } from './assessed-quarter.ts'

/** The score sheets of a quarter with their ranks and who is slow (R45, R46, domain §9.3), the best first. */
export async function viewAssessment(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  query: AssessmentQuery,
): Promise<Assessment> {
  const assessed = await assessedQuarter(db, actor, campaign, query)
  const { scheme, quarter, question } = assessed
  const sheets = sheetsOf(assessed, campaign, assessed.figures)
  const slow = new Map(slowUnits(scheme, sheets, assessed).map((unit) => [unit.unit, unit.reasons]))
  return {
    quarter: quarter.text,
    source: query.source,
    asOf: question.asOf,
    knownAt: question.knownAt,
    provisional: question.asOf < quarter.lastDay,
    title: scheme.title,
    quarters: quartersOf(campaign),
    sheets: rankSheets(scheme, sheets).map(({ sheet, rank }) =>
      sheetView(campaign, sheet, rank, slow.get(sheet.unit) ?? []),
    ),
  }
}

/**
 * What a unit's score and place would be with so many more of a measure.
 * @throws Refusal `assessed-unit-unknown`, `measure-unknown`, and those of {@link assessedQuarter}
 */
export async function viewWhatIf(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  { unit, measure, more, ...query }: WhatIfQuery,
): Promise<WhatIfAnswer> {
  const units = campaign.definition.units
  if (!units.some(({ code }) => code === unit))
    throw new Refusal('assessed-unit-unknown', { unit }, { field: 'unit' })
  if (!isMeasure(measure)) throw new Refusal('measure-unknown', { measure }, { field: 'measure' })
  const assessed = await assessedQuarter(db, actor, campaign, query)
  const codes = units.map(({ code }) => code)
  const { before, after, passed } = whatIf(assessed.scheme, { ...assessed, unit }, codes, [{ measure, more }])
  return {
    before: { total: before.sheet.total, rank: before.rank },
    after: { total: after.sheet.total, rank: after.rank },
    passed: passed.flatMap((code) => units.find((one) => one.code === code)?.name ?? []),
  }
}

function sheetsOf(
  assessed: AssessedQuarter,
  campaign: RunningCampaign,
  figures: MeasuredFigures,
): ScoreSheet[] {
  return campaign.definition.units.map(({ code }) =>
    scoreSheet(assessed.scheme, { ...assessed, figures, unit: code }),
  )
}

function sheetView(
  { definition }: RunningCampaign,
  { items, ...sheet }: ScoreSheet,
  rank: number,
  slow: SlowUnit['reasons'],
): ScoreSheetView {
  const name = definition.units.find(({ code }) => code === sheet.unit)?.name
  return {
    unit: sheet.unit,
    name: name ?? { zh: sheet.unit, en: sheet.unit },
    rank,
    total: sheet.total,
    scoredOf: sheet.scoredOf,
    grade: sheet.grade,
    vetoed: sheet.vetoed,
    items: items.map(({ rate, ...item }) => ({
      ...item,
      rate: typeof rate === 'object' ? printPercent(rate, 2) : null,
    })),
    bonus: sheet.bonus,
    deductions: sheet.deductions,
    slow,
  }
}

/** The quarters of the campaign's year that have begun, the latest first. */
function quartersOf({ definition, today }: RunningCampaign): string[] {
  const last = quarterOf(today)
  return ['Q4', 'Q3', 'Q2', 'Q1'].map((name) => `${definition.year}-${name}`).filter((text) => text <= last)
}
