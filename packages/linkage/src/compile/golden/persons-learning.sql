-- sampled_pairs
CREATE OR REPLACE TABLE sampled_pairs AS
SELECT l, r, bit_or(rule) AS rules FROM (
SELECT l.row AS l, r.row AS r, 1::UBIGINT AS rule
FROM left_records l JOIN right_records r ON l.id__value__code = r.id__value__code
UNION ALL
SELECT l.row AS l, r.row AS r, 8::UBIGINT AS rule
FROM left_records l JOIN right_records r ON l.rule_4 = r.rule_4
UNION ALL
SELECT l.row AS l, r.row AS r, 16::UBIGINT AS rule
FROM left_records l JOIN right_records r ON l.rule_5 = r.rule_5
UNION ALL
SELECT l.row AS l, r.row AS r, 4::UBIGINT AS rule
FROM (SELECT *, unnest(id__repairs) AS slip FROM left_records WHERE id__repairs__size > 0) l JOIN right_records r ON l.slip = r.id__number
UNION ALL
SELECT l.row AS l, r.row AS r, 4::UBIGINT AS rule
FROM left_records l JOIN (SELECT *, unnest(id__repairs) AS slip FROM right_records WHERE id__repairs__size > 0) r ON l.id__number = r.slip
UNION ALL
SELECT l.row AS l, r.row AS r, 2::UBIGINT AS rule
FROM left_rule_2 pl JOIN right_rule_2 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN right_records r ON r.row = pr.row
UNION ALL
SELECT l.row AS l, r.row AS r, 32::UBIGINT AS rule
FROM left_rule_6 pl JOIN right_rule_6 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN right_records r ON r.row = pr.row
) GROUP BY l, r;

-- ask
SELECT vector, rules, count(*) AS pairs FROM (
SELECT rules,
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
SELECT p.rules,
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
  l.name__fold__code = r.name__fold__code AS same_1,
  CASE WHEN l.name__fold__code <> r.name__fold__code AND ((l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2))) THEN laid_together(l.name__fold__short, r.name__fold__short) END AS pair_1,
  length(l.name__fold__short) AS split_1,
  CASE WHEN ((l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN (coalesce(list_contains(l.id__repairs, r.id__number), false) OR coalesce(list_contains(r.id__repairs, l.id__number), false)) END AS measure_2,
  CASE WHEN ((l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1)) THEN (len(list_filter(l.phone__numbers, lambda item: list_contains(r.phone__numbers, item))) > 0) END AS measure_3,
  CASE WHEN l.firm__value__code = r.firm__value__code THEN l.firm__grams__total WHEN ((2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0)) THEN common_weight(l.firm__grams, r.firm__grams) END AS measure_4
FROM sampled_pairs p
JOIN left_records l ON l.row = p.l
JOIN right_records r ON r.row = p.r
)
)
)
)
) GROUP BY ALL ORDER BY ALL;

-- sampled_pairs
DROP TABLE IF EXISTS sampled_pairs;

-- ask
SELECT vector, count(*) AS pairs FROM (
SELECT (level_1::UBIGINT << 0) | (level_2::UBIGINT << 4) | (level_3::UBIGINT << 8) | (level_4::UBIGINT << 12) AS vector
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
SELECT l.name__fold__code AS l_name__fold__code,
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
  l.name__fold__code = r.name__fold__code AS same_1,
  CASE WHEN l.name__fold__code <> r.name__fold__code AND ((l.name__length > 60 OR r.name__length > 60 OR (abs(l.name__length - r.name__length) <= 1 AND bit_count(xor(l.name__signature__bits, r.name__signature__bits)) <= 2))) THEN laid_together(l.name__fold__short, r.name__fold__short) END AS pair_1,
  length(l.name__fold__short) AS split_1,
  CASE WHEN ((l.id__repairs__size > 0 OR r.id__repairs__size > 0)) THEN (coalesce(list_contains(l.id__repairs, r.id__number), false) OR coalesce(list_contains(r.id__repairs, l.id__number), false)) END AS measure_2,
  CASE WHEN ((l.phone__value__code = r.phone__value__code OR l.phone__numbers__size > 1 OR r.phone__numbers__size > 1)) THEN (len(list_filter(l.phone__numbers, lambda item: list_contains(r.phone__numbers, item))) > 0) END AS measure_3,
  CASE WHEN l.firm__value__code = r.firm__value__code THEN l.firm__grams__total WHEN ((2000 * least(l.firm__grams__total, r.firm__grams__total) >= 600 * (l.firm__grams__total + r.firm__grams__total) AND (l.firm__grams__bag & r.firm__grams__bag) <> 0)) THEN common_weight(l.firm__grams, r.firm__grams) END AS measure_4
FROM (SELECT * FROM left_records WHERE true) l
CROSS JOIN (SELECT * FROM right_records WHERE true) r
)
)
)
)
) GROUP BY ALL ORDER BY ALL;

-- ask
SELECT coalesce(sum(r.records), 0) FROM left_records l JOIN (SELECT name__fold__code AS value, count(*)::HUGEINT AS records FROM right_records WHERE name__fold__code IS NOT NULL GROUP BY 1) r ON r.value = l.name__fold__code;

-- ask
SELECT (SELECT count(name__fold__code) FROM left_records), (SELECT count(name__fold__code) FROM right_records);

-- ask
SELECT (SELECT count(id__value__code) FROM left_records), (SELECT count(id__value__code) FROM right_records);

-- ask
SELECT coalesce(sum(r.records), 0) FROM left_records l JOIN (SELECT firm__key__code AS value, count(*)::HUGEINT AS records FROM right_records WHERE firm__key__code IS NOT NULL GROUP BY 1) r ON r.value = l.firm__key__code;

-- ask
SELECT (SELECT count(firm__key__code) FROM left_records), (SELECT count(firm__key__code) FROM right_records);
