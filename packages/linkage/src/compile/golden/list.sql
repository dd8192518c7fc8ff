-- given__raws
CREATE OR REPLACE TABLE given__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("given", '') AS raw FROM left_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- surname__raws
CREATE OR REPLACE TABLE surname__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("surname", '') AS raw FROM left_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- address__raws
CREATE OR REPLACE TABLE address__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("address", '') AS raw FROM left_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- note__raws
CREATE OR REPLACE TABLE note__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("note", '') AS raw FROM left_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- born__raws
CREATE OR REPLACE TABLE born__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("born", '') AS raw FROM left_source
)
WHERE raw IS NOT NULL
  AND NOT coalesce((regexp_full_match(raw, '(19(0[1-9]|[1-9][0-9])|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])') AND TRY_CAST(raw AS DATE) IS NOT NULL), false)
GROUP BY raw);

-- given__raws
DROP TABLE IF EXISTS given__raws;

-- given__values
CREATE OR REPLACE TABLE given__values AS
SELECT v.word,
  v.value AS given__value,
  CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS given__value__code,
  left(v.value, 60) AS given__value__short,
  CASE WHEN CASE WHEN length(v.value) >= 2 THEN left(v.value, 2) END IS NOT NULL THEN hash(CASE WHEN length(v.value) >= 2 THEN left(v.value, 2) END) END AS given__value__start2
FROM given__read v;

-- given__read
DROP TABLE IF EXISTS given__read;

-- surname__raws
DROP TABLE IF EXISTS surname__raws;

-- surname__value__frequency
CREATE OR REPLACE TABLE surname__value__frequency AS
WITH counted AS (
  SELECT CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS code, sum(v.records) AS records
  FROM surname__read v
  GROUP BY 1
)
SELECT code, round(1000 * log2(sum(records) OVER () / records))::INTEGER AS rarity
FROM counted WHERE code IS NOT NULL;

-- surname__values
CREATE OR REPLACE TABLE surname__values AS
SELECT v.word,
  v.sound AS surname__sound__code,
  v.value AS surname__value,
  CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS surname__value__code,
  f_value.rarity AS surname__value__rarity,
  left(v.value, 60) AS surname__value__short,
  CASE WHEN CASE WHEN length(v.value) >= 3 THEN left(v.value, 3) END IS NOT NULL THEN hash(CASE WHEN length(v.value) >= 3 THEN left(v.value, 3) END) END AS surname__value__start3
FROM surname__read v
LEFT JOIN surname__value__frequency f_value ON f_value.code = CASE WHEN v.value IS NOT NULL THEN hash(v.value) END;

-- surname__read
DROP TABLE IF EXISTS surname__read;

-- surname__value__frequency
DROP TABLE IF EXISTS surname__value__frequency;

-- address__raws
DROP TABLE IF EXISTS address__raws;

-- address__tokens__weights
CREATE OR REPLACE TABLE address__tokens__weights AS
WITH counted AS (
  SELECT item, sum(records) AS records FROM (SELECT unnest(tokens) AS item, records FROM address__read) GROUP BY item
), total AS (
  SELECT greatest(2, sum(records)) AS records FROM address__read WHERE value IS NOT NULL
)
SELECT c.item, greatest(1, least(255, round(255 * ln(t.records / c.records) / ln(t.records))))::UBIGINT AS weight
FROM counted c, total t;

-- address__tokens__lists
CREATE OR REPLACE TABLE address__tokens__lists AS
SELECT word, list(i.item | w.weight ORDER BY i.item | w.weight) AS items, sum(w.weight)::INTEGER AS total
FROM (SELECT word, unnest(tokens) AS item FROM address__read) i JOIN address__tokens__weights w ON w.item = i.item
GROUP BY word;

-- address__values
CREATE OR REPLACE TABLE address__values AS
SELECT v.word,
  w_tokens.items AS address__tokens,
  bag(w_tokens.items) AS address__tokens__bag,
  w_tokens.total AS address__tokens__total,
  v.value AS address__value__code
