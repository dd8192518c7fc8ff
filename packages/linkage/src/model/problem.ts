/** What is wrong with a model, and where: `comparisons[2].levels[0].when`. */
export type Problem = { path: string; zh: string; en: string }

/** Writes a path as in JavaScript. @example pathOf(['levels', 0, 'when']) // 'levels[0].when' */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}
