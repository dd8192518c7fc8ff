import type { RosterField } from './field.ts'
import type { Roster } from './roster.ts'

/** A column of the roster lake. */
export interface RosterColumn {
  readonly name: string
  readonly sqlType: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DATE'
}

/**
 * The prefix that tells the two employers of one row apart: `user_code` fills `user_uscc`, `unit_code` fills `uscc`.
 */
function partyPrefix(field: RosterField): string {
  const party = field.name.replace(/_(code|name)$/, '')
  return party === 'unit' || party === 'employer' ? '' : `${party}_`
}

function varchars(...names: string[]): RosterColumn[] {
  return names.map((name) => ({ name, sqlType: 'VARCHAR' }))
}

/**
 * The columns that a field fills, in order. An invalid code is kept as typed with its reason, never in silence
 * (domain §8.4, ID_INVALID).
 */
export function columnsOfField(field: RosterField): readonly RosterColumn[] {
  const { name } = field
  switch (field.type) {
    case 'resident-id':
      return varchars(name, `${name}_raw`, `${name}_reason`)
    case 'unit-code': {
      const party = partyPrefix(field)
      return varchars(
        `${party}uscc`,
        `${party}org_code`,
        `${party}registration_number`,
        `${name}_raw`,
        `${name}_reason`,
      )
    }
    case 'company-name': {
      const party = partyPrefix(field)
      return varchars(name, party === '' ? 'employer_key' : `${party}key`)
    }
    case 'address':
      return varchars(name, `${name}_district`)
    case 'count':
      return [{ name, sqlType: 'INTEGER' }]
    case 'money':
      return [{ name, sqlType: 'BIGINT' }]
    case 'flag':
      return [{ name, sqlType: 'BOOLEAN' }]
    case 'date':
      return [{ name, sqlType: 'DATE' }]
    case 'person-name':
    case 'official-name':
    case 'district':
    case 'month':
    case 'rate':
    case 'choice':
    case 'text':
    case 'phone':
      return varchars(name)
  }
}

/** All columns of a roster in the lake: the row of the source file, then those of each field. */
export function rosterColumns(roster: Roster): readonly RosterColumn[] {
  return [{ name: 'row_number', sqlType: 'INTEGER' }, ...roster.fields.flatMap(columnsOfField)]
}