FROM address__read v
LEFT JOIN address__tokens__lists w_tokens ON w_tokens.word = v.word;

-- address__read
DROP TABLE IF EXISTS address__read;

-- address__tokens__weights
DROP TABLE IF EXISTS address__tokens__weights;

-- address__tokens__lists
DROP TABLE IF EXISTS address__tokens__lists;

-- note__raws
DROP TABLE IF EXISTS note__raws;

-- note__tokens__weights
CREATE OR REPLACE TABLE note__tokens__weights AS
WITH counted AS (
  SELECT item, sum(records) AS records FROM (SELECT unnest(tokens) AS item, records FROM note__read) GROUP BY item
), total AS (
  SELECT greatest(2, sum(records)) AS records FROM note__read WHERE value IS NOT NULL
)
SELECT c.item, greatest(1, least(255, round(255 * ln(t.records / c.records) / ln(t.records))))::UBIGINT AS weight
FROM counted c, total t;

-- note__tokens__lists
CREATE OR REPLACE TABLE note__tokens__lists AS
SELECT word, list(i.item | w.weight ORDER BY i.item | w.weight) AS items, sum(w.weight)::INTEGER AS total
FROM (SELECT word, unnest(tokens) AS item FROM note__read) i JOIN note__tokens__weights w ON w.item = i.item
GROUP BY word;

-- note__values
CREATE OR REPLACE TABLE note__values AS
SELECT v.word,
  w_tokens.items AS note__tokens,
  bag(w_tokens.items) AS note__tokens__bag,
  w_tokens.total AS note__tokens__total,
  v.value AS note__value__code
FROM note__read v
LEFT JOIN note__tokens__lists w_tokens ON w_tokens.word = v.word;

-- note__read
DROP TABLE IF EXISTS note__read;

-- note__tokens__weights
DROP TABLE IF EXISTS note__tokens__weights;

-- note__tokens__lists
DROP TABLE IF EXISTS note__tokens__lists;

-- born__raws
DROP TABLE IF EXISTS born__raws;

-- born__values
CREATE OR REPLACE TABLE born__values AS
SELECT v.word,
  v.day_of_month AS born__day_of_month,
  v.month AS born__month,
  v.packed AS born__packed,
  CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS born__value__code,
  v.year AS born__year
FROM born__read v;

-- born__read
DROP TABLE IF EXISTS born__read;

-- left_records
CREATE OR REPLACE TABLE left_records AS
SELECT *,
  CASE WHEN born__year IS NOT NULL AND surname__sound__code IS NOT NULL THEN hash(born__year, surname__sound__code) END AS rule_1,
  CASE WHEN given__value__start2 IS NOT NULL AND surname__value__start3 IS NOT NULL THEN hash(given__value__start2, surname__value__start3) END AS rule_3
