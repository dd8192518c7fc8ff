const WORDS = new Set([
  '无',
  '没有',
  '暂无',
  '不详',
  '未知',
  '无号码',
  '-',
  '--',
  '/',
  '\\',
  'N/A',
  'NA',
  'NULL',
  'NONE',
])
const COUNTING = '1234567890'.repeat(3)

/**
 * Whether a cleaned code was typed only to fill the cell: one character over and over, 1234567890… or a
 * word for "none". Such values pass some checks (a 15-digit 1111… is a real day in 1911) and would link strangers.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length < 6) return WORDS.has(text)
  const first = text.charCodeAt(0)
  let i = 1
  while (i < text.length && text.charCodeAt(i) === first) i++
  if (i === text.length) return true
  return first === 49 && i === 1 && text.length <= 30 && COUNTING.startsWith(text)
}
