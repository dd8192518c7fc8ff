import { splitBranch } from './branch.ts'
import { cleanCompanyName } from './clean.ts'
import { type LegalFormKind, legalFormAtEnd } from './legal-form.ts'
import { type RegionWords, regionWordAt, regionWordsWith } from './region-word.ts'
import { splitTrade } from './trade.ts'

/** The parts of a company's name. */
export interface CompanyName {
  /** The whole name without typing noise: half-width brackets, no blanks, no former name. */
  normal: string
  /** The employer of which the name is a branch, or the name itself. */
  parent: string
  /** Region words as written, from the head and from brackets. */
  regions: readonly string[]
  /** 字号 */
  tradeName: string | null
  industry: string | null
  /** 集团 or 控股 before the legal form, in the order written. */
  grouping: string | null
  legalForm: string | null
  legalFormKind: LegalFormKind | null
  /** 分公司 and the like, with the words that name it. */
  branch: string | null
  formerName: string | null
}

/** What stands between region and legal form, brackets opened. */
export interface CompanyBody {
  regions: readonly string[]
  body: string
}

/** All region words of `text` when it consists of nothing else, else null. */
function onlyRegions(text: string, words: RegionWords): readonly string[] | null {
  const found: string[] = []
  let at = 0
  while (at < text.length) {
    const word = regionWordAt(text, at, words)
    if (word === null) return null
    found.push(word)
    at += word.length
  }
  return found.length === 0 ? null : found
}

function takeRegions(text: string, words: RegionWords): CompanyBody {
  const regions: string[] = []
  const head: string[] = []
  let rest = text
  if (/[()]/.test(text)) {
    const open = text.replace(/\(([^()]*)\)/gu, (_, content: string) => {
      const inside = onlyRegions(content, words)
      if (inside !== null) regions.push(...inside)
      return inside === null ? content : ''
    })
    rest = open.replace(/[()]/g, '')
  }
  for (;;) {
    const word = regionWordAt(rest, 0, words)
    // A name needs something besides its region.
    if (word === null || word.length === rest.length) break
    head.push(word)
    rest = rest.slice(word.length)
  }
  return { regions: [...head, ...regions], body: rest }
}

const GROUPING = /(?:集团|控股)+$/u

/**
 * Divides a company's name into its parts, all anchored at the ends, longest word first.
 *
 * @param options.regions places besides those of GB/T 2260, such as development zones
 * @example parseCompanyName('长安汽车（集团）有限责任公司北京分公司')
 * // { parent: '长安汽车(集团)有限责任公司', tradeName: '长安', industry: '汽车', grouping: '集团',
 * //   legalForm: '有限责任公司', branch: '北京分公司', … }
 */
export function parseCompanyName(value: string, options: { regions?: readonly string[] } = {}): CompanyName {
  const words = regionWordsWith(options.regions ?? [])
  const { text: normal, formerName } = cleanCompanyName(value)
  const split = splitBranch(normal, words)
  const parent = split?.parent ?? normal
  const form = legalFormAtEnd(parent)
  const { regions, body } = takeRegions(form?.rest ?? parent, words)
  const grouping = GROUPING.exec(body)
  const core = grouping === null || grouping.index === 0 ? body : body.slice(0, grouping.index)
  return {
    normal,
    parent,
    regions,
    ...splitTrade(core),
    grouping: core === body ? null : (grouping?.[0] ?? null),
    legalForm: form?.form ?? null,
    legalFormKind: form?.kind ?? null,
    branch: split?.branch ?? null,
    formerName,
  }
}