FROM (
  SELECT s.row,
    v0.address__tokens AS address__tokens,
    v0.address__tokens__bag AS address__tokens__bag,
    v0.address__tokens__total AS address__tokens__total,
    v0.address__value__code AS address__value__code,
    CASE WHEN v1.word IS NOT NULL THEN v1.born__day_of_month WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(substr(s.raw_1, 9, 2) AS INTEGER) END AS born__day_of_month,
    CASE WHEN v1.word IS NOT NULL THEN v1.born__month WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(substr(s.raw_1, 6, 2) AS INTEGER) END AS born__month,
    CASE WHEN v1.word IS NOT NULL THEN v1.born__packed WHEN s.raw_1 IS NOT NULL THEN TRY_CAST('0x' || replace(s.raw_1, '-', '') AS UBIGINT) END AS born__packed,
    CASE WHEN v1.word IS NOT NULL THEN v1.born__value__code WHEN s.raw_1 IS NOT NULL THEN CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END END AS born__value__code,
    CASE WHEN v1.word IS NOT NULL THEN v1.born__year WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(left(s.raw_1, 4) AS INTEGER) END AS born__year,
    v2.given__value AS given__value,
    v2.given__value__code AS given__value__code,
    v2.given__value__short AS given__value__short,
    v2.given__value__start2 AS given__value__start2,
    v3.note__tokens AS note__tokens,
    v3.note__tokens__bag AS note__tokens__bag,
    v3.note__tokens__total AS note__tokens__total,
    v3.note__value__code AS note__value__code,
    v4.surname__sound__code AS surname__sound__code,
    v4.surname__value AS surname__value,
    v4.surname__value__code AS surname__value__code,
    v4.surname__value__rarity AS surname__value__rarity,
    v4.surname__value__short AS surname__value__short,
    v4.surname__value__start3 AS surname__value__start3
  FROM (SELECT row, nullif("address", '') AS raw_0, nullif("born", '') AS raw_1, nullif("given", '') AS raw_2, nullif("note", '') AS raw_3, nullif("surname", '') AS raw_4 FROM left_source) s
  LEFT JOIN address__values v0 ON v0.word = CASE WHEN s.raw_0 IS NOT NULL THEN hash(s.raw_0) END
  LEFT JOIN born__values v1 ON v1.word = CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END
  LEFT JOIN given__values v2 ON v2.word = CASE WHEN s.raw_2 IS NOT NULL THEN hash(s.raw_2) END
  LEFT JOIN note__values v3 ON v3.word = CASE WHEN s.raw_3 IS NOT NULL THEN hash(s.raw_3) END
  LEFT JOIN surname__values v4 ON v4.word = CASE WHEN s.raw_4 IS NOT NULL THEN hash(s.raw_4) END
);

-- address__values
DROP TABLE IF EXISTS address__values;

-- born__values
DROP TABLE IF EXISTS born__values;

-- given__values
DROP TABLE IF EXISTS given__values;

-- note__values
DROP TABLE IF EXISTS note__values;

-- surname__values
DROP TABLE IF EXISTS surname__values;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 1000), coalesce(sum(pairs) FILTER (pairs > 1000), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 1000), 0)::HUGEINT
FROM (SELECT key, records * (records - 1) // 2 AS pairs, records - 1 AS matches
  FROM (SELECT rule_1 AS key, count(*) AS records FROM left_records WHERE rule_1 IS NOT NULL GROUP BY 1));

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 1000), coalesce(sum(pairs) FILTER (pairs > 1000), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 1000), 0)::HUGEINT
FROM (SELECT key, records * (records - 1) // 2 AS pairs, records - 1 AS matches
  FROM (SELECT rule_3 AS key, count(*) AS records FROM left_records WHERE rule_3 IS NOT NULL GROUP BY 1));

-- left_rule_2
CREATE OR REPLACE TABLE left_rule_2 AS
SELECT item, row, finer FROM (
  SELECT row, item AS item, CASE WHEN item IS NOT NULL AND born__year IS NOT NULL THEN hash(item, born__year) END AS finer FROM (SELECT row, unnest(address__tokens) AS item, born__year FROM left_records)
) WHERE item IS NOT NULL;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 200), coalesce(sum(pairs) FILTER (pairs > 200), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 200), 0)::HUGEINT
FROM (SELECT key, records * (records - 1) // 2 AS pairs, records - 1 AS matches
  FROM (SELECT item AS key, count(*) AS records FROM left_rule_2 WHERE item IS NOT NULL GROUP BY 1));

-- candidates
CREATE OR REPLACE TABLE candidates (l UINTEGER, r UINTEGER, rule UTINYINT);

