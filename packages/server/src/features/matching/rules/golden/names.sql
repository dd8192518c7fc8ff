-- names_rule_1
CREATE OR REPLACE TABLE names_rule_1 AS
SELECT l.id AS left_key, r.id AS right_key
FROM unknown l
JOIN firms r
  ON l.name = r.name
  AND (l.tax IS NULL OR r.tax IS NULL OR l.tax = r.tax)
WHERE (l.name) IN (
  SELECT name FROM (SELECT name FROM unknown UNION ALL SELECT name FROM firms) AS block
  GROUP BY name HAVING count(*) <= 3);

-- names_pairs
CREATE OR REPLACE TABLE names_pairs AS
WITH found AS (
  SELECT left_key, right_key, 1 AS rule_order, 'name' AS rule, 'propose' AS act FROM names_rule_1
), first_rule AS (
  SELECT * FROM found
  QUALIFY row_number() OVER (PARTITION BY left_key, right_key ORDER BY rule_order) = 1
)
SELECT p.left_key, p.right_key, p.rule_order, p.rule, p.act
FROM first_rule p
JOIN unknown l ON l.id = p.left_key
JOIN firms r ON r.id = p.right_key;
