import { squeeze } from './items.ts'

/** What a cell's text is. `unreported` is the word 未报 itself, `none` a dash, `garbled` digits mixed with what is no digit. */
export type Token =
  | { kind: 'integer'; value: number; text: string }
  | { kind: 'percent'; value: number; decimals: number; text: string }
  | { kind: 'unreported'; text: string }
  | { kind: 'none'; text: string }
  | { kind: 'garbled'; text: string }
  | { kind: 'word'; text: string }

const INTEGER = /^\d+$|^\d{1,3}(?:,\d{3})+$/
const PERCENT = /^(\d+)(?:\.(\d+))?%$|^(\d+)\.(\d+)$/

/** Reads the text of a cell (already half-width). Thousands separators are tolerated; a decimal without % is a percent. */
export function readToken(raw: string): Token {
  const text = squeeze(raw)
  if (INTEGER.test(text)) {
    const value = Number(text.replaceAll(',', ''))
    return Number.isSafeInteger(value) ? { kind: 'integer', value, text } : { kind: 'garbled', text }
  }
  const percent = PERCENT.exec(text)
  if (percent !== null) {
    const fraction = percent[2] ?? percent[4] ?? ''
    const value = Number(`${percent[1] ?? percent[3] ?? ''}${fraction}`)
    const printed = text.endsWith('%') ? text : `${text}%`
    if (Number.isSafeInteger(value))
      return { kind: 'percent', value, decimals: fraction.length, text: printed }
    return { kind: 'garbled', text }
  }
  if (/^(?:未报|未上报|缺报|缺)$/u.test(text)) return { kind: 'unreported', text }
  if (/^[-—–―─/]+$/u.test(text)) return { kind: 'none', text }
  const looksLikeName = /^\p{Script=Han}/u.test(text) || (/^\p{L}/u.test(text) && !/\d/.test(text))
  return looksLikeName ? { kind: 'word', text } : { kind: 'garbled', text }
}

/** Is this the name of a total row? */
export function isTotalName(name: string): boolean {
  return /^(?:合计|总计|全市|全市合计|全市总计)$/u.test(name)
}