-- candidates of year and sound
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 0 AS rule
FROM left_records l JOIN left_records r ON l.rule_1 = r.rule_1
WHERE l.row < r.row
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + 9731 >= 0
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + CASE WHEN (l.born__value__code IS NULL OR r.born__value__code IS NULL) THEN 0
      WHEN l.born__value__code = r.born__value__code THEN 9731
      WHEN (l.born__year = r.born__year AND l.born__month = r.born__day_of_month AND l.born__day_of_month = r.born__month AND l.born__month <> l.born__day_of_month) THEN 7229
      WHEN bit_count(differing_nibbles(l.born__packed, r.born__packed)::BIGINT) <= 1 THEN 2807
      ELSE -4306 END >= 0;

-- candidates of start of both names
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 2 AS rule
FROM left_records l JOIN left_records r ON l.rule_3 = r.rule_3
WHERE l.row < r.row
  AND NOT coalesce(l.rule_1 = r.rule_1, false)
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + 9731 >= 0
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + CASE WHEN (l.born__value__code IS NULL OR r.born__value__code IS NULL) THEN 0
      WHEN l.born__value__code = r.born__value__code THEN 9731
      WHEN (l.born__year = r.born__year AND l.born__month = r.born__day_of_month AND l.born__day_of_month = r.born__month AND l.born__month <> l.born__day_of_month) THEN 7229
      WHEN bit_count(differing_nibbles(l.born__packed, r.born__packed)::BIGINT) <= 1 THEN 2807
      ELSE -4306 END >= 0;

