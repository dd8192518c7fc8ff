-- codes_rule_1
CREATE OR REPLACE TABLE codes_rule_1 AS
SELECT id AS left_key, min(id) OVER (PARTITION BY tax) AS right_key
FROM firms
WHERE tax IS NOT NULL
QUALIFY id > min(id) OVER (PARTITION BY tax);

-- codes_rule_2
CREATE OR REPLACE TABLE codes_rule_2 AS
SELECT id AS left_key, min(id) OVER (PARTITION BY register) AS right_key
FROM firms
WHERE register IS NOT NULL
QUALIFY id > min(id) OVER (PARTITION BY register)
  AND min(tax) OVER (PARTITION BY register) IS NOT DISTINCT FROM max(tax) OVER (PARTITION BY register);

-- codes_pairs
CREATE OR REPLACE TABLE codes_pairs AS
WITH found AS (
  SELECT left_key, right_key, 1 AS rule_order, 'tax number' AS rule, 'link' AS act FROM codes_rule_1
  UNION ALL
  SELECT left_key, right_key, 2 AS rule_order, 'register' AS rule, 'link' AS act FROM codes_rule_2
), first_rule AS (
  SELECT * FROM found
  QUALIFY row_number() OVER (PARTITION BY left_key, right_key ORDER BY rule_order) = 1
)
SELECT p.left_key, p.right_key, p.rule_order, p.rule, p.act,
  CASE WHEN l.name = r.name THEN 'equal' WHEN (l.name IS NULL OR r.name IS NULL) THEN 'missing' ELSE 'differs' END AS name
FROM first_rule p
JOIN firms l ON l.id = p.left_key
JOIN firms r ON r.id = p.right_key;
