-- sampled_pairs
CREATE OR REPLACE TABLE sampled_pairs AS
SELECT l, r, bit_or(rule) AS rules FROM (
SELECT l.row AS l, r.row AS r, 1::UBIGINT AS rule
FROM left_records l JOIN left_records r ON l.rule_1 = r.rule_1
WHERE l.row < r.row
UNION ALL
SELECT l.row AS l, r.row AS r, 4::UBIGINT AS rule
FROM left_records l JOIN left_records r ON l.rule_3 = r.rule_3
WHERE l.row < r.row
UNION ALL
SELECT l.row AS l, r.row AS r, 2::UBIGINT AS rule
FROM left_rule_2 pl JOIN left_rule_2 pr ON pl.item = pr.item
JOIN left_records l ON l.row = pl.row JOIN left_records r ON r.row = pr.row
WHERE l.row < r.row
) GROUP BY l, r;

-- ask
SELECT vector, rules, count(*) AS pairs FROM (
SELECT rules,
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
SELECT p.rules,
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
  l.surname__value__code = r.surname__value__code AS same_1,
  CASE WHEN l.surname__value__code <> r.surname__value__code THEN laid_together(l.surname__value__short, r.surname__value__short) END AS pair_1,
  length(l.surname__value__short) AS split_1,
  l.given__value__code = r.given__value__code AS same_2,
  CASE WHEN l.given__value__code <> r.given__value__code THEN laid_together(l.given__value__short, r.given__value__short) END AS pair_2,
  length(l.given__value__short) AS split_2,
  CASE WHEN l.address__value__code = r.address__value__code THEN l.address__tokens__total WHEN ((2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0)) THEN common_weight(l.address__tokens, r.address__tokens) END AS measure_3,
  CASE WHEN l.note__value__code = r.note__value__code THEN l.note__tokens__total WHEN ((l.note__tokens__bag & r.note__tokens__bag) <> 0) THEN common_weight(l.note__tokens, r.note__tokens) END AS measure_4
FROM sampled_pairs p
JOIN left_records l ON l.row = p.l
JOIN left_records r ON r.row = p.r
)
)
)
)
) GROUP BY ALL ORDER BY ALL;

-- sampled_pairs
DROP TABLE IF EXISTS sampled_pairs;

-- ask
SELECT vector, count(*) AS pairs FROM (
SELECT (level_1::UBIGINT << 0) | (level_2::UBIGINT << 4) | (level_3::UBIGINT << 8) | (level_4::UBIGINT << 12) | (level_5::UBIGINT << 16) AS vector
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
SELECT l.surname__value__code AS l_surname__value__code,
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
  l.surname__value__code = r.surname__value__code AS same_1,
  CASE WHEN l.surname__value__code <> r.surname__value__code THEN laid_together(l.surname__value__short, r.surname__value__short) END AS pair_1,
  length(l.surname__value__short) AS split_1,
  l.given__value__code = r.given__value__code AS same_2,
  CASE WHEN l.given__value__code <> r.given__value__code THEN laid_together(l.given__value__short, r.given__value__short) END AS pair_2,
  length(l.given__value__short) AS split_2,
  CASE WHEN l.address__value__code = r.address__value__code THEN l.address__tokens__total WHEN ((2000 * least(l.address__tokens__total, r.address__tokens__total) >= 600 * (l.address__tokens__total + r.address__tokens__total) AND (l.address__tokens__bag & r.address__tokens__bag) <> 0)) THEN common_weight(l.address__tokens, r.address__tokens) END AS measure_3,
  CASE WHEN l.note__value__code = r.note__value__code THEN l.note__tokens__total WHEN ((l.note__tokens__bag & r.note__tokens__bag) <> 0) THEN common_weight(l.note__tokens, r.note__tokens) END AS measure_4
FROM (SELECT * FROM left_records WHERE true) l
CROSS JOIN (SELECT * FROM left_records WHERE true) r
WHERE l.row < r.row
)
)
)
)
) GROUP BY ALL ORDER BY ALL;

-- ask
SELECT coalesce(sum(records * (records - 1) // 2), 0) FROM (SELECT surname__value__code AS value, count(*)::HUGEINT AS records FROM left_records WHERE surname__value__code IS NOT NULL GROUP BY 1);

-- ask
SELECT (SELECT count(surname__value__code) FROM left_records);

-- ask
SELECT coalesce(sum(records * (records - 1) // 2), 0) FROM (SELECT given__value__code AS value, count(*)::HUGEINT AS records FROM left_records WHERE given__value__code IS NOT NULL GROUP BY 1);

-- ask
SELECT (SELECT count(given__value__code) FROM left_records);

-- ask
SELECT coalesce(sum(records * (records - 1) // 2), 0) FROM (SELECT born__value__code AS value, count(*)::HUGEINT AS records FROM left_records WHERE born__value__code IS NOT NULL GROUP BY 1);

-- ask
SELECT (SELECT count(born__value__code) FROM left_records);

-- ask
SELECT coalesce(sum(records * (records - 1) // 2), 0) FROM (SELECT address__value__code AS value, count(*)::HUGEINT AS records FROM left_records WHERE address__value__code IS NOT NULL GROUP BY 1);

-- ask
SELECT (SELECT count(address__value__code) FROM left_records);
