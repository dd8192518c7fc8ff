import { join } from 'node:path'
import { type LakeSession, ROWS_FILE, sqlText } from '../../../lake/index.ts'
import type { DistrictFigure, LedgerGroups } from './figures.ts'

/**
 * Counts the payers of a ledger month per district (design §5): distinct persons with a settled enterprise-pension
 * payment, each in one district, that of the largest base, then of the lowest unit number. Somebody is in a group when any of his payments shows it.
 *
 * @param hasInsurance whether the ledger says the insurance; without that column every row is of the pension
 * @param groups those whose columns the file has
 */
export async function countPayers(
  session: LakeSession,
  folder: string,
  month: string,
  { hasInsurance, groups }: { hasInsurance: boolean; groups: LedgerGroups },
): Promise<DistrictFigure[]> {
  const insured = hasInsurance ? `and insurance = 'pension'` : ''
  const shows = groups.map(({ signs }) =>
    signs.map(({ sign, in: values }) => `${sign} in (${values.map(sqlText).join(', ')})`).join(' or '),
  )
  const flags = groups.map((_group, place) => `g${place}`)
  const listed = (texts: readonly string[]) => texts.map((text) => `, ${text}`).join('')
  const rows = await session.rows(`
    with payment as (
      select coalesce(resident_id, resident_id_raw) as person, district, base, unit_number
        ${listed(shows.map((condition, place) => `coalesce(${condition}, false) as ${flags[place]}`))}
      from read_parquet(${sqlText(join(folder, ROWS_FILE))})
      where status = 'paid' and month = ${sqlText(month)} ${insured} and coalesce(resident_id, resident_id_raw) is not null
    ), payer as (
      select person, count(*) as payments, max(district) as only_district
        ${listed(flags.map((flag) => `bool_or(${flag}) as ${flag}`))}
      from payment group by person
    ), placed as (
      select only_district as district${listed(flags)} from payer where payments = 1
      union all
      select district${listed(flags)} from (
        select district${listed(flags.map((flag) => `payer.${flag}`))}, row_number() over (
          partition by person order by district is null, base desc nulls last, unit_number nulls last, district
        ) as place
        from payment join payer using (person) where payments > 1
      ) where place = 1
    )
    select district, count(*)::INTEGER as persons
      ${listed(flags.map((flag) => `(count(*) filter (${flag}))::INTEGER as ${flag}`))}
    from placed group by district order by district nulls last`)
  return rows.map((row) => ({
    district: row.district === null ? null : String(row.district),
    month,
    count: 0,
    persons: Number(row.persons),
    groups: Object.fromEntries(groups.map(({ code }, place) => [code, Number(row[`g${place}`])])),
  }))
}
