import { companyKeysOf, parseCompanyName } from '@kuomian/identity'
import { cellText } from './bounded-text.ts'
import { foldCharacters } from './character/fold.ts'
import { pinyinOf } from './character/reading.ts'
import { deletions } from './deletions.ts'
import { bigramItems, charactersOf, itemsOf } from './items.ts'
import type { Features, Kind } from './kind.ts'
import { latinCompanyFeatures, normaliseLatinCompany } from './latin-company.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'

const HAN = /\p{Script=Han}/u
/** Nothing that typing added: no brackets, blanks, letters, former names. */
const PLAIN = /^[\u4e00-\u9fa5]+$/

/** 天津市 and 天津 are one region. */
function withoutEnding(region: string): string {
  return region.length > 2 ? region.replace(/(?:自治区|特别行政区|[省市区县])$/u, '') : region
}

function chineseFeatures(
  normal: string,
  home: readonly string[],
  wanted: ReadonlySet<string> | undefined,
): Features {
  const wants = (feature: string) => wanted?.has(feature) ?? true
  const name = parseCompanyName(normal, { regions: home })
  const { tradeName, industry, regions, legalForm, branch } = name
  const own = companyKeysOf(name, { home })
  const key = own.parentKey ?? own.key
  const brand = tradeName ?? industry ?? key
  const made: Record<string, Features[string]> = {
    key,
    brand,
    trade: tradeName === null ? null : industry,
    region: regions.length === 0 ? null : regions.map(withoutEnding).join(''),
    form: legalForm,
    branch: branch === null ? '' : own.key.slice(key.length + 1),
    length: codePoints(key),
  }
  if (wants('sound')) made.sound = pinyinOf(`${tradeName ?? ''}${industry ?? ''}` || key)
  if (wants('deletions')) made.deletions = deletions(key)
  if (wants('grams')) made.grams = bigramItems(charactersOf(key))
  if (wants('tokens')) {
    made.tokens = itemsOf([tradeName, industry, ...regions].filter((part) => part !== null))
  }
  if (wants('signature')) made.signature = signature(key)
  return made
}

/**
 * Names of employers. Chinese ones are divided into region, trade name, trade, legal form and branch; `key` leaves out the form
 * and the words of `column.home`, which rosters drop at will. A branch has its parent's key and says so in `branch`. Names without a
 * Han character are read as Latin ones.
 *
 * @example companyName.features('天津市国联建筑有限公司', { …, home: ['天津市', '天津'] }).key // '国联建筑'
 */
export const companyName: Kind = {
  plain: null,
  normalise(raw) {
    const text = cellText(raw)
    if (isPlaceholder(text)) return null
    if (!HAN.test(text)) return normaliseLatinCompany(text)
    if (PLAIN.test(text)) return foldCharacters(text)
    const { normal } = parseCompanyName(foldCharacters(text))
    return isPlaceholder(normal) ? null : normal
  },
  features(normal, column, wanted) {
    return HAN.test(normal)
      ? chineseFeatures(normal, column.home ?? [], wanted)
      : latinCompanyFeatures(normal, wanted)
  },
}
