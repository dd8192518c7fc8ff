const SPECIAL = /[&<>"\p{Cc}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/gu
const ANY_SPECIAL = /[&<>"\p{Cc}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u

function escapeOne(found: string): string {
  switch (found) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case '\n':
    case '\t':
      return found
    default: {
      if (found.length > 1) return `_x005F${found}`
      const code = found.charCodeAt(0)
      // U+007F to U+009F are allowed in XML, the lower controls are not.
      if (code >= 0x7f && code < 0xfffe) return found
      return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
    }
  }
}

/** Text as it may stand in a workbook's XML: what XML cannot hold is written as spreadsheets do, `_x000D_`. */
export function escapeXml(text: string): string {
  const wellFormed = text.toWellFormed()
  return ANY_SPECIAL.test(wellFormed) ? wellFormed.replace(SPECIAL, escapeOne) : wellFormed
}
