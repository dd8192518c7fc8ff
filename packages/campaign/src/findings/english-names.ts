import type { Bilingual } from '../districts/index.ts'

/** What a rule says in English about rows of a form, which names units in Chinese: with the units' English names. */
export function englishNames(text: string, names: readonly Bilingual[]): string {
  const longestFirst = names.toSorted((one, other) => other.zh.length - one.zh.length)
  return longestFirst.reduce((sentence, { zh, en }) => sentence.replaceAll(zh, en), text)
}
