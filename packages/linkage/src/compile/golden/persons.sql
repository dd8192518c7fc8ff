-- name__raws
CREATE OR REPLACE TABLE name__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("姓名", '') AS raw FROM left_source
  UNION ALL
  SELECT nullif("姓名", '') AS raw FROM right_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- firm__raws
CREATE OR REPLACE TABLE firm__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("单位", '') AS raw FROM left_source
  UNION ALL
  SELECT nullif("单位", '') AS raw FROM right_source
)
WHERE raw IS NOT NULL
GROUP BY raw);

-- id__raws
CREATE OR REPLACE TABLE id__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (SELECT raw, TRY_CAST(left(raw, 17) AS BIGINT) AS seventeen FROM (
  SELECT nullif("身份证号", '') AS raw FROM left_source
  UNION ALL
  SELECT nullif("身份证号", '') AS raw FROM right_source
))
WHERE raw IS NOT NULL
  AND NOT coalesce(CASE WHEN regexp_full_match(raw, '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])[0-9]{4}(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])(?:29|30)|(?:0[13578]|1[02])31)[0-9]{3}[0-9X]')
    THEN substr('10X98765432', (((seventeen // 10000000000000000) % 10 * 7 + (seventeen // 1000000000000000) % 10 * 9 + (seventeen // 100000000000000) % 10 * 10 + (seventeen // 10000000000000) % 10 * 5 + (seventeen // 1000000000000) % 10 * 8 + (seventeen // 100000000000) % 10 * 4 + (seventeen // 10000000000) % 10 * 2 + (seventeen // 1000000000) % 10 * 1 + (seventeen // 100000000) % 10 * 6 + (seventeen // 10000000) % 10 * 3 + (seventeen // 1000000) % 10 * 7 + (seventeen // 100000) % 10 * 9 + (seventeen // 10000) % 10 * 10 + (seventeen // 1000) % 10 * 5 + (seventeen // 100) % 10 * 8 + (seventeen // 10) % 10 * 4 + (seventeen // 1) % 10 * 2) % 11)::INTEGER + 1, 1) = right(raw, 1) END, false)
GROUP BY raw);

-- phone__raws
CREATE OR REPLACE TABLE phone__raws AS
SELECT CASE WHEN raw IS NOT NULL THEN hash(raw) END AS word, raw, records
FROM (SELECT raw, count(*)::INTEGER AS records FROM (
  SELECT nullif("手机", '') AS raw FROM left_source
  UNION ALL
  SELECT nullif("手机", '') AS raw FROM right_source
)
WHERE raw IS NOT NULL
  AND NOT coalesce((regexp_full_match(raw, '1[3-9][0-9]{9}') AND right(raw, 7) NOT IN ('0000000', '1111111', '2222222', '3333333', '4444444', '5555555', '6666666', '7777777', '8888888', '9999999') AND NOT ends_with(raw, '12345678') AND raw <> '13800138000'), false)
GROUP BY raw);

-- name__raws
DROP TABLE IF EXISTS name__raws;

-- name__fold__frequency
CREATE OR REPLACE TABLE name__fold__frequency AS
WITH counted AS (
  SELECT CASE WHEN v.fold IS NOT NULL THEN hash(v.fold) END AS code, sum(v.records) AS records
  FROM name__read v
  GROUP BY 1
)
SELECT code, round(1000 * log2(sum(records) OVER () / records))::INTEGER AS rarity
FROM counted WHERE code IS NOT NULL;

-- name__values
CREATE OR REPLACE TABLE name__values AS
SELECT v.word,
  CASE WHEN v.fold IS NOT NULL THEN hash(v.fold) END AS name__fold__code,
  f_fold.rarity AS name__fold__rarity,
  left(v.fold, 60) AS name__fold__short,
  v.length AS name__length,
  v.pinyin AS name__pinyin__code,
  CASE WHEN v.length BETWEEN 1 AND 60 THEN v.signature::BIT::BIGINT WHEN v.length IS NOT NULL THEN -1 END AS name__signature__bits,
  v.surname AS name__surname__code
FROM name__read v
LEFT JOIN name__fold__frequency f_fold ON f_fold.code = CASE WHEN v.fold IS NOT NULL THEN hash(v.fold) END;

-- name__read
DROP TABLE IF EXISTS name__read;

-- name__fold__frequency
DROP TABLE IF EXISTS name__fold__frequency;

-- firm__raws
DROP TABLE IF EXISTS firm__raws;

-- firm__grams__weights
CREATE OR REPLACE TABLE firm__grams__weights AS
WITH counted AS (
  SELECT item, sum(records) AS records FROM (SELECT unnest(grams) AS item, records FROM firm__read) GROUP BY item
), total AS (
  SELECT greatest(2, sum(records)) AS records FROM firm__read WHERE value IS NOT NULL
)
SELECT c.item, greatest(1, least(255, round(255 * ln(t.records / c.records) / ln(t.records))))::UBIGINT AS weight
FROM counted c, total t;

-- firm__grams__lists
CREATE OR REPLACE TABLE firm__grams__lists AS
SELECT word, list(i.item | w.weight ORDER BY i.item | w.weight) AS items, sum(w.weight)::INTEGER AS total
FROM (SELECT word, unnest(grams) AS item FROM firm__read) i JOIN firm__grams__weights w ON w.item = i.item
GROUP BY word;

-- firm__values
CREATE OR REPLACE TABLE firm__values AS
SELECT v.word,
  w_grams.items AS firm__grams,
  bag(w_grams.items) AS firm__grams__bag,
  w_grams.total AS firm__grams__total,
  v.key AS firm__key__code,
  v.value AS firm__value__code
FROM firm__read v
LEFT JOIN firm__grams__lists w_grams ON w_grams.word = v.word;

-- firm__read
DROP TABLE IF EXISTS firm__read;

-- firm__grams__weights
DROP TABLE IF EXISTS firm__grams__weights;

-- firm__grams__lists
DROP TABLE IF EXISTS firm__grams__lists;

-- id__raws
DROP TABLE IF EXISTS id__raws;

-- id__values
CREATE OR REPLACE TABLE id__values AS
SELECT v.word,
  v.birth AS id__birth,
  v.number AS id__number,
  v.packed AS id__packed,
  v.repairs AS id__repairs,
  len(v.repairs) AS id__repairs__size,
  CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS id__value__code
FROM id__read v;

-- id__read
DROP TABLE IF EXISTS id__read;

-- phone__raws
DROP TABLE IF EXISTS phone__raws;

-- phone__values
CREATE OR REPLACE TABLE phone__values AS
SELECT v.word,
  v.numbers AS phone__numbers,
  len(v.numbers) AS phone__numbers__size,
  CASE WHEN v.value IS NOT NULL THEN hash(v.value) END AS phone__value__code
FROM phone__read v;

-- phone__read
DROP TABLE IF EXISTS phone__read;

-- left_records
CREATE OR REPLACE TABLE left_records AS
SELECT *,
  CASE WHEN name__surname__code IS NOT NULL AND id__birth IS NOT NULL THEN hash(name__surname__code, id__birth) END AS rule_5
FROM (
  SELECT s.row,
    v0.firm__grams AS firm__grams,
    v0.firm__grams__bag AS firm__grams__bag,
    v0.firm__grams__total AS firm__grams__total,
    v0.firm__key__code AS firm__key__code,
    v0.firm__value__code AS firm__value__code,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__birth WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(substr(s.raw_1, 7, 8) AS INTEGER) END AS id__birth,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__number WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(left(s.raw_1, 17) AS UBIGINT) END AS id__number,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__packed WHEN s.raw_1 IS NOT NULL THEN TRY_CAST('0x' || substr(s.raw_1, 1, 6) || substr(s.raw_1, 9, 9) AS UBIGINT) END AS id__packed,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__repairs WHEN s.raw_1 IS NOT NULL THEN []::UBIGINT[] END AS id__repairs,
    coalesce(CASE WHEN v1.word IS NOT NULL THEN v1.id__repairs__size WHEN s.raw_1 IS NOT NULL THEN len([]::UBIGINT[]) END, 0) AS id__repairs__size,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__value__code WHEN s.raw_1 IS NOT NULL THEN CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END END AS id__value__code,
    v2.name__fold__code AS name__fold__code,
    v2.name__fold__rarity AS name__fold__rarity,
    v2.name__fold__short AS name__fold__short,
    v2.name__length AS name__length,
    v2.name__pinyin__code AS name__pinyin__code,
    v2.name__signature__bits AS name__signature__bits,
    v2.name__surname__code AS name__surname__code,
    CASE WHEN v3.word IS NOT NULL THEN v3.phone__numbers WHEN s.raw_3 IS NOT NULL THEN [TRY_CAST(s.raw_3 AS UBIGINT)] END AS phone__numbers,
    coalesce(CASE WHEN v3.word IS NOT NULL THEN v3.phone__numbers__size WHEN s.raw_3 IS NOT NULL THEN len([TRY_CAST(s.raw_3 AS UBIGINT)]) END, 0) AS phone__numbers__size,
    CASE WHEN v3.word IS NOT NULL THEN v3.phone__value__code WHEN s.raw_3 IS NOT NULL THEN CASE WHEN s.raw_3 IS NOT NULL THEN hash(s.raw_3) END END AS phone__value__code
  FROM (SELECT row, nullif("单位", '') AS raw_0, nullif("身份证号", '') AS raw_1, nullif("姓名", '') AS raw_2, nullif("手机", '') AS raw_3 FROM left_source) s
  LEFT JOIN firm__values v0 ON v0.word = CASE WHEN s.raw_0 IS NOT NULL THEN hash(s.raw_0) END
  LEFT JOIN id__values v1 ON v1.word = CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END
  LEFT JOIN name__values v2 ON v2.word = CASE WHEN s.raw_2 IS NOT NULL THEN hash(s.raw_2) END
  LEFT JOIN phone__values v3 ON v3.word = CASE WHEN s.raw_3 IS NOT NULL THEN hash(s.raw_3) END
);

-- right_records
CREATE OR REPLACE TABLE right_records AS
SELECT *,
  CASE WHEN name__surname__code IS NOT NULL AND id__birth IS NOT NULL THEN hash(name__surname__code, id__birth) END AS rule_5
FROM (
  SELECT s.row,
    v0.firm__grams AS firm__grams,
    v0.firm__grams__bag AS firm__grams__bag,
    v0.firm__grams__total AS firm__grams__total,
    v0.firm__key__code AS firm__key__code,
    v0.firm__value__code AS firm__value__code,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__birth WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(substr(s.raw_1, 7, 8) AS INTEGER) END AS id__birth,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__number WHEN s.raw_1 IS NOT NULL THEN TRY_CAST(left(s.raw_1, 17) AS UBIGINT) END AS id__number,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__packed WHEN s.raw_1 IS NOT NULL THEN TRY_CAST('0x' || substr(s.raw_1, 1, 6) || substr(s.raw_1, 9, 9) AS UBIGINT) END AS id__packed,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__repairs WHEN s.raw_1 IS NOT NULL THEN []::UBIGINT[] END AS id__repairs,
    coalesce(CASE WHEN v1.word IS NOT NULL THEN v1.id__repairs__size WHEN s.raw_1 IS NOT NULL THEN len([]::UBIGINT[]) END, 0) AS id__repairs__size,
    CASE WHEN v1.word IS NOT NULL THEN v1.id__value__code WHEN s.raw_1 IS NOT NULL THEN CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END END AS id__value__code,
    v2.name__fold__code AS name__fold__code,
    v2.name__fold__rarity AS name__fold__rarity,
    v2.name__fold__short AS name__fold__short,
    v2.name__length AS name__length,
    v2.name__pinyin__code AS name__pinyin__code,
    v2.name__signature__bits AS name__signature__bits,
    v2.name__surname__code AS name__surname__code,
    CASE WHEN v3.word IS NOT NULL THEN v3.phone__numbers WHEN s.raw_3 IS NOT NULL THEN [TRY_CAST(s.raw_3 AS UBIGINT)] END AS phone__numbers,
    coalesce(CASE WHEN v3.word IS NOT NULL THEN v3.phone__numbers__size WHEN s.raw_3 IS NOT NULL THEN len([TRY_CAST(s.raw_3 AS UBIGINT)]) END, 0) AS phone__numbers__size,
    CASE WHEN v3.word IS NOT NULL THEN v3.phone__value__code WHEN s.raw_3 IS NOT NULL THEN CASE WHEN s.raw_3 IS NOT NULL THEN hash(s.raw_3) END END AS phone__value__code
  FROM (SELECT row, nullif("单位", '') AS raw_0, nullif("身份证号", '') AS raw_1, nullif("姓名", '') AS raw_2, nullif("手机", '') AS raw_3 FROM right_source) s
  LEFT JOIN firm__values v0 ON v0.word = CASE WHEN s.raw_0 IS NOT NULL THEN hash(s.raw_0) END
  LEFT JOIN id__values v1 ON v1.word = CASE WHEN s.raw_1 IS NOT NULL THEN hash(s.raw_1) END
  LEFT JOIN name__values v2 ON v2.word = CASE WHEN s.raw_2 IS NOT NULL THEN hash(s.raw_2) END
  LEFT JOIN phone__values v3 ON v3.word = CASE WHEN s.raw_3 IS NOT NULL THEN hash(s.raw_3) END
);

-- firm__values
DROP TABLE IF EXISTS firm__values;

-- id__values
DROP TABLE IF EXISTS id__values;

-- name__values
DROP TABLE IF EXISTS name__values;

-- phone__values
DROP TABLE IF EXISTS phone__values;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_records l
  JOIN (SELECT id__value__code AS key, count(*) AS records FROM right_records WHERE id__value__code IS NOT NULL GROUP BY 1) r ON r.key = l.id__value__code
  GROUP BY r.key, r.records);

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_records l
  JOIN (SELECT name__pinyin__code AS key, count(*) AS records FROM right_records WHERE name__pinyin__code IS NOT NULL GROUP BY 1) r ON r.key = l.name__pinyin__code
  GROUP BY r.key, r.records);

-- left_records
ALTER TABLE left_records ADD COLUMN rule_4 UBIGINT;

-- left_records
UPDATE left_records SET rule_4 = name__pinyin__code;

-- right_records
ALTER TABLE right_records ADD COLUMN rule_4 UBIGINT;

-- right_records
UPDATE right_records SET rule_4 = name__pinyin__code;

-- rule_4__hot
CREATE OR REPLACE TABLE rule_4__hot AS
SELECT key FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_records l
  JOIN (SELECT rule_4 AS key, count(*) AS records FROM right_records WHERE rule_4 IS NOT NULL GROUP BY 1) r ON r.key = l.rule_4
  GROUP BY r.key, r.records) WHERE pairs > 2;

-- left_records
UPDATE left_records SET rule_4 = CASE WHEN rule_4 IS NOT NULL AND id__birth IS NOT NULL THEN hash(rule_4, id__birth) END FROM rule_4__hot h WHERE rule_4 = h.key;

-- right_records
UPDATE right_records SET rule_4 = CASE WHEN rule_4 IS NOT NULL AND id__birth IS NOT NULL THEN hash(rule_4, id__birth) END FROM rule_4__hot h WHERE rule_4 = h.key;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_records l
  JOIN (SELECT rule_4 AS key, count(*) AS records FROM right_records WHERE rule_4 IS NOT NULL GROUP BY 1) r ON r.key = l.rule_4
  GROUP BY r.key, r.records);

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_records l
  JOIN (SELECT rule_5 AS key, count(*) AS records FROM right_records WHERE rule_5 IS NOT NULL GROUP BY 1) r ON r.key = l.rule_5
  GROUP BY r.key, r.records);

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT key, sum(pairs) AS pairs, sum(matches) AS matches FROM (
  SELECT s.key, s.records * count(*) AS pairs, least(s.records, count(*)) AS matches
  FROM (SELECT key, count(*) AS records FROM (
    SELECT unnest(id__repairs) AS key FROM left_records WHERE id__repairs__size > 0
  ) GROUP BY key) s
  JOIN right_records w ON w.id__number = s.key
  GROUP BY s.key, s.records
  UNION ALL
  SELECT s.key, s.records * count(*) AS pairs, least(s.records, count(*)) AS matches
  FROM (SELECT key, count(*) AS records FROM (
    SELECT unnest(id__repairs) AS key FROM right_records WHERE id__repairs__size > 0
  ) GROUP BY key) s
  JOIN left_records w ON w.id__number = s.key
  GROUP BY s.key, s.records
) GROUP BY key);

