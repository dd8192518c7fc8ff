import type { Dialect, Sql } from './dialect.ts'
import { DUCKDB_FUNCTIONS } from './duckdb-functions.ts'
import { duckdbPlain } from './duckdb-plain.ts'

/** The SQL of DuckDB. */
export const duckdb: Dialect = {
  name: 'duckdb',
  functions: DUCKDB_FUNCTIONS,
  table: (name, query) => `CREATE OR REPLACE TABLE ${name} AS\n${query}`,
  drop: (name) => `DROP TABLE IF EXISTS ${name}`,
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  word: (...values) =>
    values.length === 1
      ? `CASE WHEN ${values[0]} IS NOT NULL THEN hash(${values[0]}) END`
      : `CASE WHEN ${values.map((value) => `${value} IS NOT NULL`).join(' AND ')} THEN hash(${values.join(', ')}) END`,
  laidTogether: (a, b) => `laid_together(${a}, ${b})`,
  edits: (pair, split) => `levenshtein(left(${pair}, ${split}), substr(${pair}, ${split} + 1))`,
  editsWithSwaps: (pair, split) =>
    `damerau_levenshtein(left(${pair}, ${split}), substr(${pair}, ${split} + 1))`,
  jaroWinkler: (pair, split) =>
    `jaro_winkler_similarity(left(${pair}, ${split}), substr(${pair}, ${split} + 1))`,
  wildcardAgrees: (a, b) => `wildcard_agrees(${a}, ${b})`,
  signed: (word) => `${word}::BIT::BIGINT`,
  bitCount: (bits) => `bit_count(${bits})`,
  xor: (a, b) => `xor(${a}, ${b})`,
  without: (a, b) => `(${a} & ~${b})`,
  and: (a, b) => `(${a} & ${b})`,
  differingNibbles: (a, b) => `differing_nibbles(${a}, ${b})::BIGINT`,
  swappedNibbles: (a, b) => `swapped_nibbles(${a}, ${b})`,
  items: (list) => `unnest(${list})`,
  size: (list) => `len(${list})`,
  shares: (a, b) => `(len(list_filter(${a}, lambda item: list_contains(${b}, item))) > 0)`,
  holds: (list, word) => `list_contains(${list}, ${word})`,
  commonWeight: (a, b) => `common_weight(${a}, ${b})`,
  bag: (list) => `bag(${list})`,
  gather: (value) => `list(${value} ORDER BY ${value})`,
  startOf: (text, length) => `CASE WHEN length(${text}) >= ${length} THEN left(${text}, ${length}) END`,
  oneOf: (row, of) => (of <= 1 ? 'true' : `(${mixed(row)} % ${of}) = 0`),
  plain: ({ kind }, features) =>
    duckdbPlain(kind).find((reading) => features.every((name) => name in reading.features)) ?? null,
}

/** Neighbouring rows must not share their fate: a row's number times a large prime, its upper bits. */
const mixed = (row: Sql): Sql => `((${row}::UBIGINT * 2654435761) >> 12)`
