import { join } from 'node:path'
import { type LakeSession, ROWS_FILE, sqlText } from '../../../lake/index.ts'
import type { DistrictFigure } from './figures.ts'

/**
 * Counts the payers of a ledger month per district (design §5): distinct persons with a settled enterprise-pension
 * payment, each in one district, that of the largest base, then of the lowest unit number.
 *
 * @param hasInsurance whether the ledger says the insurance; without that column every row is of the pension
 */
export async function countPayers(
  session: LakeSession,
  folder: string,
  month: string,
  hasInsurance: boolean,
): Promise<DistrictFigure[]> {
  const insured = hasInsurance ? `and insurance = 'pension'` : ''
  const rows = await session.rows(`
    with payment as (
      select coalesce(resident_id, resident_id_raw) as person, district, base, unit_number
      from read_parquet(${sqlText(join(folder, ROWS_FILE))})
      where status = 'paid' and month = ${sqlText(month)} ${insured} and coalesce(resident_id, resident_id_raw) is not null
    ), payer as (
      select person, count(*) as payments, max(district) as only_district from payment group by person
    ), placed as (
      select only_district as district from payer where payments = 1
      union all
      select district from (
        select district, row_number() over (
          partition by person order by district is null, base desc nulls last, unit_number nulls last, district
        ) as place
        from payment join payer using (person) where payments > 1
      ) where place = 1
    )
    select district, count(*)::INTEGER as persons from placed group by district order by district nulls last`)
  return rows.map((row) => ({
    district: row.district === null ? null : String(row.district),
    month,
    count: 0,
    persons: Number(row.persons),
  }))
}
