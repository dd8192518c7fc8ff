import type { Condition } from '../model/condition.ts'
import type { FeatureRef } from '../model/feature.ts'
import type { Words } from './words.ts'

const SAME: Words = { zh: '相同', en: 'is the same' }
const ALIKE: Words = { zh: '相近', en: 'is similar' }
const DIFFERS: Words = { zh: '不同', en: 'differs' }

/** Agreement in a feature, where it has words of its own. */
const FEATURES: Readonly<Record<string, Words>> = {
  fold: { zh: '相同（不计异体字）', en: 'is the same but for variant characters' },
  pinyin: { zh: '读音相同', en: 'sounds the same' },
  sound: { zh: '读音相同', en: 'sounds the same' },
  sounds: { zh: '读音相同', en: 'sounds the same' },
  shape: { zh: '字形相近', en: 'looks the same' },
  surname: { zh: '姓氏相同', en: 'has the same surname' },
  key: { zh: '相同（不计组织形式）', en: 'is the same but for the legal form' },
  brand: { zh: '字号相同', en: 'has the same trade name' },
  trade: { zh: '行业相同', en: 'has the same line of business' },
  branch: { zh: '分支相同', en: 'has the same branch' },
  form: { zh: '组织形式相同', en: 'has the same legal form' },
  org: { zh: '所含机构代码相同', en: 'contains the same organisation code' },
  birth: { zh: '出生日期相同', en: 'has the same date of birth' },
  region: { zh: '地区相同', en: 'has the same region' },
  division: { zh: '区县相同', en: 'has the same district' },
  rest: { zh: '区县以下相同', en: 'is the same below the district' },
  numbers: { zh: '号码相同', en: 'has the same number' },
  house: { zh: '门牌号相同', en: 'has the same house number' },
  year: { zh: '年份相同', en: 'has the same year' },
  month: { zh: '月份相同', en: 'has the same month' },
  day_of_month: { zh: '日相同', en: 'has the same day of the month' },
  start: { zh: '开头相同', en: 'begins the same' },
  deletions: { zh: '差一个字', en: 'differs by one character' },
  items: { zh: '有相同项', en: 'has an entry in common' },
  tokens: { zh: '有相同词', en: 'has a word in common' },
  grams: { zh: '有相同片段', en: 'has a part in common' },
}

function inFeature(ref: FeatureRef): Words {
  const feature = ref.split('.')[1] ?? 'value'
  if (feature === 'value' || feature === 'code') return SAME
  return FEATURES[feature] ?? { zh: `${feature} 相同`, en: `has the same ${feature}` }
}

function slips(count: number): Words {
  if (count <= 1) return { zh: '差一个字', en: 'differs by one character' }
  return { zh: `最多差${count}个字`, en: `differs by at most ${count} characters` }
}

/**
 * What it means in words that a condition holds, to stand behind the name of what is compared.
 *
 * @param held tells which part of an `any` holds; without it the first speaks for all
 * @example phraseOf({ equal: 'name.pinyin' }) // { zh: '读音相同', en: 'sounds the same' }
 */
export function phraseOf(condition: Condition, held: (part: Condition) => boolean = () => true): Words {
  if (condition === 'otherwise' || 'not' in condition) return DIFFERS
  if ('all' in condition) {
    // What is asked besides (validity, an exception) says less than the agreement itself.
    const telling = condition.all.find(
      (part) => part !== 'otherwise' && !('both' in part) && !('not' in part),
    )
    const part = telling ?? condition.all[0]
    return part === undefined ? SAME : phraseOf(part, held)
  }
  if ('any' in condition) {
    const part = condition.any.find(held) ?? condition.any[0]
    return part === undefined ? DIFFERS : phraseOf(part, held)
  }
  if ('equal' in condition) return inFeature(condition.equal)
  if ('overlap' in condition) return inFeature(condition.overlap)
  if ('crosswise' in condition) return { zh: '前后对调', en: 'is the other way round' }
  if ('edit' in condition) return slips(condition.atMost)
  if ('jaroWinkler' in condition || 'tokens' in condition || 'ratio' in condition) return ALIKE
  if ('contained' in condition || 'includes' in condition) {
    return { zh: '一方包含另一方', en: 'is contained in the other' }
  }
  return rarePhrase(condition)
}

type Rare = Exclude<
  Condition,
  | 'otherwise'
  | { equal: FeatureRef }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | { overlap: FeatureRef }
  | { crosswise: readonly [FeatureRef, FeatureRef] }
  | { edit: FeatureRef; atMost: number }
  | { jaroWinkler: FeatureRef; atLeast: number }
  | { tokens: FeatureRef; atLeast: number }
  | { ratio: FeatureRef; atLeast: number }
  | { contained: FeatureRef; atLeast: number }
  | { includes: FeatureRef }
>

function rarePhrase(condition: Rare): Words {
  if ('holds' in condition) {
    return { zh: '更正一处笔误后相同', en: 'is the same once a slip is corrected' }
  }
  if ('within' in condition) {
    const days = condition.within.endsWith('.day')
    return {
      zh: `相差不超过${condition.difference}${days ? '天' : ''}`,
      en: `is within ${condition.difference}${days ? ' days' : ''}`,
    }
  }
  if ('swappedDate' in condition) return { zh: '月日对调', en: 'has day and month exchanged' }
  if ('prefix' in condition) {
    return { zh: `前${condition.length}位相同`, en: `begins with the same ${condition.length} characters` }
  }
  if ('wildcard' in condition) return { zh: '除缺字外相同', en: 'is the same but for missing characters' }
  if ('nibbles' in condition) {
    return condition.atMost <= 1
      ? { zh: '差一位', en: 'differs in one digit' }
      : { zh: `最多差${condition.atMost}位`, en: `differs in at most ${condition.atMost} digits` }
  }
  if ('swappedNibbles' in condition) {
    return { zh: '相邻两位对调', en: 'has two neighbouring digits exchanged' }
  }
  return { zh: '情况一致', en: 'is alike in kind' }
}
