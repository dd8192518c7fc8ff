import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexId, type AnnexLayout } from '../annexes/index.ts'
import { type Item, squeeze } from './items.ts'
import { readToken } from './token.ts'

/** An annex's part of the notice, cut into what stands above the rows and the rows' own items. */
export type AnnexSection = {
  layout: AnnexLayout
  line: number
  title: string
  unitLine: { text: string; line: number }
  headText: string
  headLine: number
  hasSerial: boolean
  /** Items of the rows, from the first cell of the first row. */
  body: Item[]
}

const HEADING = /^附件(\d+|[一二三四五六七八九十]+)[:：.、]?(.*)$/u
const TITLE_WORDS: Record<AnnexId, RegExp> = {
  'annex-1': /\d+人以上单位/u,
  'annex-2': /劳务派遣/u,
  'annex-3': /养老保险|缴费人数/u,
  'annex-4': /资源排查/u,
  'annex-5': /工伤保险/u,
}

function headPattern(layout: AnnexLayout): RegExp {
  const words = (head: { zh: string }) =>
    head.zh.replaceAll('{months}', '\\d+(?:[-—–~至]\\d+)?').replaceAll('{month}', '\\d+')
  const groups = new Set(
    layout.columns.flatMap((column) => (column.group === undefined ? [] : [column.group.zh])),
  )
  const leading = '(?:序号)?(?:区、?县|区域|地区|单位)?'
  return new RegExp(
    `^${leading}${[...groups].join('')}${leading}${layout.columns.map((c) => words(c.head)).join('')}$`,
    'u',
  )
}

const HEAD_PATTERNS = new Map(ANNEX_IDS.map((id) => [id, headPattern(ANNEX_LAYOUTS[id])] as const))

/** A head has fewer pieces than this, however it is broken over lines. */
const MOST_HEAD_ITEMS = 120

/** Where the rows begin: after the whole head, whose cells may be broken over lines, has been passed. */
function passHead(items: readonly Item[], pattern: RegExp): { text: string; next: number } | undefined {
  let text = ''
  for (const [index, item] of items.slice(0, MOST_HEAD_ITEMS).entries()) {
    text += squeeze(item.text)
    if (item.kind === 'text' && pattern.test(text)) return { text, next: index + 1 }
  }
  return undefined
}

/** Where the rows begin when the head is not worded as in the form: at the first name that a number follows. */
function findFirstRow(items: readonly Item[], serial: boolean): { text: string; next: number } | undefined {
  const texts = items.flatMap((item, index) =>
    item.kind === 'text' ? [{ index, token: readToken(item.text) }] : [],
  )
  const at = texts.findIndex(
    ({ token }, position) =>
      token.kind === 'word' &&
      texts[position + 1]?.token.kind === 'integer' &&
      (!serial || texts[position - 1]?.token.kind === 'integer'),
  )
  const first = texts[serial ? at - 1 : at]
  if (at < 0 || first === undefined) return undefined
  return {
    text: squeeze(
      items
        .slice(0, first.index)
        .map((item) => item.text)
        .join(''),
    ),
    next: first.index,
  }
}

const BLANK_UNIT_PIECE = /^[户人元万、,，%]+$/u

/** The unit line, which may be broken over lines, and the item after it. */
function readUnitLine(
  items: readonly Item[],
): { text: string; line: number; from: number; next: number } | undefined {
  const from = items.findIndex((item) => /^单位\s*[:：]/u.test(item.text))
  const first = items[from]
  if (first === undefined) return undefined
  let text = squeeze(first.text).replace(':', '：')
  let next = from + 1
  while (next < items.length) {
    const item = items[next]
    const piece = squeeze(item?.text ?? '')
    if (piece !== '' && !BLANK_UNIT_PIECE.test(piece)) break
    text += piece
    next += 1
  }
  return { text, line: first.line, from, next }
}

function chooseLayout(title: string, items: readonly Item[], number: number): AnnexLayout | undefined {
  const byTitle = ANNEX_IDS.filter((id) => TITLE_WORDS[id].test(title))
  const byHead = ANNEX_IDS.filter((id) => passHead(items, HEAD_PATTERNS.get(id) ?? /^$/u) !== undefined)
  const both = byTitle.filter((id) => byHead.includes(id))
  const id = [both, byTitle, byHead].find((ids) => ids.length === 1)?.[0] ?? ANNEX_IDS[number - 1]
  return id === undefined ? undefined : ANNEX_LAYOUTS[id]
}

function readSection(
  heading: Item,
  rest: string,
  number: number,
  items: readonly Item[],
): AnnexSection | undefined {
  const unit = readUnitLine(items)
  const afterTitle = unit?.next ?? 0
  const titleItems = items.slice(0, unit?.from ?? Math.min(items.length, 4))
  const title = squeeze([rest, ...titleItems.map((item) => item.text)].join(''))
  const below = items.slice(afterTitle)
  const layout = chooseLayout(title, below, number)
  if (layout === undefined) return undefined
  const head = passHead(below, HEAD_PATTERNS.get(layout.id) ?? /^$/u) ?? findFirstRow(below, layout.serial)
  if (head === undefined) return undefined
  return {
    layout,
    line: heading.line,
    title,
    unitLine: { text: unit?.text ?? '', line: unit?.line ?? heading.line },
    headText: head.text,
    headLine: below.find((item) => item.kind === 'text')?.line ?? heading.line,
    hasSerial: layout.serial && head.text.startsWith('序号'),
    body: below.slice(head.next),
  }
}

function annexNumber(written: string): number {
  const chinese = '一二三四五六七八九十'.indexOf(written)
  return chinese >= 0 ? chinese + 1 : Number(written)
}

/** Cuts a notice into its running text and its annexes, whichever order they stand in; an annex is known by its title and heads. */
export function cutSections(items: readonly Item[]): { text: Item[]; sections: AnnexSection[] } {
  const starts = items.flatMap((item, index) => (HEADING.test(squeeze(item.text)) ? [index] : []))
  const sections: AnnexSection[] = []
  let textEnd = items.length
  for (const [position, start] of starts.entries()) {
    const heading = items[start]
    const match = HEADING.exec(squeeze(heading?.text ?? ''))
    if (heading === undefined || match === null) continue
    const section = readSection(
      heading,
      match[2] ?? '',
      annexNumber(match[1] ?? ''),
      items.slice(start + 1, starts[position + 1]),
    )
    if (section === undefined) continue
    if (sections.length === 0) textEnd = start
    if (!sections.some((other) => other.layout.id === section.layout.id)) sections.push(section)
  }
  return { text: items.slice(0, textEnd), sections }
}
