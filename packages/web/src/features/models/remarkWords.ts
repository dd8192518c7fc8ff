import type { Bilingual, ModelView } from '@kuomian/contract'

/** A name of the model as training quotes it, in either language. */
const quoted = /“([^”]+)”|"([^"]+)"/g

/**
 * What training says of a model, with its comparisons and levels called as the page calls them: training knows the names of
 * the file alone. The first name that is a comparison decides whose levels the others are.
 *
 * @example 比较项“person_name”的级别“sound” → 比较项“姓名”的级别“读音相同”
 */
export function remarkWords(
  text: string,
  comparisons: ModelView['comparisons'],
  pick: (word: Bilingual) => string,
): string {
  const names = [...text.matchAll(quoted)].map(([, one, other]) => one ?? other ?? '')
  const comparison = comparisons.find(({ name }) => names.includes(name))
  if (comparison === undefined) return text
  const words = new Map([
    ...comparison.levels.map(({ name, label }) => [name, pick(label)] as const),
    [comparison.name, pick(comparison.label)],
  ])
  return text.replace(quoted, (whole: string, one?: string, other?: string) => {
    const name = one ?? other ?? ''
    const word = words.get(name)
    return word === undefined ? whole : whole.replace(name, () => word)
  })
}
