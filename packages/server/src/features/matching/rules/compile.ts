import type { Comparison, Condition, LinkModel, Rule } from './model.ts'

/** One SQL statement with a name that says what it makes. */
export type Statement = { name: string; sql: string }

/**
 * The statements that find the pairs of a model, in order. The last one makes `<name>_pairs` with the columns `left_key`,
 * `right_key`, `rule` (name), `rule_order` (from 1), `act` (`link` or `propose`) and one text column per comparison.
 *
 * Only equi-joins, window functions and CASE are used, so that any SQL engine gives the same pairs.
 * @throws RangeError when a name in the model is not a plain identifier
 */
export function compile(model: LinkModel): Statement[] {
  checkNames(model)
  const found = model.rules.map((rule, index) => ({
    name: `${model.name}_rule_${index + 1}`,
    sql: `CREATE OR REPLACE TABLE ${model.name}_rule_${index + 1} AS\n${pairsOf(model, rule)}`,
  }))
  return [...found, { name: `${model.name}_pairs`, sql: allPairs(model) }]
}

function pairsOf(model: LinkModel, rule: Rule): string {
  return rule.act === 'link' && model.left === model.right ? starOf(model, rule) : blockJoin(model, rule)
}

/** Within one table an equality that links needs no pair of all with all: each record is linked with the first of its block. */
function starOf(model: LinkModel, rule: Rule): string {
  const block = `(PARTITION BY ${rule.equal.join(', ')})`
  const agree = (rule.unlessDiffers ?? []).map(
    (column) => `\n  AND min(${column}) OVER ${block} IS NOT DISTINCT FROM max(${column}) OVER ${block}`,
  )
  const small = rule.largestBlock ? [`\n  AND count(*) OVER ${block} <= ${rule.largestBlock}`] : []
  return `SELECT ${model.key} AS left_key, min(${model.key}) OVER ${block} AS right_key
FROM ${model.left}
WHERE ${rule.equal.map((column) => `${column} IS NOT NULL`).join(' AND ')}
QUALIFY ${model.key} > min(${model.key}) OVER ${block}${[...agree, ...small].join('')}`
}

function blockJoin(model: LinkModel, rule: Rule): string {
  const within = model.left === model.right
  const differs = (rule.unlessDiffers ?? []).map(
    (column) => `\n  AND (l.${column} IS NULL OR r.${column} IS NULL OR l.${column} = r.${column})`,
  )
  const order = within ? [`\n  AND l.${model.key} > r.${model.key}`] : []
  const small = rule.largestBlock
    ? [`\nWHERE (${rule.equal.map((column) => `l.${column}`).join(', ')}) IN (${smallBlocks(model, rule)})`]
    : []
  return `SELECT l.${model.key} AS left_key, r.${model.key} AS right_key
FROM ${model.left} l
JOIN ${model.right} r
  ON ${rule.equal.map((column) => `l.${column} = r.${column}`).join(' AND ')}${[...order, ...differs, ...small].join('')}`
}

function smallBlocks(model: LinkModel, rule: Rule): string {
  const columns = rule.equal.join(', ')
  const sides = [...new Set([model.left, model.right])].map((table) => `SELECT ${columns} FROM ${table}`)
  return `
  SELECT ${columns} FROM (${sides.join(' UNION ALL ')}) AS block
  GROUP BY ${columns} HAVING count(*) <= ${rule.largestBlock}`
}

function allPairs(model: LinkModel): string {
  const rules = model.rules.map(
    (rule, index) =>
      `  SELECT left_key, right_key, ${index + 1} AS rule_order, '${rule.name}' AS rule, '${rule.act}' AS act FROM ${model.name}_rule_${index + 1}`,
  )
  const levels = model.comparisons.map((comparison) => `,\n  ${levelOf(comparison)} AS ${comparison.name}`)
  return `CREATE OR REPLACE TABLE ${model.name}_pairs AS
WITH found AS (
${rules.join('\n  UNION ALL\n')}
), first_rule AS (
  SELECT * FROM found
  QUALIFY row_number() OVER (PARTITION BY left_key, right_key ORDER BY rule_order) = 1
)
SELECT p.left_key, p.right_key, p.rule_order, p.rule, p.act${levels.join('')}
FROM first_rule p
JOIN ${model.left} l ON l.${model.key} = p.left_key
JOIN ${model.right} r ON r.${model.key} = p.right_key`
}

function levelOf(comparison: Comparison): string {
  const cases = comparison.levels.map(({ name, when }) =>
    when === 'otherwise' ? `ELSE '${name}'` : `WHEN ${conditionOf(when)} THEN '${name}'`,
  )
  return `CASE ${cases.join(' ')} END`
}

function conditionOf(when: Exclude<Condition, 'otherwise'>): string {
  if ('equal' in when) return `l.${when.equal} = r.${when.equal}`
  return `(l.${when.missing} IS NULL OR r.${when.missing} IS NULL)`
}

const plain = /^[a-z][a-z0-9_]*$/
const word = /^[a-z][a-z0-9 _-]*$/

function checkNames(model: LinkModel): void {
  const columns = model.rules.flatMap((rule) => [...rule.equal, ...(rule.unlessDiffers ?? [])])
  const compared = model.comparisons.flatMap((comparison) =>
    comparison.levels.flatMap(({ when }) => (when === 'otherwise' ? [] : Object.values(when))),
  )
  const identifiers = [
    model.name,
    model.left,
    model.right,
    model.key,
    ...columns,
    ...compared,
    ...model.comparisons.map((comparison) => comparison.name),
  ]
  const labels = [
    ...model.rules.map((rule) => rule.name),
    ...model.comparisons.flatMap((comparison) => comparison.levels.map((level) => level.name)),
  ]
  const odd = identifiers.find((name) => !plain.test(name)) ?? labels.find((name) => !word.test(name))
  if (odd !== undefined) throw new RangeError(`"${odd}" is not a plain name of a linkage model`)
}
