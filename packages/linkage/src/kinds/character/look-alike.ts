import table from '../../../data/look-alikes.json' with { type: 'json' }

let representative: Uint16Array | null = null

function prepared(): Uint16Array {
  const units = new Uint16Array(0x10000)
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit
  for (const group of table.classes) {
    for (let at = 0; at < group.length; at++) units[group.charCodeAt(at)] = group.charCodeAt(0)
  }
  return units
}

/**
 * The text with every character as the first of those that it is mistaken for: one stroke apart (己已巳), or the same part
 * beside another radical (清情请). Expects folded text. Total on any string.
 *
 * @example shapeOf('杨未') === shapeOf('扬末')
 */
export function shapeOf(text: string): string {
  representative ??= prepared()
  let shape = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    shape += String.fromCharCode(representative[unit] ?? unit)
  }
  return shape
}
