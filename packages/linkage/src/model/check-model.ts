import { agreesIn } from './agrees-in.ts'
import { checkBlocking } from './check-blocking.ts'
import { checkCondition, checkRef, SINGLE } from './check-condition.ts'
import type { Comparison, Level, LinkageModel } from './model.ts'
import type { Problem } from './problem.ts'

/** Probabilities of levels may exceed 1 by rounding only. */
const ROUNDING = 1e-6

/**
 * Everything that the form of a model does not tell: names are unique, features exist and have the type that their use needs,
 * levels end with `otherwise`, and their probabilities are possible.
 * @returns what is wrong, in the order of the model; empty for a good one
 */
export function checkModel(model: LinkageModel): Problem[] {
  const { columns, comparisons, blocking, exactTier } = model
  return [
    ...checkUnique(columns, 'columns'),
    ...checkUnique(comparisons, 'comparisons'),
    ...checkUnique(blocking, 'blocking'),
    ...comparisons.flatMap((comparison, index) =>
      checkComparison(model, comparison, `comparisons[${index}]`),
    ),
    ...blocking.flatMap((rule, index) => checkBlocking(columns, rule, `blocking[${index}]`)),
    ...(exactTier ?? []).flatMap((ref, index) => checkRef(columns, ref, SINGLE, `exactTier[${index}]`)),
    ...(blocking.length > 0 || exactTier
      ? []
      : [
          {
            path: 'blocking',
            zh: '没有任何规则，不会比较任何记录',
            en: 'without a rule no pair is ever looked at',
          },
        ]),
  ]
}

function checkComparison(model: LinkageModel, { levels }: Comparison, path: string): Problem[] {
  const last = levels.length - 1
  const problems = checkUnique(levels, `${path}.levels`)
  levels.forEach((level, index) => {
    const place = `${path}.levels[${index}]`
    if ((level.when === 'otherwise') !== (index === last)) {
      problems.push({
        path: `${place}.when`,
        zh: '“otherwise”必须且只能是最后一级的条件',
        en: 'the last level, and no other, is "otherwise"',
      })
    }
    problems.push(...checkCondition(model.columns, level.when, `${place}.when`))
    problems.push(...checkFrequency(model, level, place))
  })
  for (const chance of ['m', 'u'] as const) {
    const sum = levels.reduce((total, level) => total + (level[chance] ?? 0), 0)
    if (sum > 1 + ROUNDING) {
      problems.push({
        path: `${path}.levels`,
        zh: `各级的 ${chance} 之和为 ${sum.toFixed(4)}，超过 1`,
        en: `the ${chance} of the levels add up to ${sum.toFixed(4)}, more than 1`,
      })
    }
  }
  return problems
}

function checkFrequency({ columns }: LinkageModel, { when, frequency }: Level, path: string): Problem[] {
  if (frequency === undefined) return []
  const problems = checkRef(columns, frequency, SINGLE, `${path}.frequency`)
  if (problems.length > 0 || agreesIn(when, frequency)) return problems
  return [
    {
      path: `${path}.frequency`,
      zh: `这一级并不要求“${frequency}”相等，不能按其频率加权`,
      en: `the level does not ask "${frequency}" to be equal, so its frequency cannot weigh`,
    },
  ]
}

function checkUnique(named: readonly { name: string }[], path: string): Problem[] {
  const seen = new Set<string>()
  return named.flatMap(({ name }, index) => {
    const again = seen.has(name)
    seen.add(name)
    return again
      ? [{ path: `${path}[${index}].name`, zh: `名称“${name}”重复`, en: `the name "${name}" is used twice` }]
      : []
  })
}
