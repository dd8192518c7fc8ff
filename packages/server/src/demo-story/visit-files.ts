import type { CopyValue } from '../command/index.ts'
import type { ReportedVisits } from '../features/visits/index.ts'
import { idIndex, type Keys } from '../sealing/index.ts'
import { type NamedRow, readCsv } from './read-csv.ts'

/** Reads `visits.csv` and `visit-persons.csv` of a generated city as reported visits; ID numbers leave as their index only. */
export function visitFiles(keys: Keys, visitsPath: string, personsPath: string): ReportedVisits {
  return {
    async *visits() {
      for await (const row of readCsv(visitsPath)) yield visitRow(row)
    },
    async *persons() {
      for await (const row of readCsv(personsPath)) {
        yield [
          Number(row.get('visit')),
          idIndex(keys, row.get('resident_id') ?? ''),
          row.get('outcome') ?? '',
        ]
      }
    },
  }
}

function visitRow(row: NamedRow): CopyValue[] {
  const text = (name: string) => row.get(name) || null
  return [
    Number(row.get('visit')),
    text('happened_on'),
    text('district'),
    text('employer_name'),
    text('org_code'),
    text('registration_number'),
    text('outcome'),
    text('operating_state'),
    (row.get('officers') ?? '').split('、').filter(Boolean),
    headCounts(row),
    text('evidence'),
  ]
}

function headCounts(row: NamedRow): string | null {
  if (!row.get('on_site')) return null
  const count = (name: string) => Number(row.get(name))
  return JSON.stringify({
    onSite: count('on_site'),
    contract: count('contract'),
    dispatched: count('dispatched'),
    partTime: count('part_time'),
    rehiredRetirees: count('rehired_retirees'),
    interns: count('interns'),
    insuredElsewhere: count('insured_elsewhere'),
    due: count('due'),
    insured: count('insured'),
  })
}
