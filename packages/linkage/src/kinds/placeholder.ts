/** Words for "none" in capitals; a cell that holds one of them says nothing. */
const WORDS = new Set([
  ...['無', '沒有', '不詳', '無名'],
  ...[
    '无',
    '没有',
    '暂无',
    '不详',
    '未知',
    '不明',
    '未填',
    '未填写',
    '空',
    '空白',
    '略',
    '待定',
    '待补',
    '待查',
  ],
  ...[
    '无号码',
    '无姓名',
    '无名',
    '无名氏',
    '某某',
    '测试',
    '保密',
    '同上',
    '遗失',
    '丢失',
    '不清楚',
    '无法提供',
  ],
  ...[
    'N/A',
    'NA',
    '#N/A',
    '#VALUE!',
    '#REF!',
    'NAN',
    'NULL',
    '(NULL)',
    '<NULL>',
    '\\N',
    'NIL',
    'NONE',
    'MISSING',
  ],
  ...['UNKNOWN', 'UNK', 'UNKN', 'NOT KNOWN', 'NOT AVAILABLE', 'NOT APPLICABLE', 'NOT PROVIDED', 'UNDEFINED'],
  ...['UNSPECIFIED', 'NO DATA', 'TEST', 'TBD', 'XXX', 'XXXX', 'XXXXX'],
])
const COUNTING = '1234567890'.repeat(3)
/** The longest word above. */
const LONGEST_WORD = 14

function isPunctuation(text: string): boolean {
  return !/[\p{L}\p{N}\u25a0-\u25ff\u3013\ufffd\p{Co}]/u.test(text)
}

/**
 * Whether a cell was filled only so as not to be empty: punctuation alone, a word for "none", one digit six or more times,
 * or 123456… Such values agree between strangers. Full-width forms count as their half-width ones, case does not count.
 *
 * @example isPlaceholder('不详') && isPlaceholder('n/a') && isPlaceholder('0000000') && isPlaceholder('-')
 */
export function isPlaceholder(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most cells begin with an ordinary letter or digit and are longer than any word here.
  if (first >= 48 && first <= 57) return isFiller(text)
  if (text.length > 64) return false
  const last = text.charCodeAt(text.length - 1)
  if (first >= 0x4e00 && first <= 0x9fff && last >= 0x4e00 && last <= 0x9fff) return WORDS.has(text)
  const bare = text.normalize('NFKC').trim()
  if (bare.length <= LONGEST_WORD && WORDS.has(bare.toUpperCase())) return true
  return isPunctuation(bare) || isFiller(bare)
}

function isFiller(text: string): boolean {
  if (text.length < 6) return false
  const first = text.charCodeAt(0)
  if (first < 48 || first > 57) return false
  let same = 1
  while (same < text.length && text.charCodeAt(same) === first) same++
  // The same digit for a resident ID ends in its check character at times.
  if (same === text.length || (same === text.length - 1 && text.endsWith('X'))) return true
  return first === 49 && same === 1 && text.length <= COUNTING.length && COUNTING.startsWith(text)
}
