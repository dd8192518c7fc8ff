import { cleanText } from '../cell-text/clean-text.ts'

const OPENING = /[[{【〔〈《「『]/gu
const CLOSING = /[\]}】〕〉》」』]/gu
const FORMER = /\((?:原名|曾用名|曾名|原|更名前|旧名)(?:为|称)?[::]?([^()]*(?:\([^()]*\)[^()]*)*)\)/u
const EMPTY_BRACKETS = /\(\)/gu
const EDGES = /^[\s,.、。;:'"“”]+|[\s,、。;:'"“”]+$/gu

/** A company's name without typing noise, and the former name that stood in it. */
export interface CleanCompanyName {
  text: string
  formerName: string | null
}

function cleanOnce(value: string): CleanCompanyName {
  const even = cleanText(value).replace(OPENING, '(').replace(CLOSING, ')')
  const former = FORMER.exec(even)
  const text = even.replace(FORMER, '').replace(EMPTY_BRACKETS, '').replace(EDGES, '')
  return {
    text: text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
    formerName: former?.[1] || null,
  }
}

/** Nothing that typing adds or that stands in brackets. */
const PLAIN = /^[\u4e00-\u9fa5]+$/

/** Half-width brackets of one kind, no blanks beside Chinese, capitals, the former name taken out. Idempotent. */
export function cleanCompanyName(value: string): CleanCompanyName {
  if (PLAIN.test(value)) return { text: value, formerName: null }
  let name = cleanOnce(value)
  for (;;) {
    const next = cleanOnce(name.text)
    if (next.text === name.text) return name
    name = { text: next.text, formerName: name.formerName ?? next.formerName }
  }
}
