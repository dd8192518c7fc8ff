import type { ErrorBody } from '../error.ts'
import { annexRefusals } from './annexes.ts'
import { assessmentRefusals } from './assessment.ts'
import { assignmentRefusals } from './assignments.ts'
import { bulletinRefusals } from './bulletins.ts'
import { contactRefusals } from './contacts.ts'
import { coreRefusals } from './core.ts'
import { correctionRefusals } from './corrections.ts'
import { demandRefusals } from './demand.ts'
import { dispatchRefusals } from './dispatch.ts'
import { documentRefusals } from './documents.ts'
import { evidenceRefusals } from './evidence.ts'
import { feedRefusals } from './feeds.ts'
import { forecastRefusals } from './forecast.ts'
import { importRefusals } from './imports.ts'
import { keyListRefusals } from './key-list.ts'
import { leadRefusals } from './leads.ts'
import { matchingRefusals } from './matching.ts'
import { orderRefusals } from './orders.ts'
import { organisationRefusals } from './organisation.ts'
import { partnerRefusals } from './partners.ts'
import { peopleRefusals } from './people.ts'
import { placeRefusals } from './places.ts'
import { premiumRefusals } from './premium.ts'
import { projectRefusals } from './projects.ts'
import { qualityRefusals } from './quality.ts'
import { reportRefusals } from './refusals.ts'
import { districtReportRefusals } from './reports.ts'
import { scheduleRefusals } from './schedule.ts'
import { tableRefusals } from './tables.ts'
import { visitRefusals } from './visits.ts'
import { worksheetRefusals } from './worksheets.ts'

/** Every refusal that the program can give: a closed union. Each room keeps its own table in this folder. */
const refusals = {
  ...coreRefusals,
  ...bulletinRefusals,
  ...importRefusals,
  ...matchingRefusals,
  ...leadRefusals,
  ...visitRefusals,
  ...contactRefusals,
  ...orderRefusals,
  ...organisationRefusals,
  ...worksheetRefusals,
  ...annexRefusals,
  ...tableRefusals,
  ...assessmentRefusals,
  ...forecastRefusals,
  ...assignmentRefusals,
  ...scheduleRefusals,
  ...placeRefusals,
  ...partnerRefusals,
  ...premiumRefusals,
  ...peopleRefusals,
  ...projectRefusals,
  ...districtReportRefusals,
  ...qualityRefusals,
  ...correctionRefusals,
  ...demandRefusals,
  ...dispatchRefusals,
  ...documentRefusals,
  ...evidenceRefusals,
  ...feedRefusals,
  ...reportRefusals,
  ...keyListRefusals,
}

export type RefusalCode = keyof typeof refusals

/** Where the refusal applies: the field of the form, the row of the file, the rule (clause) behind it. */
export type RefusalPlace = { field?: string; row?: number; rule?: string; details?: Record<string, unknown> }

/**
 * A refusal that a user can understand and act on: stable code, both languages, and its place.
 * @example throw new Refusal('lead-not-found', { id: 17 }, { field: 'leadId' })
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly body: ErrorBody['error']

  constructor(code: RefusalCode, params: Record<string, string | number> = {}, place: RefusalPlace = {}) {
    const entry = refusals[code]
    const en = fill(entry.en, params)
    super(`${code}: ${en}`)
    this.name = 'Refusal'
    this.code = code
    this.status = entry.status
    this.body = { code, zh: fill(entry.zh, params), en, ...place }
  }

  get zh(): string {
    return this.body.zh
  }

  get en(): string {
    return this.body.en
  }
}

function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole))
}
