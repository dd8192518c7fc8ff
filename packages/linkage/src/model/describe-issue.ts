import type { z } from 'zod'
import { CONDITION_FORMS } from './condition-schema.ts'
import { type Problem, pathOf } from './problem.ts'

type Issue = z.core.$ZodIssue

const FORMS = Object.keys(CONDITION_FORMS)

/**
 * What zod found wrong, in words. Of a union that no alternative fits, only the alternative that was meant is told: the one whose
 * word the value has.
 */
export function describeIssues(
  issues: readonly Issue[],
  json: unknown,
  above: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue) => {
    const parts = [...above, ...issue.path]
    const path = pathOf(parts)
    if (issue.code !== 'invalid_union') return [{ path, ...inWords(issue) }]
    const value = valueAt(json, parts)
    const meant = isObject(value) ? FORMS.findIndex((form) => form in value) : -1
    const alternatives = issue.errors
    const inner = alternatives.length > FORMS.length ? alternatives[meant] : undefined
    if (inner) return describeIssues(inner, json, parts)
    return alternatives.length > FORMS.length
      ? [
          {
            path,
            zh: `不是条件；可用：${FORMS.join('、')}、otherwise`,
            en: `is not a condition; known: ${FORMS.join(', ')}, otherwise`,
          },
        ]
      : [{ path, zh: '不符合任何一种写法', en: 'fits none of the forms that may stand here' }]
  })
}

function inWords(issue: Exclude<Issue, { code: 'invalid_union' }>): { zh: string; en: string } {
  if (issue.code === 'invalid_type') {
    return { zh: `应为 ${issue.expected}，或缺少此项`, en: `must be ${issue.expected}, or is missing` }
  }
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ')
    return { zh: `不认识的项：${keys}`, en: `has unknown entries: ${keys}` }
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    return { zh: `应为以下之一：${values}`, en: `must be one of: ${values}` }
  }
  if (issue.code === 'too_small') {
    const least = `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`
    return sized(issue.origin)
      ? { zh: `项数应 ${least}`, en: `must have a length ${least}` }
      : { zh: `应 ${least}`, en: `must be ${least}` }
  }
  if (issue.code === 'too_big') {
    const most = `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`
    return sized(issue.origin)
      ? { zh: `项数应 ${most}`, en: `must have a length ${most}` }
      : { zh: `应 ${most}`, en: `must be ${most}` }
  }
  if (issue.code === 'invalid_format') {
    return {
      zh: '名称只能由小写字母、数字和下划线组成，以字母开头；特征写作“列.特征”',
      en: 'must be a name of lower-case letters, digits and underscores that begins with a letter; a feature is "column.feature"',
    }
  }
  return { zh: '不符合要求', en: issue.message }
}

function sized(origin: string): boolean {
  return origin === 'array' || origin === 'string'
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

function valueAt(json: unknown, parts: readonly PropertyKey[]): unknown {
  return parts.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), json)
}
