import { cleanCode, residentIdCheckCharacter, upgradeResidentId } from '@kuomian/identity'
import type { Features, Kind } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { hasBirth, isPlausibleResidentId } from './resident-id-plausible.ts'
import { residentIdRepairs } from './resident-id-repairs.ts'

const SHAPE = /^\d{17}[\dX]$/
const SHAPE_INSIDE = /(?<![\dA-Z])\d{17}[\dX](?![\dA-Z])/
const LONGEST = 400
/** Letters that are typed for figures. */
const FIGURES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' }

function checks(id: string): boolean {
  return id.charAt(17) === residentIdCheckCharacter(id)
}

/** Letters typed for figures are taken as such only where the whole number then holds. */
function withFigures(text: string): string {
  if (text.length !== 18 && text.length !== 15) return text
  const figures = text.replace(/[OILZSB]/g, (letter) => FIGURES[letter] ?? letter)
  if (text.length === 15)
    return /^\d{15}$/.test(figures) && isPlausibleResidentId(upgradeResidentId(figures)) ? figures : text
  return SHAPE.test(figures) && isPlausibleResidentId(figures) && checks(figures) ? figures : text
}

function cleaned(raw: string): string | null {
  const text = cleanCode(raw.slice(0, LONGEST)).replace(/^(\d{15}|\d{18})\.0+$/, '$1')
  if (isPlaceholder(text) || /\*{2,}/.test(text)) return null
  const inside = SHAPE_INSIDE.exec(text)
  if (inside !== null) return inside[0]
  // 1.20101E+17 is all that a spreadsheet left; words say that there is no number.
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text) || /\p{Script=Han}/u.test(text)) return null
  const code = withFigures(text.replace(/[^\p{L}\p{N}]/gu, ''))
  if (code.length === 15) {
    const long = upgradeResidentId(code)
    if (long.length === 18 && isPlausibleResidentId(long)) return long
  }
  return code.length >= 5 && /\d/.test(code) && !isPlaceholder(code) ? code : null
}

function featuresOf(normal: string, wanted: ReadonlySet<string> | undefined): Features {
  const wants = (feature: string) => wanted?.has(feature) ?? true
  if (!SHAPE.test(normal)) {
    return { number: null, packed: null, birth: null, region: null, prefix: null, valid: false, repairs: [] }
  }
  const valid = (wants('valid') || wants('repairs')) && checks(normal) && isPlausibleResidentId(normal)
  return {
    number: BigInt(normal.slice(0, 17)),
    packed: BigInt(`0x${normal.slice(0, 6)}${normal.slice(8, 17)}`),
    birth: hasBirth(normal) ? Number(normal.slice(6, 14)) : null,
    region: Number(normal.slice(0, 6)),
    prefix: normal.slice(0, 14),
    valid,
    // A spreadsheet's 000 is no slip of one character.
    repairs: !wants('repairs') || valid || normal.endsWith('000') ? [] : residentIdRepairs(normal),
  }
}

/**
 * Numbers of resident IDs (GB 11643-1999), 15 digits brought to 18, however they were typed. A wrong check character stays,
 * not valid; passports and permits stay as they are, with no features but `valid: false`. Whether a birth lies in the future
 * is not asked: a kind has no clock.
 *
 * @example residentId.normalise('’110105491231002', column) // '11010519491231002X'
 */
export const residentId: Kind = {
  plain: '[0-9]{17}[0-9X]',
  normalise(raw) {
    if (SHAPE.test(raw)) return isPlaceholder(raw) ? null : raw
    return cleaned(raw)
  },
  features: (normal, _column, wanted) => featuresOf(normal, wanted),
}
