import folds from '../../../data/folds.json' with { type: 'json' }

/** Where a unit folds to; itself for most. 0: look into `rare`, since one side is no single UTF-16 unit. */
const target = new Uint16Array(0x10000)
const rare = new Map<string, string>()
let ready = false

function prepare(): void {
  for (let unit = 0; unit < target.length; unit++) target[unit] = unit
  const characters = [...folds.pairs]
  for (let at = 0; at + 1 < characters.length; at += 2) {
    const [from = '', to = ''] = characters.slice(at, at + 2)
    const plain = from.length === 1 && to.length === 1
    if (!plain) rare.set(from, to)
    if (from.length === 1) target[from.charCodeAt(0)] = plain ? to.charCodeAt(0) : 0
  }
  ready = true
}

/**
 * The text with traditional and variant characters as the simplified one that stands for them all; everything else stays.
 * Idempotent, total on any string.
 *
 * @example foldCharacters('鍾曉峯') // '钟晓峰'
 */
export function foldCharacters(text: string): string {
  if (!ready) prepare()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x3400 && (target[unit] !== unit || (unit >= 0xd800 && unit < 0xdc00)))
      return foldFrom(text, at)
  }
  return text
}

function foldFrom(text: string, from: number): string {
  let folded = text.slice(0, from)
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const pair = unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff
    if (pair || target[unit] === 0) {
      const character = text.slice(at, at + (pair ? 2 : 1))
      folded += rare.get(character) ?? character
      if (pair) at++
    } else {
      folded += String.fromCharCode(target[unit] ?? unit)
    }
  }
  return folded
}