-- left_rule_2
CREATE OR REPLACE TABLE left_rule_2 AS
SELECT item, row FROM (
  SELECT row, CASE WHEN item IS NOT NULL AND name__surname__code IS NOT NULL THEN hash(item, name__surname__code) END AS item FROM (SELECT row, unnest(phone__numbers) AS item, name__surname__code FROM left_records)
) WHERE item IS NOT NULL;

-- right_rule_2
CREATE OR REPLACE TABLE right_rule_2 AS
SELECT item, row FROM (
  SELECT row, CASE WHEN item IS NOT NULL AND name__surname__code IS NOT NULL THEN hash(item, name__surname__code) END AS item FROM (SELECT row, unnest(phone__numbers) AS item, name__surname__code FROM right_records)
) WHERE item IS NOT NULL;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 2), coalesce(sum(pairs) FILTER (pairs > 2), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 2), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_rule_2 l
  JOIN (SELECT item AS key, count(*) AS records FROM right_rule_2 WHERE item IS NOT NULL GROUP BY 1) r ON r.key = l.item
  GROUP BY r.key, r.records);

-- left_rule_6
CREATE OR REPLACE TABLE left_rule_6 AS
SELECT item, row FROM (
  SELECT row, item AS item FROM (SELECT row, unnest(firm__grams) AS item FROM left_records)
) WHERE item IS NOT NULL;

