import type { LinkageModel } from './model.ts'

/** Whether every number of the model is known, so that it can score without learning. */
export function isTrained(model: LinkageModel): boolean {
  return whatIsUntrained(model) === undefined
}

/**
 * Names the first thing that is not learned yet: `prior`, or a comparison and its level.
 * @example whatIsUntrained(model) // 'name: similar'
 */
export function whatIsUntrained(model: LinkageModel): string | undefined {
  if (model.prior === null) return 'prior'
  for (const { name, levels } of model.comparisons) {
    const level = levels.find(({ m, u }) => (m ?? null) === null || (u ?? null) === null)
    if (level) return `${name}: ${level.name}`
  }
  return undefined
}

/** The same model with all its levels fixed: training leaves m and u as they are. */
export function freezeModel(model: LinkageModel): LinkageModel {
  return {
    ...model,
    comparisons: model.comparisons.map((comparison) => ({
      ...comparison,
      levels: comparison.levels.map((level) => ({ ...level, fixed: true })),
    })),
  }
}
