import { type Phone, readNumber } from './number.ts'

/** What a cell of telephone numbers holds. */
export interface Phones {
  phones: readonly Phone[]
  /** Runs of digits that are no telephone number, as typed. */
  unread: readonly string[]
}

const CLEAN_MOBILE = /^1[3-9]\d{9}$/
const EXTENSION_MARK = /\s*(?:转|分机号?|内线|EXT\.?|#|X)\s*[::]?\s*(?=\d{1,6}(?!\d))/giu
/** The first character that cannot stand inside one number. */
const BETWEEN_NUMBERS = /[^\d+\-().\s~]+/u
const HYPHENS = /[‐‑‒–—−―~]/gu

function compactOf(text: string): string {
  return text.replace(/[^\d+]/g, '')
}

/** One number in `text`, its extension behind `~` or a last hyphen. */
function readOne(text: string): Phone | null {
  const [main = '', marked] = text.split('~')
  const plain = readNumber(compactOf(main))
  if (plain !== null) return marked === undefined ? plain : { ...plain, extension: compactOf(marked) || null }
  const [, body, dialled] = /^(.*\d)\s*-\s*(\d{1,5})$/.exec(main.trim()) ?? []
  if (body === undefined || dialled === undefined || marked !== undefined) return null
  const behind = readNumber(compactOf(body))
  return behind !== null && behind.kind !== 'mobile' ? { ...behind, extension: dialled } : null
}

/** Mobile numbers typed one behind the other without a sign between. */
function readRun(text: string): readonly Phone[] {
  const compact = compactOf(text)
  if (!/^(?:1[3-9]\d{9}){2,}$/.test(compact)) return []
  return (compact.match(/\d{11}/g) ?? []).flatMap((digits) => readNumber(digits) ?? [])
}

/** Blanks stand inside numbers as well as between them: take the most pieces that make one number. */
function readPieces(chunk: string): Phones {
  const pieces = chunk.trim().split(/\s+/)
  const phones: Phone[] = []
  const unread: string[] = []
  for (let i = 0; i < pieces.length; ) {
    let taken = 0
    for (let n = Math.min(5, pieces.length - i); n >= 1 && taken === 0; n--) {
      const text = pieces.slice(i, i + n).join(' ')
      const one = readOne(text)
      const found = one === null ? readRun(text) : [one]
      if (found.length === 0) continue
      phones.push(...found)
      taken = n
    }
    const piece = pieces[i] ?? ''
    if (taken === 0 && /\d/.test(piece)) unread.push(piece)
    i += taken || 1
  }
  return { phones, unread }
}

/**
 * Finds the telephone numbers in a cell: several of them, full width, +86, a leading 0, brackets, blanks and
 * hyphens inside, extensions (转801, -801, ext. 801), words between them. The same number appears once.
 *
 * @example parsePhones('０２２－23030259转801 / +86 138-1234-5678')
 * // { phones: [{ kind: 'landline', normal: '022-23030259', extension: '801', placeholder: false },
 * //            { kind: 'mobile', normal: '13812345678', extension: null, placeholder: true }], unread: [] }
 */
export function parsePhones(value: string): Phones {
  if (CLEAN_MOBILE.test(value)) return { phones: [readNumber(value)].filter((p) => p !== null), unread: [] }
  const text = value.normalize('NFKC').replaceAll('~', ' ').replace(HYPHENS, '-').replace(EXTENSION_MARK, '~')
  const phones = new Map<string, Phone>()
  const unread: string[] = []
  for (const chunk of text.split(BETWEEN_NUMBERS)) {
    const found = readPieces(chunk)
    unread.push(...found.unread)
    for (const phone of found.phones) {
      const key = `${phone.normal}~${phone.extension ?? ''}`
      if (!phones.has(key)) phones.set(key, phone)
    }
  }
  return { phones: [...phones.values()], unread }
}