-- right_rule_6
CREATE OR REPLACE TABLE right_rule_6 AS
SELECT item, row FROM (
  SELECT row, item AS item FROM (SELECT row, unnest(firm__grams) AS item FROM right_records)
) WHERE item IS NOT NULL;

-- ask
SELECT coalesce(sum(pairs), 0)::HUGEINT, count(*) FILTER (pairs > 30), coalesce(sum(pairs) FILTER (pairs > 30), 0)::HUGEINT,
  coalesce(sum(matches) FILTER (pairs > 30), 0)::HUGEINT
FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_rule_6 l
  JOIN (SELECT item AS key, count(*) AS records FROM right_rule_6 WHERE item IS NOT NULL GROUP BY 1) r ON r.key = l.item
  GROUP BY r.key, r.records);

-- rule_6__hot
CREATE OR REPLACE TABLE rule_6__hot AS
SELECT key FROM (SELECT r.key, count(*) * r.records AS pairs, least(count(*), r.records) AS matches
  FROM left_rule_6 l
  JOIN (SELECT item AS key, count(*) AS records FROM right_rule_6 WHERE item IS NOT NULL GROUP BY 1) r ON r.key = l.item
  GROUP BY r.key, r.records) WHERE pairs > 30;

-- left_rule_6
DELETE FROM left_rule_6 WHERE item IN (SELECT key FROM rule_6__hot);

