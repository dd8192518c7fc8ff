import type { Measure } from '@kuomian/campaign'
import { lastEndedMonth, monthOf, yearOf } from '@kuomian/campaign'
import type { FigureQuestion } from '../../annexes/index.ts'

/** A statement whose rows are what a figure without leads is made of: `key`, `name`, `note`, `value`, in the order of their keys. */
export type Records = { sql: string; parameters: unknown[] }

/** What stands behind figures that come from a ledger, a plan or a project list: the deliveries, decisions and months themselves. */
export function recordsOf(
  question: FigureQuestion,
  measure: Measure,
  districts: readonly number[],
): Records | null {
  const { campaign, asOf, knownAt } = question
  switch (measure) {
    case 'payers':
      return {
        parameters: [campaign.id, `${lastEndedMonth(asOf)}-01`, knownAt, districts],
        sql: `with latest as (
                select p.month, p.delivery_id from ledger_payers p join delivery d on d.id = p.delivery_id
                 where p.campaign_id = $1 and p.month <= $2 and d.known_on <= $3 and d.state in ('stored', 'superseded')
                 order by p.month desc, d.known_on desc, d.id desc limit 1)
              select lpad(p.district_id::text, 5, '0') as key, t.name || ' ' || to_char(p.month, 'YYYY-MM') as name, d.file_name as note,
                     p.payers::bigint as value
                from ledger_payers p join latest using (month, delivery_id) join delivery d on d.id = p.delivery_id
                join district t on t.id = p.district_id
               where p.district_id = any ($4)`,
      }
    case 'payers-plan':
      return planRecords(question, 'annex-3', districts)
    case 'construction-plan':
      return planRecords(question, 'annex-5', districts)
    case 'construction-insured':
      return {
        parameters: [campaign.id, knownAt, `${yearOf(asOf)}-01-01`, `${monthOf(asOf)}-01`, districts],
        sql: constructionSql,
      }
    default:
      return null
  }
}

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
