import { cleanText } from '@kuomian/identity'
import { foldCharacters } from './character/fold.ts'
import { takeDivisions } from './division.ts'
import { bigramItems, charactersOf, itemsOf } from './items.ts'
import type { Features } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { signature } from './signature.ts'

const SIGNS = /[^\p{L}\p{N}-]+/gu
const FIGURES = '〇一二三四五六七八九'
/** Chinese figures count as Arabic ones before a word that numbers carry. */
const COUNTED = /[〇零一二三四五六七八九十]+(?=号|栋|幢|座|楼|层|单元|室|门|弄|组|队)/gu
/** Where one word of an address ends and the next begins: behind these, and beside figures. */
const WORD =
  /\d+[A-Z]?|[A-Z]+\d*|[^\dA-Z]+?(?:大道|大街|街道|胡同|社区|小区|花园|新村|号楼|单元|路|街|道|巷|里|弄|镇|乡|村|园|苑|号|栋|幢|座|楼|层|室|门)|[^\dA-Z]+/gu
/** What only says what a number counts; 3号楼, 3栋 and 3幢 are one. */
const COUNTERS = new Set(['号', '号楼', '栋', '幢', '座', '楼', '层', '室', '单元', '门', '弄', '-'])

/** 十二 → 12, 三〇一 → 301; numbers below one hundred by place, others digit by digit. */
function arabic(figures: string): string {
  const digits = figures.replaceAll('零', '〇')
  const ten = digits.indexOf('十')
  if (ten < 0) return Array.from(digits, (figure) => FIGURES.indexOf(figure)).join('')
  if (digits.length > 3 || ten > 1 || digits.lastIndexOf('十') !== ten) return figures
  const tens = ten === 0 ? 1 : FIGURES.indexOf(digits.charAt(0))
  const ones = ten === digits.length - 1 ? 0 : FIGURES.indexOf(digits.charAt(ten + 1))
  return tens < 0 || ones < 0 ? figures : String(10 * tens + ones)
}

/**
 * A Chinese address without typing noise, in simplified characters and Arabic figures. Null for fillers.
 *
 * @example normaliseChineseAddress('天津市和平區 南京路十二号（3楼）') // '天津市和平区南京路12号3楼'
 */
export function normaliseChineseAddress(raw: string): string | null {
  const text = foldCharacters(cleanText(raw))
    .toUpperCase()
    .replace(SIGNS, '')
    .replace(/^-+|-+$/g, '')
    .replace(COUNTED, arabic)
  return text === '' || isPlaceholder(text) ? null : text
}

/** The features of a normal Chinese address; lists that are not `wanted` are left out. */
export function chineseAddressFeatures(
  normal: string,
  home: readonly string[],
  wanted?: ReadonlySet<string>,
): Features {
  const { division, rest } = takeDivisions(normal, home)
  const numbers = rest.match(/\d+/g) ?? []
  const characters = charactersOf(rest)
  const made: Record<string, Features[string]> = {
    division,
    rest: rest === '' ? null : rest,
    numbers: numbers.length === 0 ? null : numbers.join('-'),
    house: /(\d+)号(?!楼)/u.exec(rest)?.[1] ?? numbers[0] ?? null,
    length: characters.length,
    signature: signature(rest),
  }
  if (wanted?.has('tokens') ?? true) made.tokens = itemsOf(wordsOf(rest))
  if (wanted?.has('grams') ?? true) made.grams = bigramItems(characters)
  return made
}

function wordsOf(rest: string): readonly string[] {
  return (rest.match(WORD) ?? []).filter((word) => !COUNTERS.has(word))
}
