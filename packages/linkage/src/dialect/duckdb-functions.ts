/** One sign of one byte for each character that two texts of 60 can have: printable ASCII first, so that results can be read. */
const ALPHABET = Array.from({ length: 127 }, (_, index) => 127 - index)
  .map((code) => `chr(${code})`)
  .join(' || ')

/**
 * Functions that DuckDB lacks, as macros: they are written into the statements that use them and cost nothing to call.
 *
 * DuckDB's own string distances count bytes. Each character of a pair of texts becomes one byte first, the same character the
 * same byte, so that its fast functions count characters; texts of ASCII alone are taken as they are.
 */
export const DUCKDB_FUNCTIONS: readonly { name: string; sql: string }[] = [
  { name: 'signs', sql: `CREATE OR REPLACE MACRO signs() AS ${ALPHABET}` },
  {
    name: 'edit_distance',
    sql: `CREATE OR REPLACE MACRO edit_distance(a, b) AS CASE
  WHEN strlen(a) = length(a) AND strlen(b) = length(b) THEN damerau_levenshtein(left(a, 60), left(b, 60))
  ELSE damerau_levenshtein(
    translate(left(a, 60), left(a, 60) || left(b, 60), signs()),
    translate(left(b, 60), left(a, 60) || left(b, 60), signs())) END`,
  },
  {
    name: 'jaro_winkler',
    sql: `CREATE OR REPLACE MACRO jaro_winkler(a, b) AS CASE
  WHEN strlen(a) = length(a) AND strlen(b) = length(b) THEN jaro_winkler_similarity(left(a, 60), left(b, 60))
  ELSE jaro_winkler_similarity(
    translate(left(a, 60), left(a, 60) || left(b, 60), signs()),
    translate(left(b, 60), left(a, 60) || left(b, 60), signs())) END`,
  },
  {
    name: 'differing_nibbles',
    sql: `CREATE OR REPLACE MACRO differing_nibbles(a, b) AS
  (xor(a, b) | (xor(a, b) >> 1) | (xor(a, b) >> 2) | (xor(a, b) >> 3)) & 1229782938247303441::UBIGINT`,
  },
  {
    // Two neighbours exchanged differ by the same bits, once in each place.
    name: 'swapped_nibbles',
    sql: `CREATE OR REPLACE MACRO swapped_nibbles(a, b) AS bit_count(differing_nibbles(a, b)) = 2
  AND (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4)) <> 0
  AND (xor(a, b) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
    = ((xor(a, b) >> 4) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
  AND (a & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
    = ((b >> 4) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))`,
  },
  {
    name: 'common_weight',
    sql: `CREATE OR REPLACE MACRO common_weight(a, b) AS
  coalesce(list_sum(list_transform(list_intersect(a, b), lambda item: (item & 255)::INTEGER)), 0)`,
  },
  {
    name: 'bag',
    sql: `CREATE OR REPLACE MACRO bag(items) AS
  list_reduce(list_transform(items, lambda item: 1::UBIGINT << ((item >> 8) & 63)), lambda one, other: one | other)`,
  },
]
