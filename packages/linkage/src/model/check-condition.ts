import type { Condition } from './condition.ts'
import type { FeatureType } from './feature.ts'
import { featureNamed } from './feature-type.ts'
import type { Column } from './model.ts'
import type { Problem } from './problem.ts'

const TEXT = ['text'] as const
const LISTS = ['words', 'weighted'] as const
const NUMBERS = ['integer', 'double'] as const
/** One value that can be equal. */
export const SINGLE = ['text', 'word', 'integer', 'double', 'boolean'] as const

/** The types that the features of each form may have. */
const TYPES: Readonly<Record<string, readonly FeatureType[]>> = {
  equal: SINGLE,
  crosswise: SINGLE,
  edit: TEXT,
  jaroWinkler: TEXT,
  tokens: ['weighted'],
  contained: ['weighted'],
  overlap: LISTS,
  holds: ['words'],
  // The words of a list are hashes or numbers of the kind's own making: no text is one of them.
  word: ['word'],
  within: NUMBERS,
  ratio: NUMBERS,
  swappedDate: TEXT,
  prefix: TEXT,
  wildcard: TEXT,
  includes: TEXT,
  nibbles: ['word'],
  swappedNibbles: ['word'],
  both: SINGLE,
}

/** Every feature exists and has a type that the condition can use; `otherwise` stands alone. */
export function checkCondition(columns: readonly Column[], condition: Condition, path: string): Problem[] {
  if (condition === 'otherwise') return []
  if ('all' in condition) return checkParts(columns, condition.all, `${path}.all`)
  if ('any' in condition) return checkParts(columns, condition.any, `${path}.any`)
  if ('not' in condition) return checkPart(columns, condition.not, `${path}.not`)
  const problems = Object.entries(condition).flatMap(([form, value]) => {
    const types = TYPES[form]
    if (!types) return []
    const refs = Array.isArray(value) ? value : [value]
    return refs.flatMap((ref) => checkRef(columns, String(ref), types, `${path}.${form}`))
  })
  if (problems.length > 0) return problems
  if ('swappedDate' in condition) return checkDate(columns, condition.swappedDate, `${path}.swappedDate`)
  if ('both' in condition) return checkSameValue(columns, condition, path)
  if ('crosswise' in condition) return checkSameTypes(columns, condition.crosswise, `${path}.crosswise`)
  return []
}

/** The feature exists and has one of the types. */
export function checkRef(
  columns: readonly Column[],
  ref: string,
  types: readonly FeatureType[],
  path: string,
): Problem[] {
  const named = featureNamed(columns, ref)
  if (named) {
    if (types.includes(named.type)) return []
    const wanted = types.join(', ')
    return [
      {
        path,
        zh: `特征“${ref}”的类型是 ${named.type}，这里需要 ${wanted}`,
        en: `the feature "${ref}" is of type ${named.type}; needed is ${wanted}`,
      },
    ]
  }
  const [name, feature] = ref.split('.')
  const column = columns.find((candidate) => candidate.name === name)
  return column
    ? [
        {
          path,
          zh: `种类为 ${column.kind} 的列“${name}”没有特征“${feature}”`,
          en: `the column "${name}" of kind ${column.kind} has no feature "${feature}"`,
        },
      ]
    : [{ path, zh: `没有名为“${name}”的列`, en: `there is no column "${name}"` }]
}

function checkParts(columns: readonly Column[], parts: readonly Condition[], path: string): Problem[] {
  return parts.flatMap((part, index) => checkPart(columns, part, `${path}[${index}]`))
}

function checkPart(columns: readonly Column[], part: Condition, path: string): Problem[] {
  if (part !== 'otherwise') return checkCondition(columns, part, path)
  return [
    {
      path,
      zh: '“otherwise”只能单独作为最后一级的条件',
      en: '"otherwise" stands alone, as the condition of a last level',
    },
  ]
}

function checkDate(columns: readonly Column[], ref: string, path: string): Problem[] {
  if (!ref.includes('.') && featureNamed(columns, ref)?.column.kind === 'date') return []
  return [{ path, zh: `“${ref}”不是 date 种类的列`, en: `"${ref}" is not a column of kind date` }]
}

function checkSameValue(
  columns: readonly Column[],
  { both, is }: { both: string; is: string | boolean | number },
  path: string,
): Problem[] {
  const type = featureNamed(columns, both)?.type
  const needed = type === 'text' ? 'string' : type === 'boolean' ? 'boolean' : 'number'
  if (type !== 'word' && needed === typeof is) return []
  return [
    {
      path: `${path}.is`,
      zh: `“${both}”的类型是 ${type}，不能等于 ${JSON.stringify(is)}`,
      en: `"${both}" is of type ${type} and cannot be ${JSON.stringify(is)}`,
    },
  ]
}

function checkSameTypes(
  columns: readonly Column[],
  refs: readonly [string, string],
  path: string,
): Problem[] {
  const [first, second] = refs.map((ref) => featureNamed(columns, ref)?.type)
  if (first === second) return []
  return [
    {
      path,
      zh: `两个特征类型不同（${first}、${second}），无法交叉比较`,
      en: `features of different types (${first}, ${second}) cannot be compared crosswise`,
    },
  ]
}
