import { checkRef, SINGLE } from './check-condition.ts'
import type { FeatureType } from './feature.ts'
import { featureNamed } from './feature-type.ts'
import type { BlockingKey, BlockingRule, Column } from './model.ts'
import type { Problem } from './problem.ts'

const ANY: readonly FeatureType[] = [...SINGLE, 'words', 'weighted']

/** Keys exist and can be joined by: one list at most in a rule, slips alone, single values to split by. */
export function checkBlocking(columns: readonly Column[], rule: BlockingRule, path: string): Problem[] {
  const problems = [
    ...rule.keys.flatMap((key, index) => checkKey(columns, key, ANY, `${path}.keys[${index}]`)),
    ...(rule.split ?? []).flatMap((key, index) => checkKey(columns, key, SINGLE, `${path}.split[${index}]`)),
  ]
  const lists = rule.keys.filter((key) => isList(columns, key))
  if (lists.length > 1) {
    problems.push({
      path: `${path}.keys`,
      zh: '一条规则最多只能有一个列表特征',
      en: 'a rule has one list among its keys at most',
    })
  }
  if (rule.keys.some(isSlips) && (rule.keys.length > 1 || rule.split)) {
    problems.push({
      path: `${path}.keys`,
      zh: 'slips 必须是规则中唯一的键，且不能拆分',
      en: 'slips stand alone in their rule, and are not split',
    })
  }
  for (const [index, key] of (rule.split ?? []).entries()) {
    if (isSlips(key)) {
      problems.push({
        path: `${path}.split[${index}]`,
        zh: '不能按 slips 拆分',
        en: 'slips cannot split a key',
      })
    }
  }
  return problems
}

function checkKey(
  columns: readonly Column[],
  key: BlockingKey,
  types: readonly FeatureType[],
  path: string,
): Problem[] {
  if (typeof key === 'string') return checkRef(columns, key, types, path)
  if ('prefix' in key) return checkRef(columns, key.prefix, ['text'], `${path}.prefix`)
  return [
    ...checkRef(columns, key.slips, ['words'], `${path}.slips`),
    ...checkRef(columns, key.of, ['word'], `${path}.of`),
  ]
}

function isList(columns: readonly Column[], key: BlockingKey): boolean {
  const type = typeof key === 'string' ? featureNamed(columns, key)?.type : undefined
  return type === 'words' || type === 'weighted'
}

function isSlips(key: BlockingKey): boolean {
  return typeof key === 'object' && 'slips' in key
}
