import { type GroupSign, isUnitSign, type MatchingRules, type RosterKind } from '@kuomian/campaign'
import { literal, PERSON_ROSTERS, sqlName } from './settings.ts'

const bitOrder: readonly RosterKind[] = PERSON_ROSTERS

/**
 * The signs of the groups as bits of one number: bit n is the n-th sign of all groups, in order. A sum of millions of rows is
 * then a bitwise OR, and a group holds where one of its bits is set.
 */
export function groupSigns(rules: MatchingRules) {
  const signs = Object.entries(rules.groups).flatMap(([group, list]) => list.map((sign) => ({ group, sign })))
  const bits = signs.map((entry, index) => ({ ...entry, bit: 2 ** index }))
  const sum = (cases: readonly (string | null)[]): string =>
    cases.filter((part) => part !== null).join(' + ') || '0'
  const when = (bit: number, condition: string | null) =>
    condition === null ? null : `CASE WHEN ${condition} THEN ${bit} ELSE 0 END`
  return {
    /** Over one row of a roster of persons, with `form`, `household` and `roster`. */
    ofListing: `(${sum(bits.map(({ sign, bit }) => when(bit, listingCondition(sign))))})::INTEGER`,
    /** Over one person of an employer: `c.person` and `c.person_class`. */
    ofPerson: `(${sum(bits.map(({ sign, bit }) => when(bit, personCondition(sign))))})::INTEGER`,
    /** Over one employer: `in_<roster>`, `economic_type`, `dispatch_name`. */
    ofEmployer: `(${sum(bits.map(({ sign, bit }) => when(bit, unitCondition(sign))))})::INTEGER`,
    /** The codes of the groups that a column of bits shows, as a sorted list. */
    codes: (column: string): string => {
      const masks = [...new Set(bits.map(({ group }) => group))].sort().map((group) => {
        const mask = bits.filter((entry) => entry.group === group).reduce((all, entry) => all + entry.bit, 0)
        return `CASE WHEN ${column} & ${mask} <> 0 THEN ${literal(group)} END`
      })
      return masks.length === 0
        ? '[]::VARCHAR[]'
        : `list_filter([${masks.join(', ')}], lambda code: code IS NOT NULL)`
    },
    /** The signs themselves, as `GROUP:sign`, for the evidence. */
    names: (column: string): string => {
      const names = bits.map(
        ({ group, sign, bit }) =>
          `CASE WHEN ${column} & ${bit} <> 0 THEN ${literal(`${group}:${signText(sign)}`)} END`,
      )
      return names.length === 0
        ? '[]::VARCHAR[]'
        : `list_filter([${names.join(', ')}], lambda code: code IS NOT NULL)`
    },
  }
}

/** A sign in words that a page can split again: `household`, `person-in-roster/graduates`. */
const signText = (sign: GroupSign): string => ('roster' in sign ? `${sign.sign}/${sign.roster}` : sign.sign)

const oneOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map(literal).join(', ')})`

function listingCondition(sign: GroupSign): string | null {
  if (sign.sign === 'household' || sign.sign === 'form') return oneOf(sign.sign, sign.in)
  if (sign.sign !== 'person-in-roster') return null
  const roster = bitOrder.indexOf(sign.roster)
  return roster < 0 ? null : `roster = ${roster}`
}

function personCondition(sign: GroupSign): string | null {
  if (sign.sign === 'person-class') return oneOf('c.person_class', sign.in)
  if (sign.sign !== 'person-in-roster' || bitOrder.includes(sign.roster)) return null
  return `c.person IN (SELECT CAST(left(resident_id, 17) AS BIGINT) FROM ${sqlName(sign.roster)} WHERE resident_id IS NOT NULL)`
}

function unitCondition(sign: GroupSign): string | null {
  if (!isUnitSign(sign)) return null
  if (sign.sign === 'unit-in-roster') return `in_${sqlName(sign.roster)}`
  if (sign.sign === 'economic-type') return oneOf('economic_type', sign.in)
  return 'dispatch_name'
}