-- candidates of word of the address
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 1 AS rule
FROM left_rule_2 pl JOIN left_rule_2 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN left_records r ON r.row = pr.row
WHERE l.row < r.row
  AND NOT coalesce(l.rule_1 = r.rule_1, false)
  AND NOT coalesce(l.rule_3 = r.rule_3, false)
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + 9731 >= 0
  AND -8963
    + CASE WHEN (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.given__value__code = r.given__value__code THEN 5322
      ELSE 1737 END
    + CASE WHEN (l.note__value__code IS NULL OR r.note__value__code IS NULL) THEN 0
      WHEN (l.note__tokens__bag & r.note__tokens__bag) <> 0 THEN 3000
      ELSE -663 END
    + CASE WHEN (l.address__value__code IS NULL OR r.address__value__code IS NULL) THEN 0
      WHEN l.address__value__code = r.address__value__code THEN 9229
      WHEN (2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0) THEN 5907
      ELSE -3313 END
    + CASE WHEN (l.surname__value__code IS NULL OR r.surname__value__code IS NULL) AND (l.given__value__code IS NULL OR r.given__value__code IS NULL) THEN 0
      WHEN l.surname__value__code = r.surname__value__code THEN -322 + coalesce(l.surname__value__rarity, 0)
      WHEN (l.given__value__code = r.surname__value__code AND l.surname__value__code = r.given__value__code) THEN 8229
      ELSE 3585 END
    + CASE WHEN (l.born__value__code IS NULL OR r.born__value__code IS NULL) THEN 0
      WHEN l.born__value__code = r.born__value__code THEN 9731
      WHEN (l.born__year = r.born__year AND l.born__month = r.born__day_of_month AND l.born__day_of_month = r.born__month AND l.born__month <> l.born__day_of_month) THEN 7229
      WHEN bit_count(differing_nibbles(l.born__packed, r.born__packed)::BIGINT) <= 1 THEN 2807
      ELSE -4306 END >= 0;

-- ask
SELECT count(*) FROM candidates;

-- scored
CREATE OR REPLACE TABLE scored AS
SELECT * FROM (
SELECT l,
  r,
  rule,
  (-8963
    + CASE level_1 WHEN 0 THEN -322 + coalesce(l_surname__value__rarity, 0) WHEN 1 THEN 8229 WHEN 2 THEN 3585 WHEN 3 THEN -4291 ELSE 0 END
    + CASE level_2 WHEN 0 THEN 5322 WHEN 1 THEN 1737 WHEN 2 THEN -3248 ELSE 0 END
    + CASE level_3 WHEN 0 THEN 9731 WHEN 1 THEN 7229 WHEN 2 THEN 2807 WHEN 3 THEN -4306 ELSE 0 END
    + CASE level_4 WHEN 0 THEN 9229 WHEN 1 THEN 5907 WHEN 2 THEN -3313 ELSE 0 END
    + CASE level_5 WHEN 0 THEN 3000 WHEN 1 THEN -663 ELSE 0 END)::INTEGER AS weight,
  (level_1::UBIGINT << 0) | (level_2::UBIGINT << 4) | (level_3::UBIGINT << 8) | (level_4::UBIGINT << 12) | (level_5::UBIGINT << 16) AS vector
FROM (
SELECT *,
  CASE WHEN (l_surname__value__code IS NULL OR r_surname__value__code IS NULL) AND (l_given__value__code IS NULL OR r_given__value__code IS NULL) THEN 15
    WHEN l_surname__value__code = r_surname__value__code THEN 0
    WHEN (l_given__value__code = r_surname__value__code AND l_surname__value__code = r_given__value__code) THEN 1
    WHEN measure_1 >= 0.85 THEN 2
    ELSE 3 END AS level_1,
  CASE WHEN (l_given__value__code IS NULL OR r_given__value__code IS NULL) THEN 15
    WHEN l_given__value__code = r_given__value__code THEN 0
    WHEN measure_2 <= 2 THEN 1
    ELSE 2 END AS level_2,
  CASE WHEN (l_born__value__code IS NULL OR r_born__value__code IS NULL) THEN 15
    WHEN l_born__value__code = r_born__value__code THEN 0
    WHEN (l_born__year = r_born__year AND l_born__month = r_born__day_of_month AND l_born__day_of_month = r_born__month AND l_born__month <> l_born__day_of_month) THEN 1
    WHEN bit_count(differing_nibbles(l_born__packed, r_born__packed)::BIGINT) <= 1 THEN 2
    ELSE 3 END AS level_3,
  CASE WHEN (l_address__value__code IS NULL OR r_address__value__code IS NULL) THEN 15
    WHEN l_address__value__code = r_address__value__code THEN 0
    WHEN 2000 * measure_3 >= 600 * (l_address__tokens__total + r_address__tokens__total) THEN 1
    ELSE 2 END AS level_4,
  CASE WHEN (l_note__value__code IS NULL OR r_note__value__code IS NULL) THEN 15
    WHEN 1000 * measure_4 >= 800 * least(l_note__tokens__total, r_note__tokens__total) THEN 0
    ELSE 1 END AS level_5
FROM (
SELECT *,
  CASE WHEN measure_2_first <= 1 THEN measure_2_first WHEN measure_2_first <= 4 THEN damerau_levenshtein(left(pair_2, split_2), substr(pair_2, split_2 + 1)) END AS measure_2
FROM (
SELECT *,
  CASE WHEN same_1 THEN 1 ELSE jaro_winkler_similarity(left(pair_1, split_1), substr(pair_1, split_1 + 1)) END AS measure_1,
  CASE WHEN same_2 THEN 0 ELSE levenshtein(left(pair_2, split_2), substr(pair_2, split_2 + 1)) END AS measure_2_first
FROM (
SELECT p.l,
  p.r,
  p.rule,
  l.surname__value__code AS l_surname__value__code,
  r.surname__value__code AS r_surname__value__code,
  l.given__value__code AS l_given__value__code,
  r.given__value__code AS r_given__value__code,
  l.born__value__code AS l_born__value__code,
  r.born__value__code AS r_born__value__code,
  l.born__year AS l_born__year,
  r.born__year AS r_born__year,
  l.born__month AS l_born__month,
  r.born__month AS r_born__month,
  l.born__day_of_month AS l_born__day_of_month,
  r.born__day_of_month AS r_born__day_of_month,
  l.born__packed AS l_born__packed,
  r.born__packed AS r_born__packed,
  l.address__value__code AS l_address__value__code,
  r.address__value__code AS r_address__value__code,
  l.address__tokens__total AS l_address__tokens__total,
  r.address__tokens__total AS r_address__tokens__total,
  l.note__tokens__total AS l_note__tokens__total,
  r.note__tokens__total AS r_note__tokens__total,
  l.note__value__code AS l_note__value__code,
  r.note__value__code AS r_note__value__code,
  l.surname__value__rarity AS l_surname__value__rarity,
  r.surname__value__rarity AS r_surname__value__rarity,
  l.surname__value__code = r.surname__value__code AS same_1,
  CASE WHEN l.surname__value__code <> r.surname__value__code THEN laid_together(l.surname__value__short, r.surname__value__short) END AS pair_1,
  length(l.surname__value__short) AS split_1,
  l.given__value__code = r.given__value__code AS same_2,
  CASE WHEN l.given__value__code <> r.given__value__code THEN laid_together(l.given__value__short, r.given__value__short) END AS pair_2,
  length(l.given__value__short) AS split_2,
  CASE WHEN l.address__value__code = r.address__value__code THEN l.address__tokens__total WHEN ((2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0)) THEN common_weight(l.address__tokens, r.address__tokens) END AS measure_3,
  CASE WHEN l.note__value__code = r.note__value__code THEN l.note__tokens__total WHEN ((l.note__tokens__bag & r.note__tokens__bag) <> 0) THEN common_weight(l.note__tokens, r.note__tokens) END AS measure_4
FROM (SELECT l, r, min(rule) AS rule FROM candidates GROUP BY l, r) p
JOIN left_records l ON l.row = p.l
JOIN left_records r ON r.row = p.r
)
)
)
)
) WHERE weight >= 0;

-- candidates
DROP TABLE IF EXISTS candidates;

-- ask
SELECT count(*) FROM scored;

-- ask
SELECT key FROM left_source WHERE row = 0;

-- links
CREATE OR REPLACE TABLE links AS
SELECT l::UINTEGER AS l, r::UINTEGER AS r, weight, 1 / (1 + pow(2.0, -weight / 1000.0)) AS probability
FROM (SELECT l, r, weight FROM link_edges)
ORDER BY l, r;

-- link_edges
DROP TABLE IF EXISTS link_edges;

-- ask
SELECT count(*) FROM links;

-- clusters
CREATE OR REPLACE TABLE clusters AS
WITH named AS (SELECT label, min(key) AS cluster FROM (SELECT c.label, c.on_right, s.key FROM cluster_labels c JOIN left_source s ON s.row = c.row WHERE c.on_right = false) GROUP BY label)
SELECT * FROM (SELECT 'left' AS side, s.row, s.key, coalesce(n.cluster, s.key) AS cluster
FROM left_source s
LEFT JOIN (SELECT * FROM cluster_labels WHERE on_right = false) c ON c.row = s.row
LEFT JOIN named n ON n.label = c.label) ORDER BY side, row;

-- cluster_labels
DROP TABLE IF EXISTS cluster_labels;

-- scored
DROP TABLE IF EXISTS scored;

-- fill given__read from the process
-- (word word, records integer, value text);

-- read in pieces
SELECT word, records, raw FROM given__raws;

-- fill surname__read from the process
-- (word word, records integer, value text, sound word);

-- read in pieces
SELECT word, records, raw FROM surname__raws;

-- fill address__read from the process
-- (word word, records integer, value word, tokens words);

-- read in pieces
SELECT word, records, raw FROM address__raws;

-- fill note__read from the process
-- (word word, records integer, value word, tokens words);

-- read in pieces
SELECT word, records, raw FROM note__raws;

-- fill born__read from the process
-- (word word, records integer, value text, day_of_month integer, month integer, packed word, year integer);

-- read in pieces
SELECT word, records, raw FROM born__raws;

-- read in pieces
SELECT l, r, weight FROM scored;

-- fill link_edges from the process
-- (l integer, r integer, weight integer);

-- fill cluster_labels from the process
-- (on_right boolean, row integer, label integer);
