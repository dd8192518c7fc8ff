import { sqlText } from '../../../lake/index.ts'
import type { FoundRow, Party, Statement } from './settings.ts'

const columns = [
  'visit_id BIGINT',
  ...['user_', 'firm_'].flatMap((side) =>
    ['name', 'key', 'org_code', 'uscc', 'registration_number'].map((name) => `${side}${name} VARCHAR`),
  ),
  'heads_by_firm INTEGER',
  'heads_by_unit INTEGER',
  'split_account BOOLEAN',
]

const text = (value: string | null): string => (value === null || value === '' ? 'NULL' : sqlText(value))
const sideOf = ({ name, key, orgCode, uscc, registrationNumber }: Party): string =>
  [name, key, orgCode, uscc, registrationNumber].map(text).join(', ')

/** User units that visits found (R13), as rows beside those of the lists; a city has as many as its dispatch firms have user units. */
export function foundRows(found: readonly FoundRow[]): Statement[] {
  const rows = found.map(
    ({ visitId, userUnit, firm, headsByFirm, headsByUnit, splitAccount }) =>
      `(${[visitId, sideOf(userUnit), sideOf(firm), headsByFirm, headsByUnit ?? 'NULL', splitAccount ?? 'NULL'].join(', ')})`,
  )
  return [
    { name: 'found_rows', sql: `CREATE TABLE found_rows (${columns.join(', ')})` },
    ...(rows.length === 0
      ? []
      : [{ name: 'found_rows', sql: `INSERT INTO found_rows VALUES ${rows.join(', ')}` }]),
  ]
}
