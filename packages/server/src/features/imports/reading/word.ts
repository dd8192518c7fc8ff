import type { Choice } from '@kuomian/campaign'

const YES = new Set(['是', '有', '1', 'y', 'yes', 'true', 't', '√', '✓', '对', '派遣'])
const NO = new Set(['否', '无', '没有', '0', 'n', 'no', 'false', 'f', '×', 'x', '非', '不是'])
/** What stands for nothing in a cell. */
const NOTHING = new Set([
  '-',
  '--',
  '—',
  '——',
  '－',
  '/',
  '／',
  '\\',
  '无',
  '空',
  '暂无',
  '未填',
  '不详',
  'null',
  'NULL',
  'n/a',
  'N/A',
])
/** An end that is open. */
const OPEN = new Set([
  '长期',
  '永久',
  '至今',
  '无固定期限',
  '无固定',
  '长期有效',
  '无期限',
  '9999-12-31',
  '99991231',
])

/** A word as compared: NFKC, no blanks, lower case. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/** The first characters of such marks: nearly every cell is told by its first one. */
const NOTHING_BEGINS = new Uint8Array(1 << 16)
for (const mark of NOTHING) NOTHING_BEGINS[mark.charCodeAt(0)] = 1

/** Whether the text is a mark for "nothing here". */
export function isNothing(text: string): boolean {
  return NOTHING_BEGINS[text.charCodeAt(0)] === 1 && NOTHING.has(text)
}

/** Whether the text says that a period has no end. */
export function isOpenEnd(text: string): boolean {
  return OPEN.has(plainWord(text))
}

/** Reads a yes or a no; null when it is neither. */
export function readFlag(text: string): 'true' | 'false' | null {
  const word = plainWord(text)
  if (YES.has(word)) return 'true'
  return NO.has(word) ? 'false' : null
}

/** Makes the reader of a closed list: code, names and words all stand for the code. */
export function choiceReader(choices: readonly Choice[]): (text: string) => string | null {
  const codes = new Map<string, string>()
  for (const choice of choices) {
    for (const word of [...choice.words, choice.en, choice.zh, choice.code])
      codes.set(plainWord(word), choice.code)
  }
  return (text) => codes.get(plainWord(text)) ?? null
}
