import { type CompanyName, parseCompanyName } from './parse.ts'
import { regionWordsWith } from './region-word.ts'

const CAPITAL_NUMERALS: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}
const PLAIN_NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1–99 in Chinese; anything larger stays in figures. */
function inChinese(figures: string): string {
  const n = Number(figures)
  if (n > 99) return figures
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return PLAIN_NUMERALS[ones] ?? figures
  return `${tens === 1 ? '' : (PLAIN_NUMERALS[tens] ?? '')}十${ones === 0 ? '' : (PLAIN_NUMERALS[ones] ?? '')}`
}

/** Ideographs, none of them a capital numeral. */
const PLAIN = /^(?:(?![壹贰叁肆伍陆柒捌玖拾])[\u4e00-\u9fa5])*$/

/** One spelling of ordinals (第1, 第壹, 第一) and no punctuation. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/gu, (numeral) => CAPITAL_NUMERALS[numeral] ?? numeral)
    .replace(/第(\d+)/gu, (_, figures: string) => `第${inChinese(figures)}`)
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** How the keys of one campaign are made. */
export interface CompanyKeyOptions {
  /**
   * Words for the region where all rosters are at home. Rosters drop or add these at will, so the key
   * leaves them out; other regions stay in.
   */
  home?: readonly string[]
  /** Places besides those of GB/T 2260. */
  regions?: readonly string[]
}

function parentKeyOf(name: CompanyName, options: CompanyKeyOptions): string {
  const { stems } = regionWordsWith([...(options.regions ?? []), ...(options.home ?? [])])
  const stem = (word: string) => stems.get(word) ?? word
  const home = new Set((options.home ?? []).map(stem))
  const regions = [...new Set(name.regions.map(stem))].filter((word) => !home.has(word))
  return fold(`${regions.join('')}${name.tradeName ?? ''}${name.industry ?? ''}${name.grouping ?? ''}`)
}

/** The keys of one name: its own and, for a branch, its parent's. */
export interface CompanyKeys {
  /** Key of the employer named; a branch has its parent's key, `#` and its own part. Blank for a blank name. */
  key: string
  /** Null unless the name is a branch. */
  parentKey: string | null
}

/**
 * Candidate keys of a company's name: two spellings of one employer share the key, but one key does not
 * prove one employer, so a person decides (domain §8.4). Left out are the home region, brackets, the legal form
 * (有限公司, 有限责任公司, 股份有限公司, 公司 …), figures' spelling; kept are other regions (moved to the
 * head), 集团, 控股 and the branch.
 *
 * @example companyKeys('成都（国联）建筑有限公司').key // '成都国联建筑', as of 国联（成都）建筑有限责任公司
 */
export function companyKeys(value: string, options: CompanyKeyOptions = {}): CompanyKeys {
  const regions = [...(options.regions ?? []), ...(options.home ?? [])]
  return companyKeysOf(parseCompanyName(value, { regions }), options)
}

/** As {@link companyKeys} for a name that was parsed with the regions and home words of `options`. */
export function companyKeysOf(name: CompanyName, options: CompanyKeyOptions): CompanyKeys {
  const parentKey = parentKeyOf(name, options)
  if (name.branch === null) return { key: parentKey, parentKey: null }
  return { key: `${parentKey}#${fold(name.branch)}`, parentKey }
}

/**
 * The candidate key alone; see {@link companyKeys}.
 *
 * @example companyKey('成都市国联建筑有限公司', { home: ['成都'] }) // '国联建筑'
 */
export function companyKey(value: string, options: CompanyKeyOptions = {}): string {
  return companyKeys(value, options).key
}