-- right_rule_6
DELETE FROM right_rule_6 WHERE item IN (SELECT key FROM rule_6__hot);

-- exact_pairs
CREATE OR REPLACE TABLE exact_pairs AS
WITH once AS (
  SELECT id__value__code AS identifier, min(row) AS row, min(name__fold__code) AS same_1 FROM right_records
  WHERE id__value__code IS NOT NULL GROUP BY 1 HAVING count(*) = 1
), met AS (
  SELECT l.row AS l, o.row AS r, true AND l.name__fold__code = o.same_1 AS agree, count(*) OVER (PARTITION BY o.row) AS met
  FROM left_records l JOIN once o ON l.id__value__code = o.identifier
)
SELECT l, r, 255 AS rule FROM met WHERE met = 1 AND agree;

-- exact_links
CREATE OR REPLACE TABLE exact_links AS
SELECT * FROM (
SELECT l,
  r,
  rule,
  (-9964
    + CASE level_1 WHEN 0 THEN -234 + coalesce(l_name__fold__rarity, 0) WHEN 1 THEN 3585 WHEN 2 THEN 1585 WHEN 3 THEN -5018 ELSE 0 END
    + CASE level_2 WHEN 0 THEN 19780 WHEN 1 THEN 12551 WHEN 2 THEN 4322 WHEN 3 THEN -5641 ELSE 0 END
    + CASE level_3 WHEN 0 THEN 9451 WHEN 1 THEN -1736 ELSE 0 END
    + CASE level_4 WHEN 0 THEN 3322 WHEN 1 THEN 2000 WHEN 2 THEN -1585 ELSE 0 END)::INTEGER AS weight,
  (level_1::UBIGINT << 0) | (level_2::UBIGINT << 4) | (level_3::UBIGINT << 8) | (level_4::UBIGINT << 12) AS vector
FROM (
SELECT *,
  0 AS level_1,
  0 AS level_2,
  CASE WHEN (l_phone__value__code IS NULL OR r_phone__value__code IS NULL) THEN 15
    WHEN measure_1 THEN 0
    ELSE 1 END AS level_3,
  CASE WHEN (l_firm__key__code IS NULL OR r_firm__key__code IS NULL) THEN 15
    WHEN l_firm__key__code = r_firm__key__code THEN 0
    WHEN 2000 * measure_2 >= 600 * (l_firm__grams__total + r_firm__grams__total) THEN 1
    ELSE 2 END AS level_4
FROM (
SELECT p.l,
  p.r,
  p.rule,
  l.phone__value__code AS l_phone__value__code,
  r.phone__value__code AS r_phone__value__code,
  l.firm__key__code AS l_firm__key__code,
  r.firm__key__code AS r_firm__key__code,
  l.firm__grams__total AS l_firm__grams__total,
  r.firm__grams__total AS r_firm__grams__total,
  l.name__fold__rarity AS l_name__fold__rarity,
  r.name__fold__rarity AS r_name__fold__rarity,
  CASE WHEN ((l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1)) THEN (len(list_filter(l.phone__numbers, lambda item: list_contains(r.phone__numbers, item))) > 0) END AS measure_1,
  CASE WHEN l.firm__value__code = r.firm__value__code THEN l.firm__grams__total WHEN ((2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0)) THEN common_weight(l.firm__grams, r.firm__grams) END AS measure_2
FROM exact_pairs p
JOIN left_records l ON l.row = p.l
JOIN right_records r ON r.row = p.r
)
)
) WHERE weight >= 0;

