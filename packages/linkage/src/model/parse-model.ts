import { LinkageError } from '../errors/linkage-error.ts'
import { checkModel } from './check-model.ts'
import { describeIssues } from './describe-issue.ts'
import type { LinkageModel } from './model.ts'
import { modelSchema } from './model-schema.ts'
import type { Problem } from './problem.ts'

/** So many problems are told; more are only counted. */
const TOLD = 10

/**
 * A model from its JSON value, checked for form and meaning.
 * @throws LinkageError `model-invalid`, naming the place and the rule of every problem (ten at most)
 * @example parseModel(JSON.parse(text))
 */
export function parseModel(json: unknown): LinkageModel {
  const parsed = modelSchema.safeParse(json)
  if (!parsed.success) throw invalid(describeIssues(parsed.error.issues, json))
  const problems = checkModel(parsed.data)
  if (problems.length > 0) throw invalid(problems)
  return parsed.data
}

function invalid(problems: readonly Problem[]): LinkageError {
  const told = problems.slice(0, TOLD)
  const more = problems.length - told.length
  const zh = told.map(({ path, zh }) => (path ? `${path}：${zh}` : zh)).join('；')
  const en = told.map(({ path, en }) => (path ? `${path}: ${en}` : en)).join('; ')
  return new LinkageError('model-invalid', {
    problems: more > 0 ? `${zh}；另有 ${more} 处` : zh,
    problemsEn: more > 0 ? `${en}; and ${more} more` : en,
  })
}
