/** One sign of one byte for each character that two texts of 60 can have: printable ASCII first, so that results can be read. */
const QUOTE = 39
const ALPHABET = Array.from({ length: 127 }, (_, index) => 127 - index)
  .filter((code) => code !== QUOTE)
  .map((code) => String.fromCharCode(code))
  .join('')

/**
 * Functions that DuckDB lacks, as macros: they are written into the statements that use them and cost nothing to call.
 *
 * DuckDB's own string distances count bytes. The two texts of a pair are laid together, and each of their characters becomes one byte, the
 * same character the same byte, so that its fast functions count characters; texts of ASCII alone are taken as they are.
 */
export const DUCKDB_FUNCTIONS: readonly { name: string; sql: string }[] = [
  { name: 'signs', sql: `CREATE OR REPLACE MACRO signs() AS '${ALPHABET}'` },
  {
    name: 'laid_together',
    sql: `CREATE OR REPLACE MACRO laid_together(a, b) AS CASE
  WHEN strlen(a) = length(a) AND strlen(b) = length(b) THEN a || b
  ELSE translate(a || b, a || b, signs()) END`,
  },
  {
    // LIKE would take a sign that stands for any character on one side alone.
    name: 'wildcard_agrees',
    sql: `CREATE OR REPLACE MACRO wildcard_agrees(a, b) AS length(a) = length(b) AND len(list_filter(
  list_zip(string_split(a, ''), string_split(b, '')),
  lambda pair: pair[1] <> pair[2] AND pair[1] NOT IN ('?', '□') AND pair[2] NOT IN ('?', '□'))) = 0`,
  },
  {
    name: 'differing_nibbles',
    sql: `CREATE OR REPLACE MACRO differing_nibbles(a, b) AS
  (xor(a, b) | (xor(a, b) >> 1) | (xor(a, b) >> 2) | (xor(a, b) >> 3)) & 1229782938247303441::UBIGINT`,
  },
  {
    // Two neighbours exchanged differ by the same bits, once in each place.
    name: 'swapped_nibbles',
    sql: `CREATE OR REPLACE MACRO swapped_nibbles(a, b) AS bit_count(differing_nibbles(a, b)::BIGINT) = 2
  AND (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4)) <> 0
  AND (xor(a, b) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
    = ((xor(a, b) >> 4) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
  AND (a & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))
    = ((b >> 4) & (15::UBIGINT * (differing_nibbles(a, b) & (differing_nibbles(a, b) >> 4))))`,
  },
  {
    name: 'common_weight',
    // Not by list_reduce: DuckDB 1.5.6 gives its lambda the other list of another row once lists differ in length.
    sql: `CREATE OR REPLACE MACRO common_weight(a, b) AS coalesce(list_sum(list_transform(
  list_filter(a, lambda item: list_contains(b, item)), lambda item: (item & 255)::INTEGER)), 0)`,
  },
  {
    name: 'bag',
    sql: `CREATE OR REPLACE MACRO bag(items) AS
  list_reduce(list_transform(items, lambda item: 1::UBIGINT << ((item >> 8) & 63)), lambda one, other: one | other, 0::UBIGINT)`,
  },
]
