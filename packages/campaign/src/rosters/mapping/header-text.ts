const UNITS: Readonly<Record<string, number>> = {
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
}
const BRACKETED = /\(([^()]*)\)/g

/** A header as compared: NFKC, no blanks, no marks, lower case. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff*:_/、,，.。\-—]+/gu, '')
}

/** The same without what stands in brackets: a unit, `必填`, an explanation. */
export function withoutBrackets(text: string): string {
  return plainHeader(text.normalize('NFKC').replace(BRACKETED, ''))
}

/**
 * How many yuan one unit of the column is, where its header says so.
 *
 * @example headerScale('贷款金额（万元）') // 10000
 */
export function headerScale(header: string): number {
  const plain = header.normalize('NFKC').replace(/\s+/gu, '')
  for (const [, inner] of plain.matchAll(BRACKETED)) {
    const unit = /(?:单位[::])?(百万元|千元|万元|亿元)/u.exec(inner ?? '')?.[1]
    if (unit !== undefined) return UNITS[unit] ?? 1
  }
  return UNITS[/(百万元|千元|万元|亿元)$/u.exec(plain)?.[1] ?? ''] ?? 1
}

/** The levels of a joined head, last first: `缴费情况/应缴` gives `缴费情况应缴`, `应缴`, `缴费情况`. */
export function headerLevels(header: string): string[] {
  const levels = header.split('/').filter((level) => level.trim() !== '')
  if (levels.length < 2) return []
  return [...levels].reverse()
}
