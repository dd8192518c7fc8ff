import type { Measure } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { FigureQuestion } from '../../annexes/index.ts'

/** A statement with its parameters. Its columns: `district_id`, `lead_id` and `value`; several rows of one lead are added up. */
export type Lines = { sql: string; parameters: unknown[] }

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
  const value = measure.endsWith('-units') ? 'units' : 'persons'
  const parameters: unknown[] = [question.campaign.id, question.asOf, question.knownAt, classes]
  if (districts !== undefined) parameters.push(districts)
  const narrowed = (alias: string) => (districts === undefined ? '' : ` and ${alias}.district_id = any ($5)`)
  const sql = measure.startsWith('inspected')
    ? `select c.district_id, c.lead_id, c.${value}::bigint as value
         from counter_delta c
        where c.campaign_id = $1 and c.measure = 'inspected' and c.lead_id is not null and c.happened_on <= $2 and c.known_on <= $3
          and c.lead_class = any ($4)${narrowed('c')}
       union all
       select v.district_id, v.lead_id, v.counted_${value}
         from visit v
        where v.campaign_id = $1 and v.user_id is null and v.happened_on <= $2 and v.known_on <= $3
          and v.lead_class = any ($4)${narrowed('v')}`
    : `select bl.district_id, bl.lead_id, bl.${value}::bigint as value
         from batch_line bl join batch b on b.id = bl.batch_id
        where bl.campaign_id = $1 and bl.happened_on <= $2 and b.known_on <= $3
          and bl.lead_class = any ($4)${narrowed('bl')}`
  return { sql, parameters }
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

/** The part of a measure over leads that belongs to a group of people and employers (R03), by district. */
export async function leadSumsOfGroup(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
  group: string,
): Promise<ReadonlyMap<number, number>> {
  const lines = leadLines(question, measure)
  if (lines === null) return new Map()
  const { rows } = await tx.client.query<{ id: number; value: number }>(
    `select d.district_id as id, sum(d.value)::int as value
       from (${lines.sql}) d join lead l on l.id = d.lead_id
      where l.groups @> array[$${lines.parameters.length + 1}::text]
      group by 1`,
    [...lines.parameters, group],
  )
  return new Map(rows.map(({ id, value }) => [id, value]))
}
