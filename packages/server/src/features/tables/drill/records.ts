import { type CivilDay, lastEndedMonth, type Measure, monthOf, yearOf } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import { type FigureQuestion, LATEST_LEDGER } from '../../annexes/index.ts'
import {
  dueReports,
  linesOf,
  splitColumn,
  splitLines,
  splitMonth,
  type TypedFigure,
  wantedStanding,
} from '../../indicators/index.ts'
import type { Cell } from './cell.ts'

/** A statement whose rows are what a figure without leads is made of: `key`, `name`, `note`, `value`, in the order of their keys. */
export type Records = { sql: string; parameters: unknown[] }

/**
 * What stands behind figures that come from a ledger, a plan, a project list, a count of dispatched persons or the reports of districts: the
 * deliveries, decisions, months, pairs and reports themselves. None where nothing is reported.
 */
export async function recordsOf(
  tx: Tx,
  question: FigureQuestion,
  cell: Cell,
  typed: readonly TypedFigure[],
): Promise<Records> {
  const reports = given(typed.map((figure) => typedRecord(question, figure)))
  // Typed figures of leads stand only where there is not a single live one.
  if (linesOf(question, cell.measure) !== null) return reports
  const live = await liveRecords(tx, question, cell)
  if (typed.length === 0) return live
  const rows = `$${live.parameters.length + 1}`
  return {
    sql: `${live.sql} union all ${reports.sql.replace('$1', rows)}`,
    parameters: [...live.parameters, ...reports.parameters],
  }
}

/** The key of a typed figure among records: a district types a measure once. */
export const typedKey = ({ districtId }: TypedFigure): string =>
  `report ${String(districtId).padStart(5, '0')}`

/** A figure that a district typed leads to its report. */
function typedRecord({ campaign }: FigureQuestion, figure: TypedFigure) {
  const { reportId, districtId, month, value } = figure
  const unit = campaign.definition.units.find(({ code }) => campaign.districtIds.get(code) === districtId)
  return {
    key: typedKey(figure),
    name: `${unit?.name.zh ?? ''} ${month} 区县报表`,
    note: `报表 ${reportId}`,
    value,
  }
}

async function liveRecords(tx: Tx, question: FigureQuestion, cell: Cell): Promise<Records> {
  const { campaign, asOf, knownAt } = question
  const { measure, districts } = cell
  switch (measure) {
    case 'payers':
      return payerRecords(question, cell)
    case 'payers-plan':
      return planRecords(question, 'annex-3', districts)
    case 'construction-plan':
      return planRecords(question, 'annex-5', districts)
    case 'construction-insured':
      return {
        parameters: [campaign.id, knownAt, `${yearOf(asOf)}-01-01`, `${monthOf(asOf)}-01`, districts],
        sql: constructionSql,
      }
    case 'dispatched-persons':
    case 'split-persons':
      return splitRecords(tx, question, measure, districts)
    default:
      return reportRecords(tx, question, measure, districts)
  }
}

function payerRecords(
  { campaign, asOf, knownAt }: FigureQuestion,
  { districts, targetGroup }: Cell,
): Records {
  const parameters: unknown[] = [campaign.id, `${lastEndedMonth(asOf)}-01`, knownAt, districts]
  const part =
    targetGroup === undefined
      ? 'ledger_payers p'
      : `(select * from ledger_group_payers where group_code = $${parameters.push(targetGroup)}) p`
  return {
    parameters,
    sql: `with latest as (${LATEST_LEDGER})
              select lpad(p.district_id::text, 5, '0') as key, t.name || ' ' || to_char(p.month, 'YYYY-MM') as name, d.file_name as note,
                     p.payers::bigint as value
                from ${part} join latest using (month, delivery_id) join delivery d on d.id = p.delivery_id
                join district t on t.id = p.district_id
               where p.district_id = any ($4)`,
  }
}

