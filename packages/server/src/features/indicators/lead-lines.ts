import type { Measure } from '@kuomian/campaign'
import type { FigureQuestion } from '../annexes/index.ts'
import { type Lines, statement } from './lines.ts'

/** What of an inspection is added up. */
export type Counted = 'units' | 'persons'

/**
 * The single changes that a measure over leads is the sum of, as of D and known at K: batch lines of what was issued; of what was inspected the
 * changes that name their lead, and the visits that were loaded in bulk. The counters are sums of the same (design §4).
 * @param districts those asked about; all without
 */
export function leadLines(
  question: FigureQuestion,
  measure: Measure,
  districts?: readonly number[],
): Lines | null {
  const classes = classesOf(question, measure)
  if (classes === null) return null
  const counted = measure.endsWith('-units') ? 'units' : 'persons'
  if (measure.startsWith('inspected')) return inspectedLines(question, counted, { classes, districts })
  const { put, parameters } = statement()
  const sql = `select bl.district_id, bl.lead_id, bl.${counted}::int as value
       from batch_line bl join batch b on b.id = bl.batch_id
      where bl.campaign_id = ${put(question.campaign.id)} and bl.happened_on <= ${put(question.asOf)}
        and b.known_on <= ${put(question.knownAt)}
        ${ofClasses(question, classes, put)}
        ${districts === undefined ? '' : `and bl.district_id = any (${put(districts)})`}`
  return { sql, parameters }
}

/** Which part of the inspected leads is asked for: all classes and all districts unless said. */
type Narrowed = { classes?: readonly string[] | undefined; districts?: readonly number[] | undefined }

/** What was inspected by D, known at K, as single changes. */
export function inspectedLines(
  question: FigureQuestion,
  counted: Counted,
  { classes, districts }: Narrowed = {},
): Lines {
  const { campaign, asOf, knownAt } = question
  const { put, parameters } = statement()
  const [id, day, known] = [put(campaign.id), put(asOf), put(knownAt)]
  const narrowing = classes === undefined ? '' : ofClasses(question, classes, put)
  const ofDistricts = districts === undefined ? '' : ` and district_id = any (${put(districts)})`
  const narrowed = `happened_on <= ${day} and known_on <= ${known}${narrowing}${ofDistricts}`
  const sql = `select district_id, lead_id, ${counted}::int as value
         from counter_delta where campaign_id = ${id} and measure = 'inspected' and lead_id is not null and ${narrowed}
       union all
       select district_id, loaded_lead_id, loaded_${counted}::int
         from visit where campaign_id = ${id} and loaded_lead_id is not null and ${narrowed}`
  return { sql, parameters }
}

/** The condition for lead classes, by those that are left out where they are fewer: comparing texts is half of the time of a sum. */
function ofClasses(
  { campaign }: FigureQuestion,
  classes: readonly string[],
  put: (value: unknown) => string,
): string {
  const others = campaign.definition.leadClasses.flatMap(({ code }) => (classes.includes(code) ? [] : [code]))
  if (others.length === 0) return ''
  return others.length < classes.length
    ? ` and lead_class <> all (${put(others)})`
    : ` and lead_class = any (${put(classes)})`
}

/** The lead classes that a measure counts; null where it is none over leads. */
function classesOf({ campaign }: FigureQuestion, measure: Measure): string[] | null {
  const { leadClasses } = campaign.definition
  const codes = (counts: (leadClass: (typeof leadClasses)[number]) => boolean) =>
    leadClasses.filter(counts).map(({ code }) => code)
  if (measure.startsWith('k1-')) return codes(({ annex }) => annex === 'annex-1')
  if (measure.startsWith('k3-')) return codes(({ annex }) => annex === 'annex-2')
  if (measure.startsWith('issued-') || measure.startsWith('inspected-'))
    return codes(({ countsInAnnex4 }) => countsInAnnex4)
  return null
}
