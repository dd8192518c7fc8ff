import { isMeasure, quarterOf, toPassNext, whatIf } from '@kuomian/campaign'
import {
  type Assessment,
  type AssessmentQuery,
  Refusal,
  type WhatIfAnswer,
  type WhatIfQuery,
} from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { mayReadFigures } from '../annexes/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'
import { assessedQuarter } from './assessed-quarter.ts'
import { editionsOf, frozenEdition } from './published-editions.ts'
import { sheetViews } from './scored-quarter.ts'

/**
 * The score sheets of a quarter with their ranks and who is slow (R45, R46, domain §9.3), the best first: as a published edition froze
 * them, or as the figures are now.
 * @throws Refusal `assessment-edition-unknown`, and those of {@link assessedQuarter}
 */
export async function viewAssessment(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  query: AssessmentQuery,
): Promise<Assessment> {
  mayReadFigures(actor)
  const text = query.quarter ?? quarterOf(campaign.today)
  const { editions, frozen } = await readAs(db, systemActor(campaign.id), async (tx) => {
    const all = await editionsOf(tx, text)
    const wanted = query.edition === 'latest' ? all[0]?.edition : query.edition
    if (wanted === undefined || wanted === 'live') return { editions: all, frozen: null }
    const found = await frozenEdition(tx, text, wanted)
    const edition = all.find((one) => one.edition === wanted)
    if (found === null || edition === undefined)
      throw new Refusal(
        'assessment-edition-unknown',
        { quarter: text, edition: wanted },
        { field: 'edition' },
      )
    return { editions: all, frozen: { ...found, edition } }
  })
  const quarters = quartersOf(campaign)
  if (frozen !== null) {
    const { head, sheets, edition } = frozen
    return { ...head, edition, editions, quarters, sheets }
  }
  const assessed = await assessedQuarter(db, actor, campaign, { ...query, quarter: text })
  const { scheme, quarter, question } = assessed
  return {
    quarter: quarter.text,
    source: query.source,
    asOf: question.asOf,
    knownAt: question.knownAt,
    provisional: question.asOf < quarter.lastDay,
    title: scheme.title,
    changes: [],
    edition: null,
    editions,
    quarters,
    sheets: sheetViews(assessed),
  }
}

/**
 * What a unit's score and place would be with so many more of a measure, and how many more pass the next one.
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
  const nameOf = (code: string) => units.find((one) => one.code === code)?.name ?? { zh: code, en: code }
  const asked = { ...assessed, unit }
  const { scheme, rulings } = assessed
  const { before, after, passed } = whatIf(scheme, asked, codes, [{ measure, more }], rulings)
  const next = toPassNext(scheme, asked, codes, measure, rulings)
  return {
    before: { total: before.sheet.total, rank: before.rank },
    after: { total: after.sheet.total, rank: after.rank },
    passed: passed.map(nameOf),
    toPassNext: next === null ? null : { name: nameOf(next.unit), more: next.more },
  }
}

/** The quarters of the campaign's year that have begun, the latest first. */
function quartersOf({ definition, today }: RunningCampaign): string[] {
  const last = quarterOf(today)
  return ['Q4', 'Q3', 'Q2', 'Q1'].map((name) => `${definition.year}-${name}`).filter((text) => text <= last)
}
