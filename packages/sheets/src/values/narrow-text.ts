const WIDE_OR_ODD = /[\u00A0\u200B-\u200F\u2010-\u2015\u2212\u3000\uFEFF\uFF01-\uFF5E\uFFE5]/g

function narrow(found: string): string {
  const code = found.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0xffe5) return '¥'
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-'
  return code === 0x3000 || code === 0xa0 ? ' ' : ''
}

/** Full-width letters, digits and signs as ordinary ones, invisible characters dropped, ends trimmed. */
export function narrowText(text: string): string {
  return text.replace(WIDE_OR_ODD, narrow).trim()
}

/** Whether a text is one of the strokes that stand for "none". */
export function isDash(narrowed: string): boolean {
  return /^[-/—一]{1,3}$/.test(narrowed)
}
