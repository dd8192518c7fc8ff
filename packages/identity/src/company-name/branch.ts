import { type RegionWords, regionWordAt } from './region-word.ts'

/** A branch by its very name, whatever stands before it. */
const STRONG =
  /(?:分公司|支公司|分行|支行|分理处|储蓄所|办事处|代表处|联络处|项目经理部|项目部|指挥部|工程处|分店|分厂|分所|分部|分院|分校|分中心)$/u
/** A branch only behind a whole parent name; otherwise a business of its own. */
const WEAK =
  /(?:营业部|营业厅|营业所|服务部|经营部|销售部|门市部|门店|车间|专卖店|连锁店|工厂|制造部|事业部|中心|店|部)$/u
/** Where a parent's name can end; 分公司 and 支公司 are no parents. */
const PARENT_END =
  /(?:有限责任公司|股份有限公司|有限公司|(?<![分支])公司|集团|银行|合作社|事务所|工程局|研究院|设计院)/gu
/** 第二, 第2, 二 … directly before the branch word, when no parent form shows where it begins. */
const ORDINAL_BEFORE = /第?(?:[一二三四五六七八九十百]+|\d+)$/u

/** The last characters of all branch words: what ends otherwise, as most names do, is no branch. */
const LAST = new Set('司行处所部店厂分院校心厅间')

function canBeBranch(text: string): boolean {
  const last = text.charAt(text.length - 1)
  return last === '司' ? /[分支]公司$/u.test(text) : LAST.has(last)
}

/** A name divided into the employer and its branch. */
export interface BranchSplit {
  parent: string
  branch: string
}

function splitBehindParent(text: string): BranchSplit | null {
  let end = 0
  for (const match of text.matchAll(PARENT_END)) {
    const at = match.index + match[0].length
    if (at < text.length) end = at
  }
  // (集团)有限公司 ends later; a bracket that opens behind the form belongs to the branch.
  const branch = text.slice(end)
  return end > 0 && (STRONG.test(branch) || WEAK.test(branch)) && !/^[)(]?(?:集团|控股)/u.test(branch)
    ? { parent: text.slice(0, end), branch }
    : null
}

function splitBeforeWord(text: string, words: RegionWords): BranchSplit | null {
  const word = STRONG.exec(text)
  if (word === null) return null
  let at = word.index
  const ordinal = ORDINAL_BEFORE.exec(text.slice(0, at))
  if (ordinal !== null) at = ordinal.index
  for (let from = Math.max(2, at - words.longest); from < at; from++) {
    if (regionWordAt(text, from, words)?.length === at - from) {
      at = from
      break
    }
  }
  return at >= 2 ? { parent: text.slice(0, at), branch: text.slice(at) } : null
}

/** `有限公司(北京分公司)` is written for `有限公司北京分公司`. */
function openBracketedBranch(text: string): string {
  if (!text.endsWith(')')) return text
  const bracketed = /^(.+)\(([^()]+)\)$/u.exec(text)
  const [, before = '', content = ''] = bracketed ?? []
  return STRONG.test(content) ? before + content : text
}

/**
 * Divides a cleaned name into parent and branch; null when the whole name is an employer of its own. A
 * branch is not its parent: insurance is registered per branch (domain §5.3).
 */
export function splitBranch(text: string, words: RegionWords): BranchSplit | null {
  const open = openBracketedBranch(text)
  if (!canBeBranch(open)) return null
  return splitBehindParent(open) ?? splitBeforeWord(open, words)
}
