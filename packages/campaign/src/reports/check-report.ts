import type { AnnexFigures, AnnexId, AnnexRow } from '../annexes/index.ts'
import type { CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { asPrinted, checkPublishedPlan, englishNames, type Finding, finding } from '../findings/index.ts'
import { isReported } from '../rates/index.ts'
import type { GivenFigure, ReportContent } from './content.ts'
import { fieldId, type ReportField, type ReportForm, reportFields } from './form.ts'

/** What a report is held against: who reports which month on which form, the plans, and what was reported before. */
export type ReportContext = {
  form: ReportForm
  month: CivilMonth
  unit: { code: string; name: Bilingual }
  /** What annex 1 calls large (R05). */
  threshold: number
  /** The unit's own plan per annex; none where it shares one with others (T01). */
  plans: Partial<Record<AnnexId, number>>
  /** The last month of the same form that was accepted. */
  before: { month: CivilMonth; cells: Readonly<Record<string, GivenFigure>> } | null
}

/** What the rules for annexes say of one district alone; ranks, city lines and remainders are no business of its report. */
const OF_ONE_UNIT: ReadonlySet<string> = new Set([
  'RATE|differs',
  'INSPECTED|beyond-issued',
  'T03|over-fulfilled',
  'T04|zero-report',
  'T08|above-plan',
  'T12|inspected-small',
  'T13|inspected-large',
  'T14|only-large-inspected',
  'T17|lead-volume',
  'T18|lists-exceed-leads',
  'T19|below-threshold',
])

/**
 * Everything that the rules find in a report (domain §10.1): those for published annexes, by the same code, and two that need what only a
 * report has: a place left blank, and the month before. Each has to be explained before the report passes.
 */
export function checkReport(content: ReportContent, context: ReportContext): Finding[] {
  const fields = reportFields(context.form, context)
  const own = annexesOf(fields, context, (annex) => ({ rows: [rowOf(annex, content, context)] }))
  const { name } = context.unit
  const annexFindings = checkPublishedPlan(printed(own, context))
    .filter(({ rule, variant, place }) => OF_ONE_UNIT.has(`${rule}|${variant}`) && place.row === name.zh)
    .map((found) => ({
      ...found,
      messages: { zh: found.messages.zh, en: englishNames(found.messages.en, [name]) },
    }))
  return [
    ...blanks(fields, content, context),
    ...partSums(fields, content, context),
    ...annexFindings,
    ...falls(fields, content, context),
  ]
}

/** The place of the form that a finding speaks of. */
export function fieldOfFinding({ place: { annex, column } }: Finding): string | null {
  return annex === undefined || column === undefined ? null : fieldId(annex, column)
}

const printed = (annexes: readonly AnnexFigures[], { month, threshold }: ReportContext) =>
  asPrinted(annexes, { month, threshold, statements: [] })

function annexesOf(
  fields: readonly ReportField[],
  { month }: ReportContext,
  tableOf: (annex: AnnexId) => Pick<AnnexFigures, 'rows' | 'total'>,
): AnnexFigures[] {
  return [...new Set(fields.map(({ annex }) => annex))].map((annex) => ({
    annex,
    month,
    planGroups: [],
    ...tableOf(annex),
  }))
}

function rowOf(annex: AnnexId, content: ReportContent, { unit, plans }: ReportContext): AnnexRow {
  const rates = columnsOf(annex, content.rates)
  return {
    key: unit.code,
    name: unit.name.zh,
    cells: { plan: plans[annex] ?? 'not-applicable', ...columnsOf(annex, content.cells) },
    printedRates: Object.fromEntries(Object.entries(rates).filter(([, text]) => text !== '')),
  }
}

/** What stands in the places of one annex, by column. */
function columnsOf<T>(annex: AnnexId, byField: Readonly<Record<string, T>>): Record<string, T> {
  const head = fieldId(annex, '')
  return Object.fromEntries(
    Object.entries(byField).flatMap(([id, value]) =>
      id.startsWith(head) ? [[id.slice(head.length), value] as const] : [],
    ),
  )
}

/** SUM: what the parts come to is what the district reports. */
function partSums(fields: readonly ReportField[], content: ReportContent, context: ReportContext): Finding[] {
  if (content.parts.length === 0) return []
  const tables = annexesOf(fields, context, (annex) => ({
    rows: content.parts.map(({ name, cells }) => ({ key: name, name, cells: columnsOf(annex, cells) })),
    total: { cells: columnsOf(annex, content.cells) },
  }))
  return checkPublishedPlan(printed(tables, context)).filter(({ rule }) => rule === 'SUM')
}

/** BLANK: nothing was given where a figure is due. A zero is one (T04). */
function blanks(fields: readonly ReportField[], content: ReportContent, { unit }: ReportContext): Finding[] {
  return fields.flatMap(({ id, annex, column, label, isRate }) =>
    isRate || (content.cells[id] ?? 'missing') !== 'missing'
      ? []
      : [
          finding({
            rule: 'BLANK',
            variant: 'not-reported',
            severity: 'warning',
            place: { annex, row: unit.name.zh, column: column.id, line: 0 },
            messages: {
              zh: `“${label.zh}”没有填报。确实没有的填0，无法统计的请说明原因。`,
              en: `${label.en}: nothing is given. Write 0 where there is none, and say why where it cannot be told.`,
            },
          }),
        ],
  )
}

/** FALLS: what is counted since January never becomes less. */
function falls(
  fields: readonly ReportField[],
  content: ReportContent,
  { unit, before }: ReportContext,
): Finding[] {
  if (before === null) return []
  return fields.flatMap(({ id, annex, column, label, isCumulative }) => {
    const [now, then] = [content.cells[id] ?? 'missing', before.cells[id] ?? 'missing']
    if (!isCumulative || !isReported(now) || !isReported(then) || now >= then) return []
    return [
      finding({
        rule: 'FALLS',
        variant: 'below-before',
        severity: 'error',
        place: { annex, row: unit.name.zh, column: column.id, line: 0 },
        messages: {
          zh: `“${label.zh}”是累计数，本月${now}，少于${before.month}的${then}。`,
          en: `${label.en} is a running total: ${now} this month, less than the ${then} of ${before.month}.`,
        },
      }),
    ]
  })
}
