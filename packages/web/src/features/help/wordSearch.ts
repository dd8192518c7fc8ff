import type { Message } from '../../language/message.ts'

/**
 * Full-width signs, capitals and quotation marks are typed one way or another: they must not decide what is found.
 */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
}

/**
 * Whether an entry is what the reader looks for: each word of the question stands somewhere in its texts, in either
 * language. An empty question finds everything.
 *
 * @example finds('k1 Employers', ['K1', '重点一', 'employers with 50 or more uninsured persons']) // true
 */
export function finds(question: string, texts: readonly string[]): boolean {
  // The line break keeps the end of one text and the start of the next from making a word.
  const all = plain(texts.join('\n'))
  return plain(question)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

/**
 * The entries of a section that the reader looks for; the whole section where only its title is meant.
 *
 * @param textsOf every text of an entry, in both languages
 */
export function narrowed<Entry>(
  question: string,
  title: Message,
  entries: readonly Entry[],
  textsOf: (entry: Entry) => readonly string[],
): readonly Entry[] {
  const found = entries.filter((entry) => finds(question, textsOf(entry)))
  return found.length === 0 && finds(question, [title.zh, title.en]) ? entries : found
}
