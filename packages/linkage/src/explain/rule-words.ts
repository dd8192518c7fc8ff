import type { BlockingKey, BlockingRule, LinkageModel } from '../model/model.ts'
import { columnNoun } from './nouns.ts'
import type { Words } from './words.ts'

/** What is taken of a value, to stand behind its noun; features that stand for the value itself are not here. */
const PARTS: Readonly<Record<string, Words>> = {
  pinyin: { zh: '读音', en: 'sound' },
  sound: { zh: '读音', en: 'sound' },
  sounds: { zh: '读音', en: 'sound' },
  shape: { zh: '字形', en: 'look' },
  surname: { zh: '姓氏', en: 'surname' },
  brand: { zh: '字号', en: 'trade name' },
  trade: { zh: '行业', en: 'line of business' },
  region: { zh: '地区', en: 'region' },
  division: { zh: '区县', en: 'district' },
  house: { zh: '门牌号', en: 'house number' },
  birth: { zh: '出生日期', en: 'date of birth' },
  year: { zh: '年份', en: 'year' },
  start: { zh: '开头', en: 'beginning' },
  tokens: { zh: '用词', en: 'words' },
  grams: { zh: '片段', en: 'parts' },
  items: { zh: '各项', en: 'entries' },
  deletions: { zh: '（容许差一个字）', en: '(but for one character)' },
}

function keyWords(model: LinkageModel, key: BlockingKey): Words {
  const ref = typeof key === 'string' ? key : 'slips' in key ? key.of : key.prefix
  const [name = ref, feature = 'value'] = ref.split('.')
  const column = model.columns.find((each) => each.name === name)
  const noun = column === undefined ? { zh: name, en: name } : columnNoun(model, column)
  const part = PARTS[feature]
  const whole = part === undefined ? noun : { zh: `${noun.zh}${part.zh}`, en: `${noun.en} ${part.en}` }
  if (typeof key === 'string') return whole
  return 'slips' in key
    ? { zh: `${whole.zh}（更正笔误后）`, en: `${whole.en} (once a slip is corrected)` }
    : { zh: `${whole.zh}前${key.length}位`, en: `first ${key.length} characters of ${whole.en}` }
}

/**
 * What two records must have in common for a rule to propose them.
 *
 * @example ruleWords(model, { name: 'a', keys: ['name.pinyin', 'born'] }) // { zh: '姓名读音＋出生日期', en: 'name sound + date of birth' }
 */
export function ruleWords(model: LinkageModel, rule: BlockingRule): Words {
  const words = rule.keys.map((key) => keyWords(model, key))
  return { zh: words.map(({ zh }) => zh).join('＋'), en: words.map(({ en }) => en).join(' + ') }
}
