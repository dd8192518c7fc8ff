import type { ColumnKind } from '../model/feature.ts'
import type { PlainReading, Sql } from './dialect.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const digits = (raw: Sql, from: number, length: number) => `substr(${raw}, ${from}, ${length})`
const hex = (text: Sql) => `('0x' || ${text})::UBIGINT`

/** GB 11643: a valid check character, and a birth date that can be (domain §6.4). */
function isResidentId(raw: Sql): Sql {
  const number = `left(${raw}, 17)::BIGINT`
  const sum = WEIGHTS.map(
    (weight, place) => `(${number} // ${10n ** BigInt(16 - place)}) % 10 * ${weight}`,
  ).join(' + ')
  return `(regexp_full_match(${raw}, '[1-8][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]')
    AND CASE WHEN regexp_full_match(${raw}, '[0-9]{17}[0-9X]') THEN substr('10X98765432', ((${sum}) % 11)::INTEGER + 1, 1) = right(${raw}, 1) END)`
}

/** Values that need no reading: their own normal form, of this kind, no placeholder. Tests hold this to `kinds/`. */
const READINGS: Partial<Record<ColumnKind, PlainReading>> = {
  'resident-id': {
    is: isResidentId,
    features: {
      number: (raw) => `left(${raw}, 17)::UBIGINT`,
      packed: (raw) => hex(`${digits(raw, 1, 6)} || ${digits(raw, 9, 9)}`),
      birth: (raw) => `${digits(raw, 7, 8)}::INTEGER`,
      region: (raw) => `${digits(raw, 1, 6)}::INTEGER`,
      prefix: (raw) => `left(${raw}, 14)`,
      valid: () => 'true',
      repairs: () => 'NULL::UBIGINT[]',
    },
  },
  phone: {
    is: (raw) =>
      `(regexp_full_match(${raw}, '1[3-9][0-9]{9}') AND ${raw} <> '13800138000' AND NOT regexp_full_match(${raw}, '.*(0{7}|1{7}|2{7}|3{7}|4{7}|5{7}|6{7}|7{7}|8{7}|9{7}|12345678).*'))`,
    features: {
      numbers: (raw) => `[${raw}::UBIGINT]`,
      packed: (raw) => hex(raw),
      length: () => '11',
    },
  },
}

/** See {@link Dialect.plain}. */
export const duckdbPlain = (kind: ColumnKind): PlainReading | null => READINGS[kind] ?? null