-- left_records
ALTER TABLE left_records ADD COLUMN open BOOLEAN DEFAULT true;

-- left_records
UPDATE left_records SET open = false FROM exact_links e WHERE e.l = row;

-- right_records
ALTER TABLE right_records ADD COLUMN open BOOLEAN DEFAULT true;

-- right_records
UPDATE right_records SET open = false FROM exact_links e WHERE e.r = row;

-- ask
SELECT count(*) FROM exact_links;

-- candidates
CREATE OR REPLACE TABLE candidates (l UINTEGER, r UINTEGER, rule UTINYINT);

-- candidates of id
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 0 AS rule
FROM left_records l JOIN right_records r ON l.id__value__code = r.id__value__code
WHERE l.open
  AND r.open
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- candidates of sound of the name
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 3 AS rule
FROM left_records l JOIN right_records r ON l.rule_4 = r.rule_4
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- candidates of surname and birth
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 4 AS rule
FROM left_records l JOIN right_records r ON l.rule_5 = r.rule_5
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND NOT coalesce(l.rule_4 = r.rule_4, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- candidates of repaired id
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 2 AS rule
FROM (SELECT *, unnest(id__repairs) AS slip FROM left_records WHERE id__repairs__size > 0) l JOIN right_records r ON l.slip = r.id__number
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND NOT coalesce(l.rule_4 = r.rule_4, false)
  AND NOT coalesce(l.rule_5 = r.rule_5, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0
UNION ALL
SELECT l.row AS l, r.row AS r, 2 AS rule
FROM left_records l JOIN (SELECT *, unnest(id__repairs) AS slip FROM right_records WHERE id__repairs__size > 0) r ON l.id__number = r.slip
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND NOT coalesce(l.rule_4 = r.rule_4, false)
  AND NOT coalesce(l.rule_5 = r.rule_5, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- candidates of phone and surname
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 1 AS rule
FROM left_rule_2 pl JOIN right_rule_2 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN right_records r ON r.row = pr.row
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND NOT coalesce(l.rule_4 = r.rule_4, false)
  AND NOT coalesce(l.rule_5 = r.rule_5, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- candidates of part of the employer
INSERT INTO candidates
SELECT l.row AS l, r.row AS r, 5 AS rule
FROM left_rule_6 pl JOIN right_rule_6 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN right_records r ON r.row = pr.row
WHERE l.open
  AND r.open
  AND NOT coalesce(l.id__value__code = r.id__value__code, false)
  AND NOT coalesce(l.rule_4 = r.rule_4, false)
  AND NOT coalesce(l.rule_5 = r.rule_5, false)
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + greatest(3585, -234 + coalesce(l.name__fold__rarity, 0)) >= 0
  AND -9964
    + CASE WHEN (l.phone__value__code IS NULL OR r.phone__value__code IS NULL) THEN 0
      WHEN (l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1) THEN 9451
      ELSE -1736 END
    + CASE WHEN (l.firm__key__code IS NULL OR r.firm__key__code IS NULL) THEN 0
      WHEN l.firm__key__code = r.firm__key__code THEN 3322
      WHEN (2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0) THEN 2000
      ELSE -1585 END
    + CASE WHEN (l.id__value__code IS NULL OR r.id__value__code IS NULL) THEN 0
      WHEN l.id__value__code = r.id__value__code THEN 19780
      WHEN (bit_count(differing_nibbles(l.id__packed, r.id__packed)::BIGINT) <= 1 OR swapped_nibbles(l.id__packed, r.id__packed) OR (l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN 12551
      WHEN l.id__birth = r.id__birth THEN 4322
      ELSE -5641 END
    + CASE WHEN (l.name__fold__code IS NULL OR r.name__fold__code IS NULL) THEN 0
      WHEN l.name__fold__code = r.name__fold__code THEN -234 + coalesce(l.name__fold__rarity, 0)
      WHEN l.name__pinyin__code = r.name__pinyin__code THEN 3585
      WHEN (l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2)) THEN 1585
      ELSE -5018 END >= 0;

-- ask
SELECT count(*) FROM candidates;

-- scored
CREATE OR REPLACE TABLE scored AS
SELECT * FROM (
SELECT l,
  r,
  rule,
  (-9964
    + CASE level_1 WHEN 0 THEN -234 + coalesce(l_name__fold__rarity, 0) WHEN 1 THEN 3585 WHEN 2 THEN 1585 WHEN 3 THEN -5018 ELSE 0 END
    + CASE level_2 WHEN 0 THEN 19780 WHEN 1 THEN 12551 WHEN 2 THEN 4322 WHEN 3 THEN -5641 ELSE 0 END
    + CASE level_3 WHEN 0 THEN 9451 WHEN 1 THEN -1736 ELSE 0 END
    + CASE level_4 WHEN 0 THEN 3322 WHEN 1 THEN 2000 WHEN 2 THEN -1585 ELSE 0 END)::INTEGER AS weight,
  (level_1::UBIGINT << 0) | (level_2::UBIGINT << 4) | (level_3::UBIGINT << 8) | (level_4::UBIGINT << 12) AS vector
FROM (
SELECT *,
  CASE WHEN (l_name__fold__code IS NULL OR r_name__fold__code IS NULL) THEN 15
    WHEN l_name__fold__code = r_name__fold__code THEN 0
    WHEN l_name__pinyin__code = r_name__pinyin__code THEN 1
    WHEN measure_1 <= 1 THEN 2
    ELSE 3 END AS level_1,
  CASE WHEN (l_id__value__code IS NULL OR r_id__value__code IS NULL) THEN 15
    WHEN l_id__value__code = r_id__value__code THEN 0
    WHEN (coalesce(bit_count(differing_nibbles(l_id__packed, r_id__packed)::BIGINT) <= 1, false) OR coalesce(swapped_nibbles(l_id__packed, r_id__packed), false) OR coalesce(measure_2, false)) THEN 1
    WHEN l_id__birth = r_id__birth THEN 2
    ELSE 3 END AS level_2,
  CASE WHEN (l_phone__value__code IS NULL OR r_phone__value__code IS NULL) THEN 15
    WHEN measure_3 THEN 0
    ELSE 1 END AS level_3,
  CASE WHEN (l_firm__key__code IS NULL OR r_firm__key__code IS NULL) THEN 15
    WHEN l_firm__key__code = r_firm__key__code THEN 0
    WHEN 2000 * measure_4 >= 600 * (l_firm__grams__total + r_firm__grams__total) THEN 1
    ELSE 2 END AS level_4
FROM (
SELECT *,
  CASE WHEN measure_1_first <= 1 THEN measure_1_first WHEN measure_1_first <= 2 THEN damerau_levenshtein(left(pair_1, split_1), substr(pair_1, split_1 + 1)) END AS measure_1
FROM (
SELECT *,
  CASE WHEN same_1 THEN 0 ELSE levenshtein(left(pair_1, split_1), substr(pair_1, split_1 + 1)) END AS measure_1_first
FROM (
SELECT p.l,
  p.r,
  p.rule,
  l.name__fold__code AS l_name__fold__code,
  r.name__fold__code AS r_name__fold__code,
  l.name__pinyin__code AS l_name__pinyin__code,
  r.name__pinyin__code AS r_name__pinyin__code,
  l.id__value__code AS l_id__value__code,
  r.id__value__code AS r_id__value__code,
  l.id__packed AS l_id__packed,
  r.id__packed AS r_id__packed,
  l.id__birth AS l_id__birth,
  r.id__birth AS r_id__birth,
  l.phone__value__code AS l_phone__value__code,
  r.phone__value__code AS r_phone__value__code,
  l.firm__key__code AS l_firm__key__code,
  r.firm__key__code AS r_firm__key__code,
  l.firm__grams__total AS l_firm__grams__total,
  r.firm__grams__total AS r_firm__grams__total,
  l.name__fold__rarity AS l_name__fold__rarity,
  r.name__fold__rarity AS r_name__fold__rarity,
  l.name__fold__code = r.name__fold__code AS same_1,
  CASE WHEN l.name__fold__code <> r.name__fold__code AND ((l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2))) THEN laid_together(l.name__fold__short, r.name__fold__short) END AS pair_1,
  length(l.name__fold__short) AS split_1,
  CASE WHEN ((l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN (coalesce(list_contains(l.id__repairs, r.id__number), false) OR coalesce(list_contains(r.id__repairs, l.id__number), false)) END AS measure_2,
  CASE WHEN ((l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1)) THEN (len(list_filter(l.phone__numbers, lambda item: list_contains(r.phone__numbers, item))) > 0) END AS measure_3,
  CASE WHEN l.firm__value__code = r.firm__value__code THEN l.firm__grams__total WHEN ((2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0)) THEN common_weight(l.firm__grams, r.firm__grams) END AS measure_4
FROM (SELECT l, r, min(rule) AS rule FROM candidates GROUP BY l, r) p
JOIN left_records l ON l.row = p.l
JOIN right_records r ON r.row = p.r
)
)
)
)
) WHERE weight >= 0;

-- candidates
DROP TABLE IF EXISTS candidates;

-- exact links
INSERT INTO scored SELECT * FROM exact_links;

-- left_records
ALTER TABLE left_records DROP COLUMN open;

-- right_records
ALTER TABLE right_records DROP COLUMN open;

-- ask
SELECT count(*) FROM scored;

-- links
CREATE OR REPLACE TABLE links AS
SELECT l::UINTEGER AS l, r::UINTEGER AS r, weight, 1 / (1 + pow(2.0, -weight / 1000.0)) AS probability
FROM (SELECT l, r, weight FROM link_edges UNION ALL SELECT l, r, weight FROM scored WHERE rule = 255)
ORDER BY l, r;

-- link_edges
DROP TABLE IF EXISTS link_edges;

-- ask
SELECT count(*) FROM links;

-- clusters
CREATE OR REPLACE TABLE clusters AS
SELECT 'left' AS side, row, key, CASE WHEN starts_with(key, 'left:') OR starts_with(key, 'right:') THEN 'left:' || key ELSE key END AS cluster FROM left_source;

-- clusters
INSERT INTO clusters
SELECT 'right', r.row, r.key, coalesce(CASE WHEN starts_with(p.key, 'left:') OR starts_with(p.key, 'right:') THEN 'left:' || p.key ELSE p.key END, 'right:' || r.key)
FROM right_source r LEFT JOIN (SELECT k.r, l.key FROM links k JOIN left_source l ON l.row = k.l) p ON p.r = r.row ORDER BY r.row;

-- scored
DROP TABLE IF EXISTS scored;

-- fill name__read from the process
-- (word word, records integer, fold text, length integer, pinyin word, signature word, surname word);

-- read in pieces
SELECT word, records, raw FROM name__raws;

-- fill firm__read from the process
-- (word word, records integer, value word, grams words, key word);

-- read in pieces
SELECT word, records, raw FROM firm__raws;

-- fill id__read from the process
-- (word word, records integer, value text, birth integer, number word, packed word, repairs words);

-- read in pieces
SELECT word, records, raw FROM id__raws;

-- fill phone__read from the process
-- (word word, records integer, value text, numbers words);

-- read in pieces
SELECT word, records, raw FROM phone__raws;

-- read in pieces
SELECT l, r, weight FROM scored WHERE rule <> 255;

-- fill link_edges from the process
-- (l integer, r integer, weight integer);
