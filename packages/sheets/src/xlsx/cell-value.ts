import type { CellKind } from '../table.ts'
import { plainDigits } from '../values/plain-digits.ts'
import { isoOfSerial } from '../values/serial-date.ts'
import { unescapeText } from './escaped-text.ts'
import { type NumberMeaning, PLAIN } from './number-format.ts'

/** What is needed to tell what a stored value means. */
export interface CellContext {
  readonly text: (number: number) => string
  readonly meanings: readonly NumberMeaning[]
  readonly date1904: boolean
}

/** A cell as delivered: its text and what it was. */
export interface CellValue {
  text: string
  kind: CellKind
}

/** Up to 15 digits without sign, exponent or superfluous zeros: already as printed. */
const ALREADY_PLAIN = /^-?[1-9]\d{0,14}$/

function numberText(raw: string, meaning: NumberMeaning, context: CellContext, out: CellValue): void {
  if (meaning.kind === 'date') {
    const date = isoOfSerial(Number(raw), context.date1904)
    if (date !== null) {
      out.text = date
      out.kind = 'date'
      return
    }
  }
  out.kind = 'number'
  if (meaning.kind === 'percent') {
    const digits = plainDigits(raw, 2)
    out.text = digits === null ? raw : `${digits}%`
    return
  }
  out.text = ALREADY_PLAIN.test(raw) ? raw : (plainDigits(raw) ?? raw)
  if (meaning.kind === 'padded' && /^\d+$/.test(out.text)) out.text = out.text.padStart(meaning.digits, '0')
}

/** Fills `out` from the stored value of a cell (`type` and `style` are its attributes `t` and `s`). */
export function readStoredValue(
  raw: string,
  type: string | undefined,
  style: string | undefined,
  context: CellContext,
  out: CellValue,
): void {
  switch (type) {
    case 's':
      out.text = context.text(Number(raw))
      out.kind = out.text === '' ? 'blank' : 'text'
      return
    case 'str':
    case 'inlineStr':
      out.text = unescapeText(raw)
      out.kind = out.text === '' ? 'blank' : 'text'
      return
    case 'b':
      out.text = raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE'
      out.kind = 'boolean'
      return
    case 'e':
      out.text = raw
      out.kind = 'error'
      return
    case 'd':
      out.text = raw
        .replace('T', ' ')
        .replace(/(\.\d+)?Z?$/, '')
        .replace(/ 00:00:00$/, '')
      out.kind = 'date'
      return
    default:
      if (raw === '') {
        out.text = ''
        out.kind = 'blank'
        return
      }
      numberText(
        raw.trim(),
        style === undefined ? PLAIN : (context.meanings[Number(style)] ?? PLAIN),
        context,
        out,
      )
  }
}
