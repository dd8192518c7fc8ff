import { kindOf } from '../kinds/index.ts'
import type { ColumnKind } from '../model/feature.ts'
import type { PlainReading, Sql } from './dialect.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const digits = (raw: Sql, from: number, length: number) => `substr(${raw}, ${from}, ${length})`
const hex = (text: Sql) => `TRY_CAST('0x' || ${text} AS UBIGINT)`
const matches = (raw: Sql, pattern: string) => `regexp_full_match(${raw}, '${pattern}')`
/** The kind's own pattern, which its normalising keeps as it is unless the value is a placeholder. */
const ofKind = (kind: ColumnKind, raw: Sql) => matches(raw, kindOf(kind).plain ?? '')

/** A day of 1900 to 2099 that every such year has: 29 February goes through the process. No filler looks like it. */
const BORN =
  '(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])(?:29|30)|(?:0[13578]|1[02])31)'
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])'

/** GB 11643: a valid check character, a province of the mainland, and a birth date that the calendar has (domain §6.4). */
function isValidResidentId(raw: Sql): Sql {
  const sum = WEIGHTS.map(
    (weight, place) => `(seventeen // ${10n ** BigInt(16 - place)}) % 10 * ${weight}`,
  ).join(' + ')
  return `CASE WHEN ${matches(raw, `${PROVINCE}[0-9]{4}${BORN}[0-9]{3}[0-9X]`)}
    THEN substr('10X98765432', ((${sum}) % 11)::INTEGER + 1, 1) = right(${raw}, 1) END`
}

/** Not one sign over and over, nor counted up: what fills a cell only so as not to be empty. */
const isNoFiller = (raw: Sql): Sql =>
  `length(ltrim(${raw}, left(${raw}, 1))) > 1 AND NOT starts_with(${raw}, '12345')`

/** A code that no placeholder resembles: digits among it, of more than one kind, not counted up. One pattern, since each costs as much. */
function isCode(raw: Sql): Sql {
  return `(${matches(raw, '[A-Z]*[0-9][A-Z0-9]*')} AND strlen(${raw}) <= 64 AND ${isNoFiller(raw)})`
}

const SEVEN_EQUAL = [...'0123456789'].map((digit) => `'${digit.repeat(7)}'`).join(', ')

/** Fillers as in `kinds/phone.ts`: seven equal digits at the end, or counted up to it. */
function isMobile(raw: Sql): Sql {
  return `(${ofKind('phone', raw)} AND right(${raw}, 7) NOT IN (${SEVEN_EQUAL}) AND NOT ends_with(${raw}, '12345678') AND ${raw} <> '13800138000')`
}

const RESIDENT_ID: PlainReading = {
  parts: {},
  is: (raw) => matches(raw, `[0-9]{6}${BORN}[0-9]{3}[0-9X]`),
  features: {
    number: (raw) => `TRY_CAST(left(${raw}, 17) AS UBIGINT)`,
    packed: (raw) => hex(`${digits(raw, 1, 6)} || ${digits(raw, 9, 9)}`),
    birth: (raw) => `TRY_CAST(${digits(raw, 7, 8)} AS INTEGER)`,
    region: (raw) => `TRY_CAST(${digits(raw, 1, 6)} AS INTEGER)`,
    prefix: (raw) => `left(${raw}, 14)`,
  },
}

/** Only what is said of the check character needs to have it computed, which costs more than all the rest. */
const VALID_RESIDENT_ID: PlainReading = {
  parts: { seventeen: (raw) => `TRY_CAST(left(${raw}, 17) AS BIGINT)` },
  is: isValidResidentId,
  features: { ...RESIDENT_ID.features, valid: () => 'true', repairs: () => '[]::UBIGINT[]' },
}

const READINGS: Partial<Record<ColumnKind, readonly PlainReading[]>> = {
  'resident-id': [RESIDENT_ID, VALID_RESIDENT_ID],
  phone: [
    {
      parts: {},
      is: isMobile,
      features: {
        numbers: (raw) => `[TRY_CAST(${raw} AS UBIGINT)]`,
        packed: hex,
        length: () => '11',
      },
    },
  ],
  code: [{ parts: {}, is: isCode, features: { length: (raw) => `length(${raw})::INTEGER` } }],
  date: [
    {
      parts: {},
      is: (raw) => `(${ofKind('date', raw)} AND TRY_CAST(${raw} AS DATE) IS NOT NULL)`,
      features: {
        packed: (raw) => hex(`replace(${raw}, '-', '')`),
        day: (raw) => `(TRY_CAST(${raw} AS DATE) - DATE '1970-01-01')::INTEGER`,
        year: (raw) => `TRY_CAST(left(${raw}, 4) AS INTEGER)`,
        month: (raw) => `TRY_CAST(${digits(raw, 6, 2)} AS INTEGER)`,
        day_of_month: (raw) => `TRY_CAST(${digits(raw, 9, 2)} AS INTEGER)`,
      },
    },
  ],
}

/**
 * The ways to read plain values of a kind, the cheapest first; none where a column has few values, which the process has read sooner: a value that passes here is its own normal form, and its features
 * here are those of `kinds/`. A test holds the two together.
 */
export const duckdbPlain = (kind: ColumnKind): readonly PlainReading[] => READINGS[kind] ?? []