/** Pairs of user unit and firm, and how often somebody was counted twice among them. */
async function splitRecords(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
  districts: readonly number[],
): Promise<Records> {
  const month = await splitMonth(tx, question)
  const column = splitColumn(measure)
  if (month === null || column === null) return given([])
  const { sql, parameters } = splitLines(question, column, month, districts)
  return {
    parameters,
    sql: `select concat_ws('-', lpad(s.district_id::text, 5, '0'), lpad(coalesce(s.user_unit_id, 0)::text, 12, '0'),
                           lpad(coalesce(s.firm_id, 0)::text, 12, '0')) as key,
                 t.name || ' ' || case when s.user_unit_id is null then '一人多处派遣只计一次' else coalesce(u.name, '—') end as name,
                 coalesce(f.name, '') as note, s.value
            from (${sql}) s join district t on t.id = s.district_id
            left join dispatch_employer u on u.id = s.user_unit_id left join dispatch_employer f on f.id = s.firm_id`,
  }
}

/** Reports that came late or never, one line each. */
async function reportRecords(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
  districts: readonly number[],
): Promise<Records> {
  const wanted = wantedStanding(measure)
  if (wanted === undefined) throw new RangeError(`no list of ${measure}`)
  const { definition, districtIds } = question.campaign
  const names = new Map(definition.units.map(({ code, name }) => [districtIds.get(code), name.zh]))
  const when = (due: CivilDay, came: CivilDay | null) =>
    `应报 ${due}${came === null || wanted === 'missing' ? '' : `，报送 ${came}`}`
  return given(
    (await dueReports(tx, question))
      .filter(({ standing, districtId }) => standing === wanted && districts.includes(districtId))
      .map(({ districtId, title, period, dueOn, deliveredOn }) => ({
        key: `${period} ${title} ${String(districtId).padStart(5, '0')}`,
        name: `${names.get(districtId) ?? ''} ${title} ${period}`,
        note: when(dueOn, deliveredOn),
        value: 1,
      })),
  )
}

const given = (rows: readonly { key: string; name: string; note: string; value: number }[]): Records => ({
  parameters: [JSON.stringify(rows)],
  sql: 'select key, name, note, value from jsonb_to_recordset($1::jsonb) as r (key text, name text, note text, value bigint)',
})

/** Of several plans for the same set of districts the latest one known at K holds; it belongs to the first of its districts. */
function planRecords(
  { campaign, knownAt }: FigureQuestion,
  indicator: string,
  districts: readonly number[],
): Records {
  return {
    parameters: [campaign.id, indicator, knownAt, districts],
    sql: `select lpad(id::text, 12, '0') as key, source as name, to_char(known_on, 'YYYY-MM-DD') as note, value::bigint as value from (
            select distinct on (set) t.* from (
              select id, source, known_on, value, district_ids,
                     (select array_agg(d order by d) from unnest(district_ids) d) as set
                from target where campaign_id = $1 and indicator = $2 and known_on <= $3) t
             order by set, known_on desc, id desc) standing
           where district_ids && $4::smallint[]`,
  }
}

const constructionSql = `with latest as (
    select p.delivery_id from project_insured p join delivery d on d.id = p.delivery_id
     where p.campaign_id = $1 and d.known_on <= $2 and d.state in ('stored', 'superseded')
     order by d.known_on desc, d.id desc limit 1
  ), rosters as (
    select distinct on (d.source) d.id from delivery d
     where d.campaign_id = $1 and d.kind = 'project-workers' and d.known_on <= $2
       and exists (select from project_roster r where r.delivery_id = d.id)
     order by d.source, d.known_on desc, d.id desc
  ), counted as (
    select project_code, sum(persons)::int as persons from project_roster r join rosters on rosters.id = r.delivery_id
     group by project_code
  ), listed as (
    select district_id, month, persons from project_insured join latest using (delivery_id)
    union all
    select e.district_id, e.month, c.persons - coalesce(e.named_workers, 0)
      from project_enrolled e join latest using (delivery_id) join counted c using (project_code)
  )
  select to_char(l.month, 'YYYY-MM') || lpad(l.district_id::text, 5, '0') as key, t.name || ' ' || to_char(l.month, 'YYYY-MM') as name,
         '' as note, sum(l.persons)::bigint as value
    from listed l join district t on t.id = l.district_id
   where l.month between $3 and $4 and l.district_id = any ($5)
   group by l.month, l.district_id, t.name`
