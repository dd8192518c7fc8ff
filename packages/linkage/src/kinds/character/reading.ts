import table from '../../../data/readings.json' with { type: 'json' }

type Readings = {
  syllables: readonly string[]
  /** Index of each unit's common reading in `syllables`, from 1; 0: none. */
  first: Uint16Array
  /** The other readings of characters that have some. */
  other: ReadonlyMap<string, readonly string[]>
  /** Readings as a surname, of one character or two. */
  surnames: ReadonlyMap<string, string>
}

let known: Readings | null = null

function prepared(): Readings {
  const syllables: string[] = ['']
  const first = new Uint16Array(0x10000)
  for (const [syllable, characters] of Object.entries(table.first)) {
    for (let at = 0; at < characters.length; at++) first[characters.charCodeAt(at)] = syllables.length
    syllables.push(syllable)
  }
  const other = new Map<string, string[]>()
  for (const [syllable, characters] of Object.entries(table.other)) {
    for (const character of characters) {
      const readings = other.get(character)
      if (readings === undefined) other.set(character, [syllable])
      else readings.push(syllable)
    }
  }
  return { syllables, first, other, surnames: new Map(Object.entries(table.surnames)) }
}

function readings(): Readings {
  known ??= prepared()
  return known
}

/**
 * The common reading of each character, toneless, one blank between; characters without a reading stand for themselves.
 *
 * @example pinyinOf('国联建筑') // 'guo lian jian zhu'
 */
export function pinyinOf(text: string): string {
  const { syllables, first } = readings()
  let sound = ''
  for (const character of text) {
    const syllable = syllables[first[character.charCodeAt(0)] ?? 0] ?? ''
    sound += sound === '' ? syllable || character : ` ${syllable || character}`
  }
  return sound
}

/**
 * The likeliest way to read a folded person's name that begins with `surname`: that is read as surnames are. It is the first
 * of {@link soundsOf}.
 *
 * @example pinyinOfName('单雄信', '单') // 'shan xiong xin'
 */
export function pinyinOfName(name: string, surname: string): string {
  const asSurname = readings().surnames.get(surname)
  if (asSurname === undefined) return pinyinOf(name)
  const given = pinyinOf(name.slice(surname.length))
  return given === '' ? asSurname : `${asSurname} ${given}`
}

/** Most readings of one name that are kept. */
const MOST = 8

/**
 * Every way to read a folded person's name, the likeliest first, at most eight: all readings of each character, the surname's
 * reading first at the head.
 *
 * @example soundsOf('曾乐', '曾') // ['zeng le', 'zeng yue', 'ceng le', …]
 */
export function soundsOf(name: string, surname: string): readonly string[] {
  const { other, surnames } = readings()
  const asSurname = surnames.get(surname)
  let many = asSurname !== undefined
  for (const character of name) many ||= other.has(character)
  if (!many) return [pinyinOf(name)]
  const heads = combined([''], surname)
  return combined(asSurname === undefined ? heads : [asSurname, ...heads], name.slice(surname.length))
}

/** Each beginning followed by each way to read the text, the first beginnings and readings kept where there are too many. */
function combined(beginnings: readonly string[], text: string): readonly string[] {
  let sounds = [...new Set(beginnings)]
  for (const character of text) {
    const usual = pinyinOf(character)
    const next: string[] = []
    // Common readings behind every beginning come before rare ones behind any.
    for (const reading of [usual, ...(readings().other.get(character) ?? [])]) {
      for (const sound of sounds) next.push(sound === '' ? reading : `${sound} ${reading}`)
    }
    sounds = next.length > MOST ? next.slice(0, MOST) : next
  }
  return sounds
}
