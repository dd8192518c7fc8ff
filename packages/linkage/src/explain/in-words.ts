import type { ColumnKind } from '../model/feature.ts'
import type { ExplainedComparison, Explanation } from './explain-pair.ts'
import type { Language } from './words.ts'

/** Values of these kinds may stand in a sentence that others read; numbers of persons and their days of birth may not. */
const SHOWN: readonly ColumnKind[] = ['person-name', 'company-name', 'address', 'text', 'category', 'number']
const LONGEST_SHOWN = 40

/**
 * The evidence for a pair in one sentence that somebody understands who knows neither models nor weights: what agrees, the strongest
 * first, then what differs, then what could not be compared. Names, addresses and texts that differ are quoted; numbers
 * of persons, phones and dates never are.
 *
 * @example explainInWords(explanation, 'zh') // '证件号码相同，姓名读音相同（王薇/王微），出生日期不同'
 * @example explainInWords(explanation, 'en') // 'ID number is the same, name sounds the same (王薇/王微), date of birth differs'
 */
export function explainInWords(explanation: Explanation, language: Language): string {
  const compared = explanation.comparisons.filter(({ level }) => level !== null)
  const ordered = [...compared].sort((one, other) => other.weight - one.weight)
  const comma = language === 'zh' ? '，' : ', '
  const said = ordered.map((each) => clause(each, language)).join(comma)
  const missing = explanation.comparisons
    .filter(({ level }) => level === null)
    .map(({ label }) => label[language])
  if (missing.length === 0) return said
  const could =
    language === 'zh'
      ? `${missing.join('、')}无法比较（有一方未填）`
      : `${missing.join(' and ')} could not be compared (empty on one side)`
  return said === '' ? could : `${said}${language === 'zh' ? '；' : '; '}${could}`
}

function clause(comparison: ExplainedComparison, language: Language): string {
  const blank = language === 'zh' ? '' : ' '
  const said = `${comparison.label[language]}${blank}${comparison.levelLabel[language]}`
  const quoted = comparison.values.flatMap(({ kind, left, right }) =>
    SHOWN.includes(kind) && left !== null && right !== null && left !== right
      ? [`${shortened(left)}/${shortened(right)}`]
      : [],
  )
  if (quoted.length === 0) return said
  return language === 'zh' ? `${said}（${quoted.join('，')}）` : `${said} (${quoted.join(', ')})`
}

function shortened(text: string): string {
  const characters = Array.from(text)
  return characters.length <= LONGEST_SHOWN ? text : `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`
}
